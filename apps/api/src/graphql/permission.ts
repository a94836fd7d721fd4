import { Extensions } from 'type-graphql';

export const ROLES = ['PROGRAM_MANAGER', 'STAFF', 'AUDITOR', 'EMPLOYER', 'REPORTING'] as const;
export type Role = (typeof ROLES)[number];

/** What a person may do; which rows it reaches is the policies' matter. */
export const PERMISSIONS = [
  'employers.read',
  'people.read',
  'portfolio.read',
  'agenda.read',
  'activity.read',
  'mail.read',
  'mail.send',
  // When employers are written to is the program manager's.
  'reminders.set',
  // A feed of one's own, over what one may see.
  'calendar.own',
  // API tokens of one's own, for reporting clients.
  'tokens.own',
  // Those of everybody: to see what is open, and to revoke it.
  'tokens.oversee',
  'exports.read',
  // Questions across employers.
  'reports.read',
  'previews.read',
  'employers.record',
  'training.record',
  'audits.record',
  'audits.decide',
  'actions.record',
  'certificates.issue',
  'letters.issue',
  'conditions.record',
  // REVOKED alone: taking a certificate away is the program manager's.
  'conditions.revoke',
  'premiums.record',
  'records.correct',
  'records.import',
  'instruments.import',
  // Who the authority is, as its documents say: the program manager's.
  'settings.change',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING: readonly Permission[] = ['employers.read', 'people.read', 'calendar.own'];
const OVERVIEW: readonly Permission[] = [
  ...READING,
  'portfolio.read',
  'activity.read',
  'exports.read',
  'reports.read',
];

const MANAGERS_OWN: readonly Permission[] = [
  'conditions.revoke',
  'reminders.set',
  'settings.change',
  'tokens.own',
  'tokens.oversee',
];

const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  PROGRAM_MANAGER: PERMISSIONS,
  STAFF: PERMISSIONS.filter((permission) => !MANAGERS_OWN.includes(permission)),
  AUDITOR: [...READING, 'agenda.read', 'previews.read', 'audits.record', 'actions.record'],
  EMPLOYER: [...READING, 'agenda.read'],
  REPORTING: [...OVERVIEW, 'tokens.own'],
};

/** What an API token may be given: parts of reading, none of acting. */
export const TOKEN_SCOPES = ['REPORTS', 'RECORDS', 'EXPORTS'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const SCOPE_PERMISSIONS: Record<TokenScope, readonly Permission[]> = {
  REPORTS: ['reports.read', 'portfolio.read'],
  RECORDS: ['employers.read', 'people.read', 'activity.read'],
  EXPORTS: ['exports.read'],
};

/** Whose permissions are asked about: a person's, or what is left of them to a client with an API token. */
export interface PermissionHolder {
  role: Role;
  /** The token that the request came with; left out for a signed-in person. */
  token?: { scopes: readonly TokenScope[] };
}

/** What the role permits; with a token, what its scopes leave of that. */
export function permissionsOf({ role, token }: PermissionHolder): readonly Permission[] {
  const permitted = ROLE_PERMISSIONS[role];
  if (token === undefined) return permitted;
  const scoped = token.scopes.flatMap((scope) => SCOPE_PERMISSIONS[scope]);
  return permitted.filter((permission) => scoped.includes(permission));
}

export function hasPermission(viewer: PermissionHolder | null, permission: Permission): boolean {
  return viewer !== null && permissionsOf(viewer).includes(permission);
}

/** The key under which a root field carries what it asks of its caller. */
export const ACCESS = 'access';
export type Access = Permission | 'PUBLIC';

/** Root field: only for a signed-in person whose role has this permission. */
export function Requires(permission: Permission): MethodDecorator {
  return Extensions({ [ACCESS]: permission }) as MethodDecorator;
}

/** Root field: for anyone, signed in or not. */
export function Public(): MethodDecorator {
  return Extensions({ [ACCESS]: 'PUBLIC' }) as MethodDecorator;
}
