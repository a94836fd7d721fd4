export { createDemonstrationAccounts, DEMONSTRATION_ACCOUNTS } from './demonstration-accounts.js';
export { endSession, findSession } from './session.queries.js';
export { sessionCookie } from './session-cookie.js';
