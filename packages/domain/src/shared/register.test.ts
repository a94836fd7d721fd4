import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { cycleChecklist } from '../certification/cycle-checklist.js';
import { evaluateEmployer } from '../certification/evaluate-employer.js';
import { mayBeCertified } from '../certification/may-be-certified.js';
import { mayReceiveLetter } from '../certification/may-receive-letter.js';
import { programSteps } from '../certification/program-steps.js';
import { progressionToCor } from '../progression/progression-to-cor.js';
import { rebatePeriods } from '../rebates/rebate-periods.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { isCalendarDate } from './calendar.js';
import { CITATIONS } from './citations.js';
import { explain, explainParts, isOptional, ruleOf, ruleReference } from './explain.js';
import type { EmployerFacts } from './facts.js';
import type { Parameter } from './parameter.js';
import { NotInForce, valueOn } from './parameter.js';
import { programRules } from './program-rules.js';
import { type Reason, unmet } from './reason.js';
import { REASON_TEXTS, type ReasonCode, type ReasonText } from './reason-texts.js';
import { RULEBOOK_VERSION, rulebookVersion, ruleParameters } from './rulebook.js';
import { RULES, type RuleId } from './rules.js';
import { LANGUAGES } from './text.js';

declare global {
  interface ImportMeta {
    glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
  }
}

const SOURCES = import.meta.glob('../**/*.ts', { query: '?raw', import: 'default', eager: true });

/** Where numbers and dates of the program belong, and the arithmetic that has numbers of its own. */
const HOMES = ['/program-rules.ts', '/citations.ts', '/calendar.ts', '/points.ts'];

/** Numbers elsewhere that are no numbers of the program; 0 and 1 need no word. */
const JUSTIFIED: Record<string, string[]> = {
  // Sixteen digits to a hexadecimal digit, eight of them, the two constants of the hash, and the edition of the code.
  '/rulebook.ts': ['0x811c9dc5', '0x01000193', '16', '8', '2'],
  // A hundred percent make a whole; hundredths of a percent; two decimals, and a digit before them.
  '/rebate-amount.ts': ['100'],
  '/rebate-periods.ts': ["'9999-12-31'"],
  '/percent.ts': ['10_000', '3', '2'],
  '/score-audit.ts': ['100'],
  // And twice, to tell a half.
  '/score-question.ts': ['100', '2'],
  '/shortest-way-to-pass.ts': ['100'],
  '/may-be-submitted.ts': ['100'],
  // Digits of an account.
  '/wcb-account.ts': ['9'],
  // Which years need maintenance is the program's structure, not a number somebody may change.
  '/maintenance.ts': ['2'],
};

function literalsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node)) found.push(node.getText());
    if (ts.isStringLiteral(node) && isCalendarDate(node.text)) found.push(node.getText());
    if (ts.isStringLiteral(node) && node.text === '9999-12-31') found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found.filter((literal) => literal !== '0' && literal !== '1');
}

describe('numbers and dates of the program', () => {
  const files = Object.entries(SOURCES).filter(
    ([path]) =>
      !path.endsWith('.test.ts') && !path.includes('/testing/') && !HOMES.some((home) => path.endsWith(home)),
  );

  it('are looked for in every file of the rules', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(literalsOf('x.ts', "const a = 18; const b = '2015-05-01'; const c = 1;")).toEqual([
      '18',
      "'2015-05-01'",
    ]);
  });

  it('are excused only where they are', () => {
    for (const [end, literals] of Object.entries(JUSTIFIED)) {
      const found = files
        .filter(([path]) => path.endsWith(end))
        .flatMap(([path, text]) => literalsOf(path, text));
      expect(
        literals.filter((literal) => !found.includes(literal)),
        end,
      ).toEqual([]);
    }
  });

  it.each(files)('stand nowhere in %s', (path, text) => {
    const justified = Object.entries(JUSTIFIED).find(([end]) => path.endsWith(end))?.[1] ?? [];
    expect(literalsOf(path, text).filter((literal) => !justified.includes(literal))).toEqual([]);
  });
});

