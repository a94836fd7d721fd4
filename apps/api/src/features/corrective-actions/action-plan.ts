import { type CalendarDate, correctiveActionState, type Language } from '@good-standing/domain';
import writeWorkbook from 'write-excel-file/node';
import { sectionTitle } from './audit-shortfalls.js';
import type { CorrectiveActionRow } from './corrective-action.queries.js';

const WORDS = {
  en: {
    sheet: 'Action plan',
    heads: [
      'Employer',
      'Audit',
      'Section',
      'What was missing',
      'What is to be done',
      'Owner',
      'Planned on',
      'Due through',
      'Done on',
      'State',
    ],
    states: { OPEN: 'Open', OVERDUE: 'Overdue', DONE: 'Done' },
  },
  fr: {
    sheet: 'Plan d’action',
    heads: [
      'Employeur',
      'Audit',
      'Section',
      'Ce qui manquait',
      'Ce qui est à faire',
      'Responsable',
      'Planifiée le',
      'À réaliser jusqu’au',
      'Réalisée le',
      'État',
    ],
    states: { OPEN: 'Ouverte', OVERDUE: 'En retard', DONE: 'Réalisée' },
  },
} as const;

const WIDTHS = [28, 12, 30, 44, 44, 22, 12, 12, 12, 12] as const;

/** One corrective action with the names of what it belongs to. */
export interface PlannedAction {
  action: CorrectiveActionRow;
  employerName: string;
  auditRef: string | null;
}

const text = (value: string) => ({ type: String, value, wrap: true, alignVertical: 'top' as const });
/** A day as spreadsheets have it, so that it sorts and filters as one. */
const day = (value: CalendarDate | null) =>
  value === null
    ? null
    : {
        type: Date,
        value: new Date(`${value}T00:00:00Z`),
        format: 'yyyy-mm-dd',
        alignVertical: 'top' as const,
      };

/**
 * Corrective actions as a workbook with one sheet. Texts are stored as texts, which no spreadsheet computes: one that
 * begins with an equals sign stays what somebody wrote.
 */
export function actionPlan(
  planned: readonly PlannedAction[],
  today: CalendarDate,
  language: Language,
): Promise<Buffer> {
  const { sheet, heads, states } = WORDS[language];
  const head = heads.map((value) => ({ type: String, value, fontWeight: 'bold' as const, wrap: true }));
  const lines = planned.map(({ action, employerName, auditRef }) => [
    text(employerName),
    auditRef === null ? null : text(auditRef),
    text(`${action.sectionNo} ${sectionTitle(action.sectionNo, language)}`),
    text(action.shortfall),
    text(action.action),
    text(action.owner),
    day(action.recordedOn),
    day(action.dueOn),
    day(action.doneOn),
    text(states[correctiveActionState(action, today)]),
  ]);
  return writeWorkbook([head, ...lines], {
    sheet,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
