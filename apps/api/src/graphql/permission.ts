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

const MANAGERS_OWN: readonly Permission[] = ['conditions.revoke', 'reminders.set', 'settings.change'];

const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  PROGRAM_MANAGER: PERMISSIONS,
  STAFF: PERMISSIONS.filter((permission) => !MANAGERS_OWN.includes(permission)),
  AUDITOR: [...READING, 'agenda.read', 'previews.read', 'audits.record', 'actions.record'],
  EMPLOYER: [...READING, 'agenda.read'],
  REPORTING: OVERVIEW,
};

export function permissionsOf(role: Role): readonly Permission[] {
  return ROLE_PERMISSIONS[role];
}

export function hasPermission(viewer: { role: Role } | null, permission: Permission): boolean {
  return viewer !== null && ROLE_PERMISSIONS[viewer.role].includes(permission);
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
