import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractTables } from '../fixtures/contract-package.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(contractTables());
});
afterAll(() => server.close());

const AT = { unit: 'C001' } as const;

const refusal = async (text: string, variables: Record<string, unknown> = {}) =>
  (await server.refusal(typed(text), variables, AT)).extensions;

const empty = (path: string, given: string) => ({
  code: 'EMPTY_CONDITION',
  params: { path, given },
});

describe('A condition without content', () => {
  const units = (where: string): string => `{ orgUnits(where: ${where}, first: 0) { totalCount } }`;

  it.each([
    ['{schoolType: {eq: null}}', 'where.schoolType.eq', 'null'],
    ['{schoolType: {in: null}}', 'where.schoolType.in', 'null'],
    ['{schoolType: {isNull: null}}', 'where.schoolType.isNull', 'null'],
    ['{schoolType: null}', 'where.schoolType', 'null'],
    ['{schoolType: {}}', 'where.schoolType', '{}'],
    ['{name: {eq: null}}', 'where.name.eq', 'null'],
    ['{name: {contains: null}}', 'where.name.contains', 'null'],
    ['{name: {startsWith: null}}', 'where.name.startsWith', 'null'],
    ['{name: {contains: ""}}', 'where.name.contains', '""'],
    ['{name: {contains: " \u3000"}}', 'where.name.contains', '" \u3000"'],
    ['{name: {startsWith: ""}}', 'where.name.startsWith', '""'],
    ['{openedOn: {from: null}}', 'where.openedOn.from', 'null'],
    ['{openedOn: {before: null, from: "2000-01-01"}}', 'where.openedOn.before', 'null'],
    ['{within: null}', 'where.within', 'null'],
    ['{not: {schoolType: {eq: null}}}', 'where.not.schoolType.eq', 'null'],
    ['{and: [{name: {eq: "x"}}, {schoolType: {eq: null}}]}', 'where.and[1].schoolType.eq', 'null'],
    ['{or: [{}]}', 'where.or[0]', '{}'],
  ])('is refused: %s', async (where, path, given) => {
    expect(await refusal(units(where))).toEqual(empty(path, given));
  });

  it('is refused in relations, and in lists of a row', async () => {
    expect(
      await refusal(
        '{ employments(where: {unit: {is: {schoolType: {eq: null}}}}) { totalCount } }',
      ),
    ).toEqual(empty('where.unit.is.schoolType.eq', 'null'));
    expect(await refusal('{ employments(where: {unit: {eq: null}}) { totalCount } }')).toEqual(
      empty('where.unit.eq', 'null'),
    );
    expect(await refusal('{ employments(where: {holdsOn: null}) { totalCount } }')).toEqual(
      empty('where.holdsOn', 'null'),
    );
    expect(
      await refusal('{ root { employments(where: {category: {eq: null}}) { totalCount } } }'),
    ).toEqual(empty('where.category.eq', 'null'));
  });

  it('is refused with the same status for a missing variable, a null and a literal null', async () => {
    const statusOf = async (text: string, variables: object): Promise<unknown[]> => {
      const authorization = `Bearer ${await server.key('C001', 'STATISTICIAN')}`;
      const response = await server.post(JSON.stringify({ query: text, variables }), {
        authorization,
      });
      const { errors } = (await response.json()) as {
        errors: { extensions: { code: string } }[];
      };
      return [response.status, errors[0]!.extensions.code];
    };
    const query = (condition: string, type: string): string =>
      `query ($t: ${type}) { orgUnits(where: {schoolType: {${condition}}}, first: 0) { totalCount } }`;
    for (const [condition, type] of [
      ['eq: $t', 'SchoolType'],
      ['in: $t', '[SchoolType!]'],
    ] as const)
      for (const variables of [{}, { t: null }])
        expect(await statusOf(query(condition, type), variables)).toEqual([200, 'EMPTY_CONDITION']);
    expect(await statusOf(units('{schoolType: {eq: null}}'), {})).toEqual([200, 'EMPTY_CONDITION']);
  });

  it('is refused where its variable is missing or null, also the second time', async () => {
    const query =
      'query ($t: SchoolType) { orgUnits(where: {schoolType: {eq: $t}}, first: 0) { totalCount } }';
    for (let time = 0; time < 3; time++) {
      expect(await refusal(query)).toEqual(empty('where.schoolType.eq', '$t'));
      expect(await refusal(query, { t: null })).toEqual(empty('where.schoolType.eq', 'null'));
    }
    expect(
      await refusal(
        'query ($t: SchoolType) { orgUnits(where: {not: {schoolType: {isNull: false, eq: ' +
          '$t}}}) { ...C } } fragment C on OrgUnitConnection { totalCount }',
      ),
    ).toEqual(empty('where.not.schoolType.eq', '$t'));
    expect(
      await refusal(
        'query ($f: OrgUnitFilter) { orgUnits(where: {and: [{schoolType: {isNull: true}}], not: $f}) { totalCount } }',
      ),
    ).toEqual(empty('where.not', '$f'));
    expect(
      await refusal('query ($w: OrgUnitFilter) { orgUnits(where: $w) { totalCount } }', {
        w: { schoolType: {} },
      }),
    ).toEqual(empty('where.schoolType', '{}'));
  });
});

