import { z } from 'zod';
import type { PlanCorrectiveActionsInput } from '../../gql/graphql';
import { requiredDate, requiredText } from '../../ui/record-form/field-schemas';

/** One shortfall of the plan's form; only those that are taken are checked and sent. */
export interface PlannedRow {
  take: boolean;
  sectionNo: number;
  questionId: string | null;
  shortfall: string;
  action: string;
  owner: string;
  dueOn: string;
}

const taken = z.object({
  shortfall: requiredText(),
  action: requiredText(),
  owner: requiredText(),
  dueOn: requiredDate(),
});

export const planSchema = z
  .object({ actions: z.array(z.custom<PlannedRow>()) })
  .superRefine((plan, context) => {
    plan.actions.forEach((row, index) => {
      if (!row.take) return;
      for (const issue of taken.safeParse(row).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['actions', index, ...issue.path], message: issue.message });
    });
  });

/** What the API takes, and the row of the form that each action came from. */
export function plannedActions(rows: readonly PlannedRow[]): {
  actions: PlanCorrectiveActionsInput['actions'];
  rows: number[];
} {
  const chosen = rows.flatMap((row, index) => (row.take ? [{ row, index }] : []));
  return {
    actions: chosen.map(({ row: { take: _take, ...action } }) => action),
    rows: chosen.map(({ index }) => index),
  };
}

/** Leads an error of the n-th action that was sent back to the row it came from. */
export function atRow<Line extends { path: readonly string[] }>(error: Line, rows: readonly number[]): Line {
  const at = error.path.indexOf('actions');
  const row = at === -1 ? undefined : rows[Number(error.path[at + 1])];
  return row === undefined ? error : { ...error, path: error.path.with(at + 1, String(row)) };
}
