import { shipInstrument } from '../src/features/instruments/index.js';
import type { Desk, Office } from './office.js';
import type { ReadyEmployer } from './ready-employer.js';

export interface StartedWorkbook {
  id: string;
  version: number;
}

/** Starts an audit of the ready employer on the instrument that the product ships. */
export async function startedWorkbook(
  office: Office,
  desk: Desk,
  employer: ReadyEmployer,
  other: object = {},
): Promise<StartedWorkbook> {
  const instrumentId = await shipInstrument(office.database.dataSource);
  const { workbook, errors } = await desk.act<{ workbook: StartedWorkbook | null }>(
    'startWorkbook',
    'StartWorkbookInput',
    {
      employerId: employer.id,
      kind: 'SELF',
      auditorId: employer.leadId,
      instrumentId,
      firstDay: '2026-06-10',
      lastDay: '2026-06-12',
      ...other,
    },
    'workbook { id version }',
  );
  if (workbook === null) throw new Error(errors.map(({ message }) => message).join('; '));
  return workbook;
}

/** Answers every question straight in the tables: nine of ten positive (ten where it is all or nothing), of choices the best. */
export async function answerEverything(office: Pick<Office, 'rows'>, workbookId: string): Promise<void> {
  await office.rows(
    `INSERT INTO audit_answers (workbook_id, question_id, positive, total, choice, change_no)
     SELECT w.id, q.id, CASE q.pattern WHEN 'PROPORTIONAL' THEN 9 WHEN 'ALL_OR_NOTHING' THEN 10 END, CASE WHEN q.pattern <> 'PARTIAL' THEN 10 END,
       (SELECT choice->>'key' FROM jsonb_array_elements(q.choices) choice ORDER BY (choice->>'points')::numeric DESC LIMIT 1), 1
     FROM audit_workbooks w JOIN instrument_questions q ON q.instrument_id = w.instrument_id WHERE w.id = $1
     ON CONFLICT DO NOTHING`,
    [workbookId],
  );
}
