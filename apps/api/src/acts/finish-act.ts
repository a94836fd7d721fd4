import type { EntityManager } from 'typeorm';
import { refreshStandings } from '../features/certification/index.js';
import { appendJournal, type JournalDraft } from '../features/journal/index.js';
import type { ActContext } from './perform-act.js';

/** The last steps of every act, in its transaction: evaluate the employers it touches, then say what was done. */
export async function finishAct(
  manager: EntityManager,
  context: ActContext,
  employerIds: readonly string[],
  drafts: readonly JournalDraft[],
): Promise<void> {
  await refreshStandings(manager, employerIds, context.today);
  await appendJournal(manager, context.actor, drafts);
}
