import type { AuditKind, ConditionKind, Program } from './facts.js';
import { type ModuleName, programRules } from './program-rules.js';
import { COURSES } from './reference-data.js';
import type { Text } from './text.js';

/** How the codes of the field are said within a sentence. */
export const PROGRAM_LABELS: Record<Program, Text> = {
  SECOR: { en: 'SECOR®', fr: 'SECOR®' },
  COR: { en: 'COR®', fr: 'COR®' },
};

export const AUDIT_KIND_LABELS: Record<AuditKind, Text> = {
  SELF: { en: 'company self-audit', fr: 'auto-audit' },
  AUTHORITY: { en: 'authority audit', fr: 'audit de l’autorité' },
  INDEPENDENT: { en: 'independent audit', fr: 'audit indépendant' },
  VERIFICATION_REVIEW: { en: 'verification review', fr: 'examen de vérification' },
};

export const CONDITION_KIND_LABELS: Record<ConditionKind, Text> = {
  PENALTY: { en: 'administrative penalty', fr: 'pénalité administrative' },
  CONVICTION: { en: 'conviction', fr: 'condamnation' },
  INVESTIGATION: { en: 'investigation', fr: 'enquête' },
  UNDER_REVIEW: { en: 'under review', fr: 'à l’examen' },
  REVOKED: { en: 'revoked', fr: 'révoqué' },
  WITHDRAWN: { en: 'withdrawn', fr: 'retiré' },
};

export const MODULE_LABELS: Record<ModuleName, Text> = Object.fromEntries(
  programRules.corModules.values.flatMap(({ value }) => value.map(({ module, title }) => [module, title])),
) as Record<ModuleName, Text>;

/** Between codes any one of which will do. */
export const ALTERNATIVE = ' / ';

const ALL: Record<string, Text> = {
  THIS_AUDIT: { en: 'this audit', fr: 'cet audit' },
  ...PROGRAM_LABELS,
  ...AUDIT_KIND_LABELS,
  ...CONDITION_KIND_LABELS,
  ...Object.fromEntries(COURSES.map(({ code, title }) => [code, title])),
  ...MODULE_LABELS,
};

/** The label of a code, or of alternatives written `A / B`; null for text that is none. */
export function labelOf(code: string): Text | null {
  if (!code.includes(ALTERNATIVE)) return Object.hasOwn(ALL, code) ? (ALL[code] ?? null) : null;
  const labels = code.split(ALTERNATIVE).map(labelOf);
  if (!labels.every((label) => label !== null)) return null;
  return {
    en: labels.map(({ en }) => en).join(ALTERNATIVE),
    fr: labels.map(({ fr }) => fr).join(ALTERNATIVE),
  };
}
