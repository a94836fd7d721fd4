import { labelOf } from './labels.js';
import type { Citation } from './parameter.js';
import { programRules } from './program-rules.js';
import type { Reason } from './reason.js';
import { REASON_TEXTS } from './reason-texts.js';
import { RULES, type RuleId } from './rules.js';
import { fillText, type Language, type Text, type TextParams } from './text.js';

/** The reason as a sentence; codes among its facts are said in words. */
export function explain(reason: Reason, language: Language): string {
  const sentence = fillText(REASON_TEXTS[reason.code][language], spoken(reason.params, language));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function spoken(params: TextParams, language: Language): TextParams {
  const say = (value: string): string => labelOf(value)?.[language] ?? value;
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

function assumptionOf({ title, assumption }: { title: Text; assumption: Text | null }): Text | null {
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
