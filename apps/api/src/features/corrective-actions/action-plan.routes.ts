import { Router } from 'express';
import { answerFile, askedName, type ContextOf, fileNamePart, type NoFile } from '../../answer-file.js';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import { auditById } from '../audits/index.js';
import { employerById } from '../employers/index.js';
import { actionPlan, type PlannedAction } from './action-plan.js';
import { actionsOfAudit, actionsOfEmployer } from './corrective-action.loaders.js';
import type { CorrectiveActionRow } from './corrective-action.queries.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const NONE: NoFile = {
  status: 404,
  say: {
    en: 'There is no such audit or employer, or it is not yours to see.',
    fr: 'Cet audit ou cet employeur n’existe pas ou vous n’y avez pas accès.',
  },
};

/** Whose plan it is, as the file is called, and what is in it; null when that is absent or not visible. */
type Plan = { ref: string; actions: CorrectiveActionRow[] } | null;

async function planOfAudit({ loaders }: Context, id: string): Promise<Plan> {
  const audit = await loaders.get(auditById).load(id);
  return audit === null ? null : { ref: audit.ref, actions: await loaders.get(actionsOfAudit).load(id) };
}

async function planOfEmployer({ loaders }: Context, id: string): Promise<Plan> {
  const employer = await loaders.get(employerById).load(id);
  return employer === null
    ? null
    : { ref: employer.ref, actions: await loaders.get(actionsOfEmployer).load(id) };
}

/**
 * The corrective actions as a workbook, for who may see the employer: `/action-plans/audits/<id>.xlsx` of one audit,
 * `/action-plans/employers/<id>.xlsx` of all its audits.
 */
export function actionPlanRoutes(contextOf: ContextOf): Router {
  const answer = (gather: (context: Context, id: string) => Promise<Plan>) =>
    answerFile(contextOf, 'employers.read', async ({ context, request, language }) => {
      const id = askedName(request, 'xlsx').toLowerCase();
      const plan = isRecordId(id) ? await gather(context, id) : null;
      if (plan === null) return NONE;
      const planned = await Promise.all(plan.actions.map((action) => named(context, action)));
      const content = await actionPlan(planned, context.today(), language);
      return { name: `action-plan-${fileNamePart(plan.ref)}.xlsx`, type: WORKBOOK, content };
    });
  return Router().get('/audits/:file', answer(planOfAudit)).get('/employers/:file', answer(planOfEmployer));
}

async function named({ loaders }: Context, action: CorrectiveActionRow): Promise<PlannedAction> {
  const [employer, audit] = await Promise.all([
    loaders.get(employerById).load(action.employerId),
    action.auditId === null ? null : loaders.get(auditById).load(action.auditId),
  ]);
  return { action, employerName: employer?.legalName ?? '', auditRef: audit?.ref ?? null };
}
