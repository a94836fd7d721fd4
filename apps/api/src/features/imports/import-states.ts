/** From the first file to the undoing. CHECKING, APPLYING and UNDOING are done by the server and take their time. */
export const IMPORT_STATES = [
  'OPEN',
  'CHECKING',
  'CHECKED',
  'APPLYING',
  'APPLIED',
  'UNDOING',
  'UNDONE',
  'DISCARDED',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What the server is at, and where the import stands when that ends early: the records are then as they were. */
export const UNDER_WAY = {
  CHECKING: 'OPEN',
  APPLYING: 'CHECKED',
  UNDOING: 'APPLIED',
} as const satisfies Partial<Record<ImportState, ImportState>>;
export type Job = keyof typeof UNDER_WAY;

/** Why a check, an applying or an undoing did not come to its end. */
export type ImportProblem =
  | { readonly kind: 'CANCELLED' | 'INTERRUPTED' | 'FAILED' | 'DEPENDED_ON' | 'OUTDATED' }
  | {
      readonly kind: 'FILE';
      readonly file: string;
      readonly line: number | null;
      readonly problem: string;
      readonly expected: string;
    };
