import { describe, expect, it } from 'vitest';
import { explain, explainParts } from './explain.js';
import { met, unmet } from './reason.js';
import { REASON_TEXTS, type ReasonText } from './reason-texts.js';
import { decimalText, typeset } from './typography.js';

describe('a decimal number', () => {
  it.each([
    ['91.78', '91.78', '91,78'],
    ['0.50', '0.50', '0,50'],
    ['999.00', '999.00', '999,00'],
    ['20000.10', '20,000.10', '20\u00a0000,10'],
    ['1234567.89', '1,234,567.89', '1\u00a0234\u00a0567,89'],
    ['2026-10-31', '2026-10-31', '2026-10-31'],
    ['E0003', 'E0003', 'E0003'],
    ['012345678', '012345678', '012345678'],
  ])('%s is %s in English and %s in French', (value, english, french) => {
    expect(decimalText(value, 'en')).toBe(english);
    expect(decimalText(value, 'fr')).toBe(french);
  });

  it('stands so in the sentence of a reason', () => {
    const reason = met('OVERALL_PASSES', { percent: '91.78', mark: 80 });
    expect(explain(reason, 'en')).toBe('91.78\u00a0% overall; 80\u00a0% is needed.');
    expect(explain(reason, 'fr')).toBe('91,78\u00a0% au total; il faut 80\u00a0%.');
    const rebate = met('REBATE_BY_SHARE', {
      percent: 15,
      premium: '20000.10',
      amount: '3000.02',
      floor: '3000.00',
    });
    expect(explain(rebate, 'fr')).toContain('15\u00a0% × 20\u00a0000,10\u00a0$ = 3\u00a0000,02\u00a0$.');
  });
});

describe('spaces', () => {
  it('tie a sign to its word', () => {
    expect(typeset('Section 3 : 40 % de « tout » ou 5 $')).toBe(
      'Section 3\u00a0: 40\u00a0% de «\u00a0tout\u00a0» ou 5\u00a0$',
    );
  });

  it('tie it also where the sentence is cut at an assumed number', () => {
    const reason = unmet('CERTIFYING_AUDIT_MISSING', { kind: 'SELF', months: 12 });
    expect(explainParts(reason, 'fr').map(({ text }) => text)).toEqual([
      'Aucun auto-audit des ',
      '12',
      ' derniers mois n’est réussi et accepté.',
    ]);
  });

  it.each(Object.entries(REASON_TEXTS) as [string, ReasonText][])(
    '%s has none before `;`, `?` or `!`',
    (_, { en, fr }) => {
      expect(`${en} ${fr}`).not.toMatch(/\s[;?!]/);
    },
  );
});