describe('A filter means what it states:', () => {
  const count = async (where: string, variables = {}, declared = ''): Promise<number> =>
    (
      await server.data(
        typed<{ orgUnits: { totalCount: number } }>(
          `query${declared} { orgUnits(where: ${where}, first: 0) { totalCount } }`,
        ),
        variables,
        AT,
      )
    ).orgUnits.totalCount;

  it('has no condition where it is null or left out as a whole', async () => {
    const all = await count('{}');
    expect([await count('null'), all]).toEqual([all, 22]);
    for (const field of ['metrics', 'explain', 'trend', 'ranking']) {
      const periods = field === 'ranking' ? 'level: DISTRICT, period: "2025"' : 'periods: ["2025"]';
      const indicators = ['metrics', 'explain'].includes(field)
        ? 'indicators: ["B01"]'
        : 'indicator: "B01"';
      const query = typed<object>(
        `{ ${field}(query: {${indicators}, ${periods}, where: null}) { revision } }`,
      );
      expect(await server.data(query, {}, AT)).toEqual({ [field]: { revision: 1 } });
    }
  });

  it('empty cells are matched by isNull', async () => {
    expect(await count('{schoolType: {isNull: true}}')).toBe(4);
    expect(await count('{schoolType: {isNull: false}}')).toBe(18);
  });

  it('lists hold for what is in them, and a filter without conditions for all', async () => {
    expect(await count('{schoolType: {in: []}}')).toBe(0);
    expect(await count('{not: {schoolType: {in: []}}}')).toBe(22);
    expect(await count('{or: []}')).toBe(0);
    expect(await count('{and: []}')).toBe(22);
    expect(await count('{}')).toBe(22);
  });

  it('variables with a default or a value, and a missing filter, are taken', async () => {
    const where = '{schoolType: {eq: $t}}';
    expect(await count(where, {}, '($t: SchoolType = PS)')).toBe(
      await count(where, { t: 'PS' }, '($t: SchoolType)'),
    );
    expect(await count('$w', {}, '($w: OrgUnitFilter)')).toBe(22);
    expect(await count('{within: {unit: "C001", asOf: null}}')).toBe(22);
  });

  it('numbers of no group count nobody', async () => {
    const { metrics } = await server.data(
      typed<{ metrics: { rows: { status: string; denominator: number }[] } }>(
        '{ metrics(query: {indicators: ["B01"], periods: ["2025"], where: [{dimension: ' +
          'GENDER, in: []}]}) { rows { status denominator } } }',
      ),
      {},
      AT,
    );
    expect(metrics.rows).toEqual([{ status: 'EMPTY', denominator: 0 }]);
  });
});

