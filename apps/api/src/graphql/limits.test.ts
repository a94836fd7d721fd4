import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../test/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

const code = async (query: string) => (await api.ask(query)).errors?.[0]?.extensions.code;
const nested = (levels: number, inside: string): string =>
  levels === 0 ? inside : `{ employments { employer ${nested(levels - 1, inside)} } }`;

describe('an operation', () => {
  it('that goes too deep is refused', async () => {
    expect(await code(`{ employer(ref: "E1") ${nested(7, '{ id }')} }`)).toBe('TOO_COMPLEX');
    expect(await code(`{ employer(ref: "E1") ${nested(2, '{ id }')} }`)).toBe('UNAUTHENTICATED');
  });

  it('that could ask for too much is refused before anything is read', async () => {
    const wide = (first: number) =>
      `{ employers(first: ${first}) { nodes { audits { employer { audits { employer { audits { sections { title } } } } } } } } }`;
    expect(await code(wide(100))).toBe('TOO_COMPLEX');
    expect(await code(wide(10))).toBe('UNAUTHENTICATED');
  });

  it('cannot hide its size in fragments', async () => {
    const fragments = Array.from({ length: 9 }, (_, index) => {
      const next = index === 8 ? 'id' : `employments { employer { ...f${index + 1} } }`;
      return `fragment f${index} on Employer { ${next} }`;
    });
    expect(await code(`{ employer(ref: "E1") { ...f0 } } ${fragments.join(' ')}`)).toBe('TOO_COMPLEX');
  });

  it('cannot hide its size in a variable', async () => {
    const query = `query ($n: Int) { employers(first: $n) {
      nodes { audits { employer { audits { employer { audits { sections { title } } } } } } } } }`;
    const { errors } = await api.ask(query, { variables: { n: 100 } });
    expect(errors?.[0]?.extensions.code).toBe('TOO_COMPLEX');
  });

  it('whose fragments double at each level is measured all the same', async () => {
    const fragments = Array.from({ length: 60 }, (_, level) => {
      const inside = level === 59 ? 'today' : `...f${level + 1} ...f${level + 1}`;
      return `fragment f${level} on Query { ${inside} }`;
    });
    expect(await code(`{ ...f0 } ${fragments.join(' ')}`)).toBe('TOO_COMPLEX');
  });

  it('with fragments in a circle is refused, not followed', async () => {
    const query =
      '{ employer(ref: "E1") { ...a } } fragment a on Employer { ...b } fragment b on Employer { ...a }';
    expect(await code(query)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('of too many words is refused', async () => {
    const fields = Array.from({ length: 4_001 }, (_, index) => `a${index}: today`).join(' ');
    expect(await code(`{ ${fields} }`)).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('of too many bytes is refused', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ today } # ${'x'.repeat(1_100_000)}` }),
    });
    expect(response.status).toBe(413);
  });
});

describe('the schema', () => {
  it('is not told where introspection is off, by questions or by hints', async () => {
    expect(await code('{ __schema { types { name } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    const { errors } = await api.ask('{ todai }');
    expect(errors?.[0]?.message).not.toContain('today');
  });
});
