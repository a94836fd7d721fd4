import { z } from 'zod';
import { findRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployers } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { id, note, version } from '../../acts/read-input.js';
import { letterIssued, writeLetter } from './issue-letter.service.js';
import { Letter } from './letter.entity.js';
import { voidRecord } from './void-letter.service.js';

/**
 * Voids a letter as of today and issues another for the same year in its place, in one transaction: when the rules no
 * longer allow a letter, nothing is voided either.
 */
export function reissueLetter(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ letterId: string; employerId: string }>> {
  return performAct(context, {
    name: 'reissueLetter',
    input,
    schema: z.object({ letterId: id, version, reason: note }),
    perform: async (manager, { letterId, version: seen, reason }) => {
      const before = await findRecord(manager, Letter, letterId, seen, ['letterId']);
      const { employerId, cycleYear } = before;
      await lockEmployers(manager, [employerId]);
      const voided = await voidRecord(manager, before, context.today, reason);
      const values = { employerId, cycleYear, issuedOn: context.today };
      const letter = await writeLetter(manager, context, values, null);
      await finishAct(manager, context, [employerId], [voided, letterIssued(letter)]);
      return { letterId: letter.id, employerId };
    },
  });
}