describe('Pages', () => {
  it.each([
    ['employments', 'toOn ASC', 'unit { code } staff { staffNo } fromOn', 'EmploymentOrder'],
    ['employments', 'toOn DESC', 'unit { code } staff { staffNo } fromOn', 'EmploymentOrder'],
    [
      'employments',
      'isMain ASC, toOn ASC, category ASC',
      'unit { code } staff { staffNo } fromOn',
      'EmploymentOrder',
    ],
    [
      'contestEntries',
      'award DESC',
      'contest { code } staff { staffNo } level',
      'ContestEntryOrder',
    ],
    [
      'contestEntries',
      'award ASC, level ASC',
      'contest { code } staff { staffNo } level',
      'ContestEntryOrder',
    ],
    ['orgUnits', 'schoolType ASC, closedOn ASC', 'code', 'OrgUnitOrder'],
  ])('of %s by %s hold each row once, both ways', async (many, order, key, type) => {
    const orderBy = order.split(', ').map((text) => {
      const [field, direction] = text.split(' ');
      return { field, direction };
    });
    const document = typed<{
      page: {
        totalCount: number;
        nodes: object[];
        pageInfo: {
          hasNextPage: boolean;
          hasPreviousPage: boolean;
          endCursor: string;
          startCursor: string;
        };
      };
    }>(
      `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: [${type}!]) ` +
        `{ page: ${many}(first: $first, last: $last, after: $after, before: $before, orderBy: ` +
        `$orderBy) { totalCount nodes { ${key} } pageInfo { hasNextPage hasPreviousPage ` +
        'endCursor startCursor } } }',
    );
    const walk = async (size: number, isForward: boolean): Promise<string[]> => {
      const rows: string[] = [];
      let more: Record<string, string> = {};
      for (;;) {
        const { page } = await server.data(
          document,
          { ...(isForward ? { first: size } : { last: size }), ...more, orderBy },
          AT,
        );
        const keys = page.nodes.map((node) => JSON.stringify(node));
        if (isForward) rows.push(...keys);
        else rows.unshift(...keys);
        const { hasNextPage, hasPreviousPage, endCursor, startCursor } = page.pageInfo;
        if (!(isForward ? hasNextPage : hasPreviousPage)) {
          expect([rows.length, new Set(rows).size]).toEqual([page.totalCount, page.totalCount]);
          return rows;
        }
        more = isForward ? { after: endCursor } : { before: startCursor };
      }
    };
    const sizes = many === 'orgUnits' ? [37, 3] : [101, 37];
    const [whole, ...others] = await Promise.all(
      sizes.flatMap((size) => [walk(size, true), walk(size, false)]),
    );
    for (const rows of others) expect(rows).toEqual(whole);
  });
});

describe('Days and periods', () => {
  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-2-1',
    '2024-02-01T00:00:00Z',
    '２０２４-02-01',
    '2024-02-01 ',
    '',
    '0000-01-01',
    '2200-01-01',
    '20240229',
  ])('"%s" is no day', async (asOf) => {
    const { code } = await refusal('query ($d: LocalDate) { root { descendantCount(asOf: $d) } }', {
      d: asOf,
    });
    expect(code).toBe('INVALID_DAY');
  });

  it('1900-01-01 is a day', async () => {
    await server.data(typed('{ root { descendantCount(asOf: "1900-01-01") } }'), {}, AT);
  });

  it.each([
    '2024-13',
    '2024-Q5',
    '2024-Q0',
    '24',
    '２０２４',
    ' 2024 2025',
    'SY2024-3',
    'SY24',
    '2024-02-30',
    '2024-W10',
    '1899',
    '2200',
    'LAST_0_YEARS',
    'LAST_YEARS',
    'NEXT_YEAR',
    '',
    '2024/2025',
    '2024-2',
  ])('"%s" is no period', async (period) => {
    const { code } = await refusal(
      'query ($p: [String!]!) { metrics(query: {indicators: ["B01"], periods: $p}) { revision } }',
      { p: [period] },
    );
    expect(code).toBe('INVALID_PERIOD');
  });
});
