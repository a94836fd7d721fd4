export { actionPlanRoutes } from './action-plan.routes.js';
export { sectionTitle } from './audit-shortfalls.js';
export { CorrectiveAction as CorrectiveActionEntity } from './corrective-action.entity.js';
export { actionsCarriedInto, actionsOfAudit, actionsOfEmployer } from './corrective-action.loaders.js';
export type { CorrectiveActionRow } from './corrective-action.queries.js';
