import {
  cycleChecklist,
  mayBeCertified,
  mayReceiveLetter,
  type Program,
  programSteps,
} from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { ProgramEnum } from '../../graphql/enums.js';
import { badUserInput } from '../../graphql/page-args.js';
import { Decision } from '../../graphql/reason.type.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { AvailableAction } from './action.type.js';
import { availableActions } from './available-actions.js';
import { factsOf } from './facts.loaders.js';
import { ChecklistItem, Step, TimelineItem } from './obligations.type.js';
import { timelineOf } from './timeline.js';

@Resolver(() => Employer)
export class EmployerObligationsResolver {
  @FieldResolver(() => Decision, {
    description: 'Whether the employer may be certified today, with every line.',
  })
  async mayBeCertified(
    @Root() employer: EmployerRow,
    @Arg('program', () => ProgramEnum, { description: 'The certification asked for.' }) program: Program,
    @Ctx() context: Context,
  ): Promise<Decision> {
    return mayBeCertified(await context.loaders.get(factsOf).load(employer.id), program, context.today());
  }

  @FieldResolver(() => Decision, {
    description: 'Whether a letter for that cycle year may be issued today, with every line.',
  })
  async mayReceiveLetter(
    @Root() employer: EmployerRow,
    @Arg('cycleYear', () => Int, { description: 'The year of the certificate: 2 or 3.' }) cycleYear: number,
    @Ctx() context: Context,
  ): Promise<Decision> {
    if (cycleYear !== 2 && cycleYear !== 3)
      throw badUserInput(`\`cycleYear\` must be 2 or 3; got ${cycleYear}.`);
    const facts = await context.loaders.get(factsOf).load(employer.id);
    return mayReceiveLetter(facts, cycleYear, context.today());
  }

  @FieldResolver(() => [Step], {
    description: 'Training, implementation, verification: how far each is, and why.',
  })
  async steps(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Step[]> {
    return programSteps(await context.loaders.get(factsOf).load(employer.id), context.today());
  }

  @FieldResolver(() => [ChecklistItem], {
    description: 'The obligations of the present cycle year; empty when no certificate is in force.',
  })
  async checklist(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<ChecklistItem[]> {
    return cycleChecklist(await context.loaders.get(factsOf).load(employer.id), context.today());
  }

  @FieldResolver(() => [TimelineItem], {
    description:
      'Registration, certificates with their cycle years, letters, conditions and what lies ahead, by date.',
  })
  async timeline(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<TimelineItem[]> {
    return timelineOf(
      await context.loaders.get(factsOf).load(employer.id),
      context.today(),
      context.language,
    );
  }

  @FieldResolver(() => [AvailableAction], {
    description: 'What you may do with the employer today, by the same checks that guard the acts.',
  })
  async availableActions(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<AvailableAction[]> {
    return availableActions(
      await context.loaders.get(factsOf).load(employer.id),
      context.viewer,
      context.today(),
    );
  }
}
