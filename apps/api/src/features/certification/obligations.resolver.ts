import {
  comingChange,
  cycleChecklist,
  mayBeCertified,
  mayReceiveLetter,
  type Program,
  programSteps,
} from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn, seenOn } from '../../context-on.js';
import { ProgramEnum } from '../../graphql/enums.js';
import { Decision } from '../../graphql/reason.type.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { AvailableAction } from './action.type.js';
import { availableActions } from './available-actions.js';
import { factsOf } from './facts.loaders.js';
import { ChecklistItem, ComingChange, Step, TimelineItem } from './obligations.type.js';
import { timelineOf } from './timeline.js';

@Resolver(() => Employer)
export class EmployerObligationsResolver {
  @FieldResolver(() => Decision, {
    description: 'Whether the employer may be certified on the day, with every line.',
  })
  async mayBeCertified(
    @Root() employer: EmployerRow,
    @Arg('program', () => ProgramEnum, { description: 'The certification asked for.' }) program: Program,
    @Ctx() context: Context,
  ): Promise<Decision> {
    const there = contextOn(context, employer.seenOn);
    return mayBeCertified(await there.loaders.get(factsOf).load(employer.id), program, there.today());
  }

  @FieldResolver(() => Decision, {
    description: 'Whether a letter for that cycle year may be issued on the day, with every line.',
  })
  async mayReceiveLetter(
    @Root() employer: EmployerRow,
    @Arg('cycleYear', () => Int, { description: 'The year of the certificate: 2 or 3.' }) cycleYear: number,
    @Ctx() context: Context,
  ): Promise<Decision> {
    if (cycleYear !== 2 && cycleYear !== 3)
      throw badUserInput(
        `\`cycleYear\` must be 2 or 3; got ${cycleYear}.`,
        `\`cycleYear\` doit être 2 ou 3 ; reçu ${cycleYear}.`,
      );
    const there = contextOn(context, employer.seenOn);
    return mayReceiveLetter(await there.loaders.get(factsOf).load(employer.id), cycleYear, there.today());
  }

  @FieldResolver(() => [Step], {
    description: 'Training, implementation, verification: how far each is, and why.',
  })
  async steps(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Step[]> {
    const there = contextOn(context, employer.seenOn);
    return programSteps(await there.loaders.get(factsOf).load(employer.id), there.today());
  }

  @FieldResolver(() => [ChecklistItem], {
    description: 'The obligations of the present cycle year; empty when no certificate is in force.',
  })
  async checklist(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<ChecklistItem[]> {
    const there = contextOn(context, employer.seenOn);
    const items = cycleChecklist(await there.loaders.get(factsOf).load(employer.id), there.today());
    return seenOn(there, items);
  }

  @FieldResolver(() => [TimelineItem], {
    description:
      'Registration, certificates with their cycle years, letters, conditions and what lies ahead, by date.',
  })
  async timeline(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<TimelineItem[]> {
    const there = contextOn(context, employer.seenOn);
    return timelineOf(await there.loaders.get(factsOf).load(employer.id), there.today(), context.language);
  }

  @FieldResolver(() => ComingChange, {
    nullable: true,
    description: 'What `standing.nextChangeOn` will bring; null when nothing changes by itself.',
  })
  async comingChange(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<ComingChange | null> {
    const there = contextOn(context, employer.seenOn);
    const change = comingChange(await there.loaders.get(factsOf).load(employer.id), there.today());
    if (change === null) return null;
    const { standing, ...rest } = change;
    return { ...rest, standing: standing.from, nextStanding: standing.to };
  }

  @FieldResolver(() => [AvailableAction], {
    description:
      'What you may do with the employer today, by the same checks that guard the acts. Empty on any other day.',
  })
  async availableActions(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<AvailableAction[]> {
    // Acts are done today, with what is known today.
    if (employer.seenOn !== undefined) return [];
    return availableActions(
      await context.loaders.get(factsOf).load(employer.id),
      context.viewer,
      context.today(),
    );
  }
}
