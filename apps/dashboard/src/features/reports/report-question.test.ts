import { describe, expect, it } from 'vitest';
import { openedInput, type ReportOptions, readQuestion, reportInput, writeFilters } from './report-question';

const options: ReportOptions = [
  { subject: 'EMPLOYERS', dimensions: ['PROGRAM', 'STANDING', 'CITY'], measures: ['COUNT', 'SHARE'] },
  { subject: 'AUDITS', dimensions: ['PROGRAM', 'CITY', 'AUDIT_KIND'], measures: ['COUNT', 'PASS_RATE'] },
];

describe('the question of an address', () => {
  it('is the first that anybody would ask where there is none', () => {
    const question = readQuestion({}, options);
    expect(question && reportInput(question)).toEqual({
      subject: 'EMPLOYERS',
      dimensions: ['PROGRAM', 'STANDING'],
      measures: ['COUNT'],
      filters: [],
      asOf: undefined,
    });
  });

  it('keeps what fits what is counted, once, and drops the rest', () => {
    const search = { of: 'AUDITS', by: ['CITY', 'STANDING', 'CITY', 'x'], measure: ['SHARE', 'PASS_RATE'] };
    expect(readQuestion(search, options)).toMatchObject({ dimensions: ['CITY'], measures: ['PASS_RATE'] });
  });

  it('may group by nothing', () => {
    expect(readQuestion({ of: 'EMPLOYERS' }, options)?.dimensions).toEqual([]);
  });

  it('reads values with colons, and those that are none', () => {
    const where = ['CITY:St: Example', 'CITY:', 'PROGRAM:COR', 'SECTION:1'];
    const question = readQuestion({ of: 'AUDITS', where }, options);
    expect(question?.filters).toEqual([
      { dimension: 'CITY', values: ['St: Example', null] },
      { dimension: 'PROGRAM', values: ['COR'] },
    ]);
    expect(writeFilters(question?.filters ?? [])).toEqual(where.slice(0, 3));
  });
});

describe('the list behind a number', () => {
  const question = readQuestion({ of: 'AUDITS', where: ['CITY:A', 'CITY:B', 'PROGRAM:COR'] }, options);
  if (!question) throw new Error('There is a question.');

  it('takes the value of the group in the place of what was kept', () => {
    expect(openedInput(question, ['CITY:A']).filters).toEqual([
      { dimension: 'PROGRAM', values: ['COR'] },
      { dimension: 'CITY', values: ['A'] },
    ]);
  });

  it('keeps everything that was kept for the line over all', () => {
    expect(openedInput(question, ['*']).filters).toEqual(question.filters);
  });
});
