import { labelOf } from './labels.js';
import type { Citation } from './parameter.js';
import { type ParameterName, programRules } from './program-rules.js';
import type { Reason } from './reason.js';
import { REASON_TEXTS, type ReasonText } from './reason-texts.js';
import { RULES, type RuleId } from './rules.js';
import { type Language, type Text, type TextParams, textParts } from './text.js';
import { decimalText, typeset } from './typography.js';

/** A piece of a reason's sentence; with the parameter it comes from where that is assumed. */
export interface ReasonPart {
  text: string;
  assumed: ParameterName | null;
}

/** The reason as a sentence, cut where an assumed number stands in it; codes and numbers among its facts are said as in the language. */
export function explainParts(reason: Reason, language: Language): ReasonPart[] {
  const { [language]: template, assumed }: ReasonText = REASON_TEXTS[reason.code];
  const parts: ReasonPart[] = [];
  for (const { text: words, param } of textParts(template, spoken(reason.params, language))) {
    const text = typeset(words);
    const from = (param === null ? undefined : assumed?.[param]) ?? null;
    const last = parts.at(-1);
    if (last === undefined) parts.push({ text: text.charAt(0).toUpperCase() + text.slice(1), assumed: from });
    else if (last.assumed === null && from === null) last.text += text;
    else parts.push({ text, assumed: from });
  }
  return parts;
}

/** The reason as a sentence. */
export function explain(reason: Reason, language: Language): string {
  return explainParts(reason, language)
    .map(({ text }) => text)
    .join('');
}

/** Whether the line, unmet, stands in nobody's way. */
export function isOptional({ code, met }: Reason): boolean {
  const { optional = false }: ReasonText = REASON_TEXTS[code];
  return optional && !met;
}

function spoken(params: TextParams, language: Language): TextParams {
  const say = (value: string): string => labelOf(value)?.[language] ?? decimalText(value, language);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'object') return [name, value.map(say)];
      return [name, typeof value === 'string' ? say(value) : value];
    }),
  );
}

/** What a reason rests on. */
export interface RuleReference {
  id: RuleId;
  title: Text;
  /** What of it nobody published, its parameters' assumptions included; null when sources say it all. */
  assumption: Text | null;
  sources: readonly Citation[];
}

/** The rule of a reason; training reasons rest on the rule of their program. */
export function ruleOf(reason: Reason): RuleReference {
  const { rule } = REASON_TEXTS[reason.code];
  const id = rule === 'training-secor' && reason.params.program === 'COR' ? 'training-cor' : rule;
  return ruleReference(id);
}

export function ruleReference(id: RuleId): RuleReference {
  const { title, parameters, sources, assumption } = RULES[id];
  const used = parameters.map((name) => programRules[name]);
  const assumptions = [assumption, ...used.map((parameter) => assumptionOf(parameter))].filter(
    (text) => text !== null,
  );
  return {
    id,
    title,
    assumption: joined(assumptions),
    sources: distinct([...sources, ...used.flatMap((parameter) => parameter.sources)]),
  };
}

/** What is assumed, with the name of the number; null where a source states it. */
export function assumptionOf({ title, assumption }: { title: Text; assumption: Text | null }): Text | null {
  return assumption === null
    ? null
    : { en: `${title.en}: ${assumption.en}`, fr: `${title.fr} : ${assumption.fr}` };
}

function joined(texts: readonly Text[]): Text | null {
  if (texts.length === 0) return null;
  return { en: texts.map((text) => text.en).join('\n'), fr: texts.map((text) => text.fr).join('\n') };
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Set(citations)];
}
