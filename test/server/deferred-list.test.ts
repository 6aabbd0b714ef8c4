import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestServer, type TestServer } from './support/server.ts';

const QUESTION =
  'metrics(query: { indicators: ["B01", "B02", "B03", "I01"], level: UNIT, by: [GENDER, AGE_BAND], periods: $p })';
const PERIODS = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);

/** The possible selections on a row of figures, down to fields without fields. */
const FIELDS = [
  ...['__typename', 'period', 'status', 'value', 'numerator', 'denominator', 'lower', 'upper'],
  ...['standardError', 'n', 'reported', 'required'],
  'indicator { code title { zh en } targets { from value natural } }',
  'indicator { __typename unit direction dimensions }',
  'unit { code name kind }',
  'unit { openedOn closedOn }',
  'group { dimension key title { en } }',
  'group { k: key __typename }',
];

/** Selections of rows with aliases, fragments and conditions. */
const anySelection = fc
  .array(
    fc.record({
      field: fc.constantFrom(...FIELDS),
      alias: fc.constantFrom('', '', 'x: ', 'y: ', 'z1: '),
      where: fc.constantFrom('FIELD', 'FIELD', '... { FIELD }', '... on MetricRow { FIELD }'),
      condition: fc.constantFrom('', '', ' @include(if: $yes)', ' @skip(if: $yes)'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => {
    const aliased = new Map<string, string>();
    return parts.flatMap(({ field, alias, where, condition }) => {
      const name = field.replace(/ .*/, '');
      if (alias !== '' && (aliased.get(alias) ?? name) !== name) return [];
      aliased.set(alias, alias === '' ? '' : name);
      const [, own, nested] = /^(\w+)(.*)$/.exec(field)!;
      return [where.replace('FIELD', `${alias}${own}${condition}${nested}`)];
    });
  })
  .map((selections) => `period ${selections.join(' ')}`);

interface Row {
  readonly unit: { readonly parent?: unknown };
}

describe('a long list of rows, which is completed when the answer is written', () => {
  let server: TestServer;
  let key: string;
  beforeAll(async () => {
    server = await startTestServer();
    key = await server.key('C', 'STATISTICIAN');
  });
  afterAll(() => server.close());

  const ask = async (query: string, variables: object = {}): Promise<Record<string, Row[]>> => {
    const response = await server.post(
      JSON.stringify({ query, variables: { p: PERIODS, ...variables } }),
      { authorization: `Bearer ${key}` },
    );
    const { data, errors } = (await response.json()) as {
      data: Record<string, { rows: Row[] }>;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    return Object.fromEntries(Object.entries(data).map(([name, { rows }]) => [name, rows]));
  };

  it('holds what is made one by one where the selection has resolvers of its own', async () => {
    const fields =
      'indicator { code title { zh } targets { from value natural } } unit { code name OTHER } ' +
      'group { dimension key title { en } } period status value numerator denominator lower ' +
      'standardError n';
    const queryOf = (other: string): string =>
      `query($p: [String!]!) { a: ${QUESTION} { rows { ${fields.replace('OTHER', other)} } } }`;
    const [deferred, promised] = await Promise.all([
      ask(queryOf('')),
      ask(queryOf('parent { code }')),
    ]);
    expect(promised.a!.length).toBeGreaterThan(500);
    expect(promised.a!.some(({ unit }) => unit.parent !== undefined)).toBe(true);
    const withoutParents = promised.a!.map(({ unit: { parent: _, ...unit }, ...row }) => ({
      ...row,
      unit,
    }));
    expect(deferred.a).toEqual(withoutParents);
  });

  it('follows aliases, fragments, merged selections and conditions, each time it is asked', async () => {
    const query = `
      query($p: [String!]!, $yes: Boolean!) {
        a: ${QUESTION} {
          __typename list: rows { ...R u: unit { code } } list: rows { period }
          rows { value @include(if: $yes) status @skip(if: $yes) }
        }
      }
      fragment R on MetricRow { __typename u: unit { ...U } ... on MetricRow { code: indicator { code } } }
      fragment U on OrgUnit { name }`;
    interface Both {
      readonly list: readonly object[];
      readonly rows: readonly object[];
      readonly __typename: string;
    }
    const both = async (yes: boolean): Promise<Both> => {
      const response = await server.post(
        JSON.stringify({ query, variables: { p: PERIODS, yes } }),
        { authorization: `Bearer ${key}` },
      );
      return ((await response.json()) as { data: { a: Both } }).data.a;
    };
    for (const yes of [true, false, true]) {
      const { list, rows, __typename } = await both(yes);
      expect(__typename).toBe('MetricAnswer');
      expect(rows.length).toBeGreaterThan(500);
      expect(list.length).toBe(rows.length);
      for (const row of rows) expect(Object.keys(row)).toEqual([yes ? 'value' : 'status']);
      for (const row of list) {
        expect(Object.keys(row).sort()).toEqual(['__typename', 'code', 'period', 'u']);
        expect(Object.keys((row as { u: object }).u).sort()).toEqual(['code', 'name']);
      }
    }
  });

  it('is not there where an error takes away what it belongs to', async () => {
    const response = await server.post(
      JSON.stringify({
        query:
          `query($p: [String!]!) { a: ${QUESTION} { rows { value } } b: metrics(query: { ` +
          'indicators: ["nonsense"], periods: ["2024"] }) { rows { value } } }',
        variables: { p: PERIODS },
      }),
      { authorization: `Bearer ${key}` },
    );
    const { data, errors } = (await response.json()) as { data: unknown; errors: unknown[] };
    expect([data, errors.length]).toEqual([null, 1]);
  });

  it('is, byte for byte, what a short list with the same rows is, whatever is selected', async () => {
    const rowsText = async (query: string, periods: readonly string[], yes: boolean) => {
      const response = await server.post(
        JSON.stringify({ query, variables: { p: periods, yes } }),
        { authorization: `Bearer ${key}` },
      );
      const text = await response.text();
      expect(text).not.toContain('"errors"');
      return text.slice(text.indexOf('"rows":[') + '"rows":['.length, text.lastIndexOf(']'));
    };
    await fc.assert(
      fc.asyncProperty(anySelection, fc.boolean(), async (selection, yes) => {
        const query =
          `query($p: [String!]!, $yes: Boolean!) { ${QUESTION} { rows { ${selection} } } ` +
          'viewer { role @include(if: $yes) __typename } }';
        const short: string[] = [];
        for (const period of PERIODS) short.push(await rowsText(query, [period], yes));
        expect(await rowsText(query, PERIODS, yes)).toBe(short.join());
      }),
      { numRuns: 15 },
    );
  });
});
