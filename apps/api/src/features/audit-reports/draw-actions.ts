import { longDate } from '../../pdf/long-date.js';
import { QUIET, WARNING } from '../../pdf/sheet.js';
import type { AuditReport, ReportedAction } from './audit-report.js';
import type { ReportSheet } from './draw-audit-report.js';

const SMALL = 9.5;
/** Room that an action needs with who sees to it. */
const ACTION_ROOM = 60;

/** What is to be done about the shortfalls, and what earlier audits left. */
export function drawActions(on: ReportSheet, { actions, carriedActions }: AuditReport): void {
  const { sheet, words } = on;
  on.part(words.actionsTitle);
  if (actions.length === 0) sheet.text('P', words.noActions, { after: 6 });
  for (const action of actions) drawAction(on, action);
  if (carriedActions.length === 0) return;
  on.part(words.carriedTitle);
  for (const action of carriedActions) drawAction(on, action);
}

function drawAction({ sheet, words }: ReportSheet, action: ReportedAction): void {
  const { sectionNo, sectionTitle, shortfall, owner, dueOn, doneOn, state } = action;
  const long = (day: string) => longDate(day, sheet.language);
  sheet.keepTogether(() => {
    sheet.pdf.y += ACTION_ROOM;
  });
  sheet.text('P', action.action, { font: 'bold', size: 10.5 });
  const how = state === 'DONE' && doneOn !== null ? words.done(long(doneOn)) : words.states[state];
  sheet.text('P', [words.named(words.owner, owner), words.named(words.due, long(dueOn)), how].join(' · '), {
    size: SMALL,
    colour: state === 'OVERDUE' ? WARNING : QUIET,
  });
  const where = `${sectionNo} ${sectionTitle}`;
  sheet.text('P', `${where} · ${words.named(words.shortfall, shortfall)}`, { size: SMALL, after: 8 });
}
