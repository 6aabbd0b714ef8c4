import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, today } from '../../base/day.ts';
import { columnOf, keyColumns } from '../../schema/register/declared.ts';
import { registers } from '../../schema/registers/index.ts';
import { inputName } from '../../server/registers/types.ts';
import { city } from './support/city.ts';
import {
  keyVariables,
  oneDocument,
  pageDocument,
  plain,
  type PageVariables,
  type ShownPage,
} from './support/documents.ts';
import { covering, filtersOf, operatorsOf } from './support/filters.ts';
import { keyOf, Model, type ModelFilter, type ModelRow } from './support/model.ts';
import { startTestServer, type ShownError, type TestServer } from './support/server.ts';

const model = new Model(city());
const DAY = today();
/** Days of a filter by unit: today, one on which the tree was another, ends of edges, and days outside all. */
const SCOPE_DAYS = [
  undefined,
  '2019-06-30',
  '1990-01-01',
  '2019-07-01',
  '2021-07-30',
  '2190-09-01',
] as const;

describe.each(registers.map((register) => ({ name: register.many, register })))(
  '$name',
  ({ register }) => {
    const rows = model.rows.get(register)!;
    const byKey = model.ordered(register, rows, []);
    const document = pageDocument(register);
    let server: TestServer;
    beforeAll(async () => {
      server = await shared();
    });

    const page = async (variables: PageVariables): Promise<ShownPage> =>
      (await server.data(document, variables)).page;
    const refused = (variables: PageVariables): Promise<ShownError> =>
      server.refusal(document, variables);
    const shown = ({ nodes }: ShownPage): ModelRow[] => nodes.map((row) => plain(register, row));
    const expectFiltered = async (where: ModelFilter): Promise<number> => {
      const actual = await page({ where, first: 500 });
      const wanted = byKey.filter((row) => model.satisfies(register, row, where, DAY));
      expect({ where, keys: shown(actual).map((row) => keyOf(register, row)) }).toEqual({
        where,
        keys: wanted.map((row) => keyOf(register, row)),
      });
      expect(actual.totalCount).toBe(wanted.length);
      return wanted.length;
    };

    it('gives each row by its key, with every column', async () => {
      for (const row of rows.slice(0, 12))
        expect(
          plain(
            register,
            (await server.data(oneDocument(register), keyVariables(register, row))).one!,
          ),
        ).toEqual(row);
    });

    if (register.one !== 'orgUnit') {
      it('gives nothing for a key that no row has', async () => {
        const missing: ModelRow = {
          ...rows[0]!,
          ...(!columnOf(register, register.key[0]!).codes && {
            [register.key[0]!]: 'none\u0000',
          }),
          ...(register.key.includes('fromOn') && { fromOn: '1950-01-01' }),
        };
        expect(await server.data(oneDocument(register), keyVariables(register, missing))).toEqual({
          one: null,
        });
      });
    }

    it('lists all rows by key, and counts them', async () => {
      const whole = await page({ first: 500 });
      expect(shown(whole)).toEqual(byKey);
      expect(whole.totalCount).toBe(rows.length);
      expect(whole.pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: whole.edges[0]!.cursor,
        endCursor: whole.edges.at(-1)!.cursor,
      });
      expect((await page({})).nodes).toHaveLength(Math.min(50, rows.length));
      expect(await page({ first: 0 })).toMatchObject({
        edges: [],
        nodes: [],
        totalCount: rows.length,
      });
    });

    it.each(operatorsOf(register, rows))('filters by $name', async ({ filters }) => {
      for (const where of filters) {
        const actual = await expectFiltered(where);
        expect(await expectFiltered({ not: where })).toBe(rows.length - actual);
      }
    });

    it('refuses conditions that state nothing, however deep', async () => {
      const { property, kind } = register.columns[0]!;
      const nothing = kind === 'flag' ? {} : { eq: null };
      const stated = { [property]: kind === 'flag' ? { eq: true } : { isNull: false } };
      const of = (path: string, given: string) => ({
        code: 'EMPTY_CONDITION',
        params: { path, given },
      });
      const last = kind === 'flag' ? '{}' : 'null';
      const inner = kind === 'flag' ? property : `${property}.eq`;
      const cases: [ModelFilter, string, string][] = [
        [{ [property]: nothing }, `where.${inner}`, last],
        [{ [property]: null }, `where.${property}`, 'null'],
        [{ [property]: {} }, `where.${property}`, '{}'],
        [{ not: null }, 'where.not', 'null'],
        [{ not: {} }, 'where.not', '{}'],
        [{ and: null }, 'where.and', 'null'],
        [{ or: [{}] }, 'where.or[0]', '{}'],
        [
          { and: [stated, { or: [{ not: { [property]: nothing } }] }] },
          `where.and[1].or[0].not.${inner}`,
          last,
        ],
      ];
      for (const [where, path, given] of cases.filter(
        ([where]) => kind !== 'reference' || !JSON.stringify(where).includes('isNull'),
      ))
        expect((await refused({ where })).extensions).toEqual(of(path, given));
    });

    it('combines conditions', async () => {
      const [first, second] = byKey.map((row): ModelFilter => ({
        and: keyColumns(register).map(({ property }) => ({ [property]: { eq: row[property]! } })),
      }));
      expect(await expectFiltered({ or: [first, second ?? first] })).toBe(second ? 2 : 1);
      expect(await expectFiltered({ and: [first, second ?? { not: first }] })).toBe(0);
      expect(await expectFiltered({ not: { or: [first, { not: first }] } })).toBe(0);
      expect(await expectFiltered({ or: [] })).toBe(0);
      expect(await expectFiltered({ and: [] })).toBe(rows.length);
      expect(await expectFiltered({})).toBe(rows.length);
    });

    if (register.interval) {
      it('knows which rows hold on a day, the first included and the last not', async () => {
        const bounds = new Set(
          rows
            .flatMap((row) => register.interval!.map((property) => row[property]))
            .filter((value) => value !== null)
            .slice(0, 12) as string[],
        );
        for (const day of bounds)
          for (const near of [addDays(day, -1), day, addDays(day, 1)])
            await expectFiltered({ holdsOn: near });
      });
    }

    if (register.scope) {
      it.each(['C', 'D1', 'D2', 'U02', 'U05', 'G1'])(
        'finds what belongs to %s and to what lies below it, on any day',
        async (unit) => {
          for (const asOf of covering.has(register) ? SCOPE_DAYS : SCOPE_DAYS.slice(0, 2))
            await expectFiltered({ within: { unit, ...(asOf && { asOf }) } });
        },
      );
    }

    it('finds the same as a naive search, for any filter', async () => {
      await fc.assert(
        fc.asyncProperty(filtersOf(register, model), async (where) => {
          await expectFiltered(where);
        }),
        { numRuns: covering.has(register) ? 40 : 10 },
      );
    });

    it('orders by each column both ways, what is empty last', async () => {
      for (const column of register.columns) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const actual = await page({
            orderBy: [{ field: inputName(column), direction }],
            first: 500,
          });
          expect(shown(actual)).toEqual(
            model.ordered(register, rows, [{ property: column.property, direction }]),
          );
        }
      }
    });

    it('gives all rows over the pages of any size in any order, forwards and backwards', async () => {
      const orders = fc.array(
        fc.record({
          column: fc.constantFrom(...register.columns),
          direction: fc.constantFrom('ASC', 'DESC'),
        }),
        { maxLength: 3 },
      );
      await fc.assert(
        fc.asyncProperty(
          orders,
          fc.integer({ min: Math.ceil(rows.length / 6), max: rows.length + 1 }),
          fc.boolean(),
          async (order, size, forwards) => {
            const orderBy = order.map(({ column, direction }) => ({
              field: inputName(column),
              direction,
            }));
            const wanted = model.ordered(
              register,
              rows,
              order.map(({ column: { property }, direction }) => ({ property, direction })),
            );
            const actual: ModelRow[] = [];
            for (let cursor: string | null = null, pages = 0; pages < 20; pages++) {
              const { edges, nodes, pageInfo } = await page({
                orderBy,
                ...(forwards ? { first: size, after: cursor } : { last: size, before: cursor }),
              });
              const these = nodes.map((row) => plain(register, row));
              if (forwards) actual.push(...these);
              else actual.unshift(...these);
              expect(forwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(
                cursor !== null,
              );
              cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor;
              expect(cursor).toBe((forwards ? edges.at(-1) : edges[0])?.cursor ?? null);
              if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
            }
            expect(actual).toEqual(wanted);
          },
        ),
        { numRuns: covering.has(register) ? 8 : 3 },
      );
    });

    it('refuses a cursor that is none, is of another order, or was tampered with', async () => {
      const [last] = register.columns.slice(-1);
      const { edges } = await page({ first: 2 });
      const forged = (values: readonly unknown[]): string =>
        Buffer.from(JSON.stringify(values)).toString('base64url');
      const [signature, ...values] = JSON.parse(
        Buffer.from(edges[0]!.cursor, 'base64url').toString(),
      ) as string[];
      const typedAt = keyColumns(register).findIndex(({ kind }) => kind === 'day');
      const cursors = [
        '',
        'x',
        '你好',
        forged([]),
        forged(['x', ...values]),
        forged([signature]),
        forged([signature, ...values, 'x']),
        forged([signature, ...values.map(() => 1)]),
        Buffer.from('null').toString('base64url'),
        ...(typedAt < 0
          ? []
          : [forged([signature, ...values.with(typedAt, "2024-13-99' or 1=1")])]),
      ];
      for (const after of cursors)
        expect((await refused({ after })).extensions).toEqual({
          code: 'INVALID_CURSOR',
          params: { cursor: after.slice(0, 80) },
        });
      expect(
        (
          await refused({
            before: edges[0]!.cursor,
            orderBy: [{ field: inputName(last!), direction: 'DESC' }],
          })
        ).extensions.code,
      ).toBe('INVALID_CURSOR');
    });

    it('takes a forged cursor of the right form as a place in the order', async () => {
      const { edges } = await page({ first: 1 });
      const [signature, ...values] = JSON.parse(
        Buffer.from(edges[0]!.cursor, 'base64url').toString(),
      ) as string[];
      const textAt = keyColumns(register).findIndex(({ kind }) => kind !== 'day');
      const after = Buffer.from(
        JSON.stringify([signature, ...values.with(textAt, "\u0000'; drop table staff; --")]),
      ).toString('base64url');
      expect((await page({ after })).pageInfo.hasPreviousPage).toBe(true);
    });

    it.each<[string, PageVariables]>([
      ['both first and last', { first: 1, last: 1 }],
      ['both after and before', { after: 'x', before: 'x' }],
      ['a page above the limit', { first: 501 }],
      ['a page above the limit from the end', { last: 501 }],
      ['a negative page', { first: -1 }],
      ['a negative page from the end', { last: -1 }],
    ])('refuses %s', async (_, variables) => {
      expect((await refused(variables)).extensions).toEqual({
        code: 'INVALID_PAGE',
        params: {
          reason: { zh: expect.any(String) as unknown, en: expect.any(String) as unknown },
        },
      });
    });
  },
);

