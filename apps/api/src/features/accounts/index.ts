export { isWithoutAccount } from './add-user.service.js';
export {
  createDemonstrationAccounts,
  DEMONSTRATION_ACCOUNTS,
  demonstrationSignIns,
  presentDemonstrationSignIns,
} from './demonstration-accounts.js';
export { endSession, findSession } from './session.queries.js';
export { sessionCookie } from './session-cookie.js';
export { SignInThrottle } from './sign-in-throttle.js';
export { registerUser } from './user.command.js';
