import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { Employer, type EmployerRow, employerById, loadEmployer } from '../employers/index.js';
import { matchPeople, type NameMatchData } from './match-people.queries.js';
import { type TrainingPreview as Preview, type PreviewLine, previewTraining } from './preview-training.js';
import { RecordTrainingInput } from './training.inputs.js';
import { NameMatch, TrainingPreview, TrainingPreviewLine, WrittenLineInput } from './training-desk.type.js';

@Resolver(() => NameMatch)
export class NameMatchResolver {
  @Query(() => [NameMatch], {
    description:
      'For each line of a sign-in list whom it means: accents, capitals, the order of the words and typing slips aside. At most 500 lines.',
  })
  @Requires('training.record')
  matchPeople(
    @Arg('lines', () => [WrittenLineInput], { description: 'The lines, in their order.' })
    lines: WrittenLineInput[],
    @Ctx() context: Context,
  ): Promise<NameMatchData[]> {
    return matchPeople(context.pool, context.viewer, lines);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer the line names; null when it names none, or none that is known.',
  })
  employer(@Root() match: NameMatchData, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, match.employerId);
  }
}

@Resolver(() => TrainingPreviewLine)
export class TrainingPreviewResolver {
  @Query(() => TrainingPreview, {
    description: 'What recording a course and day for these people would bring. Nothing is stored.',
  })
  @Requires('training.record')
  previewTraining(
    @Arg('input', () => RecordTrainingInput, {
      description: 'As for recordTraining; new people without an employer count for nothing yet.',
    })
    input: RecordTrainingInput,
    @Ctx() context: Context,
  ): Promise<Preview> {
    return previewTraining(context.pool, input, context.today());
  }

  @FieldResolver(() => [Employer], {
    description: 'For whom the person works full-time on the day of the course.',
  })
  async worksFor(@Root() line: PreviewLine, @Ctx() context: Context): Promise<EmployerRow[]> {
    const employers = await Promise.all(
      line.employerIds.map((id) => context.loaders.get(employerById).load(id)),
    );
    return employers.filter((employer) => employer !== null);
  }
}