describe('filters on any register', () => {
  const employments = registers.find(({ table }) => table === 'employments')!;
  const units = registers.find(({ table }) => table === 'org_units')!;
  let server: TestServer;
  beforeAll(async () => {
    server = await shared();
  });
  const keys = async (table: typeof units, where: ModelFilter): Promise<string[]> =>
    (await server.data(pageDocument(table), { where, first: 500 })).page.nodes.map((row) =>
      keyOf(table, plain(table, row)),
    );

  it('compare one value with columns of several types', async () => {
    const contests = registers.find(({ table }) => table === 'contests')!;
    expect(
      await keys(contests, { code: { eq: '2021-05-01' }, name: { contains: '2021' } }),
    ).toEqual(['2021-05-01']);
    expect(
      await keys(units, { name: { eq: '2001-09-01' }, openedOn: { eq: '2001-09-01' } }),
    ).toEqual([]);
  });

  it('contain a text in any case, and take signs of patterns as they are', async () => {
    expect(await keys(units, { name: { contains: 'ÉCOLE' } })).toEqual(['U06']);
    expect(await keys(units, { name: { contains: '100%_ä' } })).toEqual(['U06']);
    expect(await keys(units, { name: { contains: '%' } })).toEqual(['U06']);
    expect(await keys(units, { name: { contains: '\u0000' } })).toEqual([]);
    expect(await keys(units, { code: { in: ['U01', '\u0000', '\ud800'] } })).toEqual(['U01']);
  });

  it('go through references as deep as filters may be', async () => {
    expect(
      await keys(employments, {
        unit: { is: { edges: undefined, kind: { eq: 'unit' }, schoolType: { in: ['VS'] } } },
        staff: { is: { gender: { eq: 'male' } } },
      }),
    ).toEqual(
      await keys(employments, {
        unit: { eq: 'U05' },
        staff: { is: { not: { gender: { eq: 'female' } } } },
      }),
    );
    const deep = (levels: number): ModelFilter =>
      levels === 0 ? { openedOn: { from: '1900-01-01' } } : { not: { not: deep(levels - 1) } };
    expect((await keys(units, deep(10))).length).toBe(17);
    expect(
      (await server.refusal(pageDocument(units), { where: deep(20) })).extensions,
    ).toMatchObject({ code: 'QUERY_TOO_LARGE', params: { limit: 24 } });
  });

  it('are refused when they hold too many conditions', async () => {
    const where = {
      or: Array.from({ length: 20_000 }, () => ({
        code: { eq: '', contains: 'x', startsWith: 'x' },
      })),
    };
    expect((await server.refusal(pageDocument(units), { where })).extensions).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      params: { limit: 1_000 },
    });
  });

  it('name a unit that exists and is visible', async () => {
    const document = pageDocument(employments);
    expect(
      (await server.refusal(document, { where: { within: { unit: 'U0' } } }, { unit: 'D1' }))
        .extensions.code,
    ).toBe('UNKNOWN_ORG_UNIT');
    expect(
      (await server.refusal(document, { where: { within: { unit: 'D2' } } }, { unit: 'D1' }))
        .extensions.code,
    ).toBe('OUT_OF_SCOPE');
    expect(
      (
        await server.refusal(
          document,
          { where: { unit: { within: { unit: 'C' } } } },
          { unit: 'D1' },
        )
      ).extensions.code,
    ).toBe('OUT_OF_SCOPE');
  });

  it('take a bad day as a mistake of the caller', async () => {
    expect(
      (await server.refusal(pageDocument(employments), { where: { holdsOn: '2024-02-30' } }))
        .extensions,
    ).toEqual({ code: 'INVALID_DAY', params: { value: '2024-02-30' } });
  });

  it('let an order name a column twice', async () => {
    const { page } = await server.data(pageDocument(employments), {
      orderBy: [{ field: 'unitCode' }, { field: 'unitCode', direction: 'DESC' }],
      first: 1,
    });
    expect(page.nodes[0]!.unit).toEqual({ code: 'U01' });
  });
});

let running: Promise<TestServer> | undefined;
const shared = (): Promise<TestServer> => (running ??= startTestServer());
afterAll(async () => (await running)?.close());
