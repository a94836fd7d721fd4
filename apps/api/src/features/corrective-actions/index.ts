export { CorrectiveAction as CorrectiveActionEntity } from './corrective-action.entity.js';