describe('every parameter', () => {
  const parameters = Object.entries(programRules as Record<string, Parameter<unknown>>);

  it.each(parameters)('%s is cited with a day of checking, or says why it is assumed', (_, parameter) => {
    const { sources, assumption, title, values } = parameter;
    expect(sources.length > 0 || assumption !== null).toBe(true);
    for (const source of sources) expect(isCalendarDate(source.checkedOn)).toBe(true);
    for (const language of LANGUAGES) {
      expect(title[language]).not.toBe('');
      if (assumption !== null) expect(assumption[language]).not.toBe('');
    }
    const days = values.map((value) => value.from ?? '');
    expect(days).toEqual([...new Set(days)].sort());
  });

  it('is used by a rule, and every rule’s parameters exist', () => {
    const used = new Set<string>(Object.values(RULES).flatMap((rule) => [...rule.parameters]));
    expect([...used].sort()).toEqual(parameters.map(([name]) => name).sort());
  });

  it('has no value before its first day, never 0', () => {
    expect(() => valueOn(programRules.registrationTermMonths, '2015-04-30')).toThrow(NotInForce);
    expect(valueOn(programRules.registrationTermMonths, '2015-05-01')).toBe(18);
  });

  it('changes the rulebook’s version when its value changes', () => {
    const { letterLeadDays } = programRules;
    const values = [...letterLeadDays.values, { from: '2030-01-01', value: 30 }];
    expect(rulebookVersion({ ...programRules, letterLeadDays: { ...letterLeadDays, values } })).not.toBe(
      RULEBOOK_VERSION,
    );
    expect(rulebookVersion()).toBe(RULEBOOK_VERSION);
  });

  it('is readable as text', () => {
    const value = (id: string) => ruleParameters().find((parameter) => parameter.id === id)?.values[0]?.value;
    expect(value('rebateFloorCents')).toBe('300000');
    expect(value('completionTermYears')).toBe('none');
    expect(value('corModules')).toBe(
      'PHSM (PHSM); SAFETY_AUDITOR (SAFETY_AUDITOR); LSE (LSE); TTT (TTT_A or TTT_B or TTT_C)',
    );
  });
});

describe('every rule', () => {
  it.each(Object.keys(RULES) as RuleId[])(
    '%s rests on a source or says what is assumed, in both languages',
    (id) => {
      const { sources, assumption, title } = ruleReference(id);
      expect(sources.length > 0 || assumption !== null).toBe(true);
      for (const language of LANGUAGES) expect(title[language]).not.toBe('');
    },
  );

  it.each(Object.values(CITATIONS))('the source “$title” has a day of checking', ({ checkedOn, url }) => {
    expect(isCalendarDate(checkedOn)).toBe(true);
    if (url !== null) expect(url).toMatch(/^https?:\/\/[^ ]+$/);
  });
});

describe('every reason', () => {
  const places = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
  const codes = Object.keys(REASON_TEXTS) as ReasonCode[];

  it.each(codes)('%s is said in both languages, with the same facts', (code) => {
    const { en, fr, rule } = REASON_TEXTS[code];
    expect(en).not.toBe('');
    expect(fr).not.toBe('');
    expect(places(fr)).toEqual(places(en));
    expect(Object.keys(RULES)).toContain(rule);
  });

  function reasonsOf(facts: EmployerFacts, day: string): Reason[] {
    const { reasons, concerns } = evaluateEmployer(facts, day);
    return [
      ...reasons,
      ...concerns.flatMap((concern) => concern.reasons),
      ...rebatePeriods(facts, day).flatMap((period) => period.reasons),
      ...mayBeCertified(facts, 'SECOR', day).reasons,
      ...mayBeCertified(facts, 'COR', day).reasons,
      ...[2, 3, 4].flatMap((year) => mayReceiveLetter(facts, year, day).reasons),
      ...cycleChecklist(facts, day).map((item) => item.reason),
      ...programSteps(facts, day).flatMap((step) => step.reasons),
      ...progressionToCor(facts, day).requirements.map((requirement) => requirement.reason),
    ];
  }

  it('given is said without a gap, as plain JSON, and rests on a rule', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ facts, day }) => {
        for (const reason of reasonsOf(facts, day)) {
          for (const language of LANGUAGES)
            expect(explain(reason, language)).not.toMatch(/[{}]|undefined|null/);
          expect(JSON.parse(JSON.stringify(reason))).toEqual(reason);
          expect(ruleOf(reason).title.en).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('marks in its sentence the assumed number itself, and nothing else', () => {
    const reason = unmet('CERTIFYING_AUDIT_MISSING', { kind: 'SELF', months: 12 });
    expect(explainParts(reason, 'en')).toEqual([
      { text: 'No company self-audit of the last ', assumed: null },
      { text: '12', assumed: 'certifyingAuditMonths' },
      { text: ' months is both passed and accepted.', assumed: null },
    ]);
    const texts = Object.values(REASON_TEXTS) as ReasonText[];
    for (const { en, fr, rule, assumed = {} } of texts) {
      for (const [fact, parameter] of Object.entries(assumed)) {
        expect([en, fr].every((sentence) => sentence.includes(`{${fact}}`))).toBe(true);
        expect(programRules[parameter].assumption).not.toBeNull();
        expect(RULES[rule].parameters).toContain(parameter);
      }
    }
  });

  it('stands in nobody’s way where it is optional', () => {
    expect(isOptional(unmet('MANUAL_NOT_SUBMITTED'))).toBe(true);
    expect(isOptional(unmet('DOCUMENTATION_NOT_KEPT_HERE'))).toBe(true);
    expect(isOptional(unmet('DOCUMENTATION_NOT_RECORDED', { months: 3 }))).toBe(false);
  });
});
