import type { CalendarDate } from './calendar.js';
import { AUDIT_KINDS, CONDITION_KINDS } from './facts.js';
import type { Citation, Parameter } from './parameter.js';
import {
  type ModuleRequirement,
  type ParameterName,
  type ProgramRules,
  programRules,
} from './program-rules.js';
import type { Text } from './text.js';

/** Raised by hand when a rule's code changes its answers without a parameter changing. */
const RULES_EDITION = 2;

export interface RuleParameter {
  id: ParameterName;
  title: Text;
  unit: string;
  values: { from: CalendarDate | null; value: string }[];
  assumption: Text | null;
  sources: readonly Citation[];
}

/** Every parameter with its values as text, for people to read. */
export function ruleParameters(rules: ProgramRules = programRules): RuleParameter[] {
  return (Object.keys(rules) as ParameterName[]).map((id) => {
    const parameter: Parameter<unknown> = rules[id];
    const { title, unit, assumption, sources } = parameter;
    const values = parameter.values.map(({ from, value }) => ({ from, value: valueText(value) }));
    return { id, title, unit, values, assumption, sources };
  });
}

function valueText(value: unknown): string {
  if (value === null) return 'none';
  if (!Array.isArray(value)) return String(value);
  return value.map((entry) => (Array.isArray(entry) ? entry.join(' or ') : moduleText(entry))).join('; ');
}

function moduleText({ module, metBy }: ModuleRequirement): string {
  return `${module} (${metBy.join(' or ')})`;
}

/** Changes whenever an answer could: what was worked out under another version is worked out again. */
export function rulebookVersion(rules: ProgramRules = programRules): string {
  const text = JSON.stringify([
    AUDIT_KINDS,
    CONDITION_KINDS,
    ruleParameters(rules).map(({ id, values }) => [id, values]),
  ]);
  return `${RULES_EDITION}-${fingerprint(text)}`;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a: enough to notice a change, and no dependency. */
function fingerprint(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export const RULEBOOK_VERSION = rulebookVersion();
