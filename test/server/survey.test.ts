import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questionnaire } from '../../schema/questionnaire/questionnaire.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Dimension {
  code: string;
  weight: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  n: number | null;
  alpha: number | null;
}
interface Survey {
  revision: number;
  wave: string;
  referenceOn: string;
  alpha: number | null;
  icc1: number | null;
  icc2: number | null;
  agreement: number | null;
  dimensions: Dimension[];
  items: { code: string; counts: number[] | null; isReverse: boolean }[];
}
const SURVEY = typed<{ survey: Survey | null }>(
  'query($root: ID, $period: String!) { survey(root: $root, period: $period) { revision wave ' +
    'referenceOn alpha icc1 icc2 agreement dimensions { code weight value lower upper n alpha } ' +
    'items { code counts isReverse } } }',
);
const COUNTS = typed<{
  contestCounts: {
    counts: {
      kind: string;
      level: string;
      contests: number;
      entries: number;
      people: number;
      awards: number;
    }[];
  };
}>(
  'query($root: ID, $period: String!) { contestCounts(root: $root, period: $period) { counts ' +
    '{ kind level contests entries people awards } } }',
);
const FIGURES = typed<{ metrics: { rows: { unit: { code: string }; status: string }[] } }>(
  'query($root: ID!) { metrics(query: { indicators: ["F01"], root: $root, periods: ["2025"], ' +
    'level: UNIT }) { rows { unit { code } status } } }',
);
const CITY = { unit: 'C001' } as const;

describe('a survey item by item', () => {
  let server: TestServer;
  let actual: Survey;
  let statedUnits: Set<number>;
  let sheets: Record<string, number | null>[];
  beforeAll(async () => {
    server = await startTestServer(contractTables());
    actual = (await server.data(SURVEY, { period: '2025' }, CITY)).survey!;
    ({ rows: sheets } = await server.store.pool.query<Record<string, number | null>>(
      'select r.* from survey_responses r join survey_waves w on w.id = r.wave_id where w.code = $1',
      [actual.wave],
    ));
    const {
      metrics: { rows },
    } = await server.data(FIGURES, { root: 'C001' }, CITY);
    const { rows: ids } = await server.store.pool.query<{ id: number; code: string }>(
      'select id, code from org_units',
    );
    statedUnits = new Set(
      rows
        .filter(({ status }) => status === 'OK')
        .map(({ unit: { code } }) => ids.find((id) => id.code === code)!.id),
    );
    expect([statedUnits.size > 3, statedUnits.size < rows.length]).toEqual([true, true]);
  });
  afterAll(() => server.close());

  const answer = (sheet: Record<string, number | null>, code: string): number | null =>
    sheet[code.toLowerCase().replace('-', '_')] ?? null;

  /** The score of a dimension by its definition. */
  function score(
    sheet: Record<string, number | null>,
    { items }: (typeof questionnaire)[number],
  ): number | null {
    const points = items.flatMap(({ code, reverse }) => {
      const x = answer(sheet, code);
      return x === null ? [] : [(((reverse ? 6 - x : x) - 1) / 4) * 100];
    });
    return points.length < Math.ceil((items.length * 2) / 3)
      ? null
      : points.reduce((sum, point) => sum + point, 0) / points.length;
  }
  const scored = questionnaire.filter(({ weight }) => weight !== null);
  const isValid = (sheet: Record<string, number | null>): boolean =>
    scored.filter((block) => score(sheet, block) !== null).length >= 6;

  /**
   * Whether a response counts in a part: its unit is stated, and at least ten of its valid
   * responses answer the part.
   */
  function isCounted(
    { unit_id: unit }: Record<string, number | null>,
    answers: (sheet: Record<string, number | null>) => boolean,
  ): boolean {
    return (
      statedUnits.has(unit!) &&
      sheets.filter((sheet) => sheet.unit_id === unit && isValid(sheet) && answers(sheet)).length >=
        10
    );
  }

  it('counts every choice of the valid sheets', () => {
    const valid = sheets.filter(isValid);
    expect(valid.length).toBeGreaterThan(50);
    for (const { code, counts } of actual.items) {
      const counted = valid.filter((sheet) =>
        isCounted(sheet, (record) => answer(record, code) !== null),
      );
      const expected = [1, 2, 3, 4, 5].map(
        (x) => counted.filter((sheet) => answer(sheet, code) === x).length,
      );
      const nobody = valid.every((sheet) => answer(sheet, code) === null);
      expect([code, counts]).toEqual([
        code,
        !nobody && expected.reduce((sum, count) => sum + count, 0) < 10 ? null : expected,
      ]);
    }
    expect(actual.items.filter(({ counts }) => counts !== null).length).toBeGreaterThan(25);
  });

  it('scores every dimension as its definition states, and together they give the index', async () => {
    const { rows: strata } = await server.store.pool.query<{ unit: number; staff: number }>(
      `
      select m.unit_id as unit, count(*)::int as staff from employments m join org_units u on u.id = m.unit_id
      where m.is_main and m.from_on <= $1 and (m.to_on is null or m.to_on > $1) and u.opened_on <= $1
        and (u.closed_on is null or u.closed_on > $1) group by 1`,
      [actual.referenceOn],
    );
    for (const block of questionnaire) {
      let total = 0;
      let people = 0;
      let n = 0;
      for (const { unit, staff } of strata) {
        const scores = sheets
          .filter(
            (sheet) =>
              sheet.unit_id === unit &&
              isValid(sheet) &&
              isCounted(sheet, (other) => score(other, block) !== null),
          )
          .flatMap((sheet) => score(sheet, block) ?? []);
        if (scores.length === 0) continue;
        [total, people, n] = [
          total + (staff * scores.reduce((sum, score) => sum + score, 0)) / scores.length,
          people + staff,
          n + scores.length,
        ];
      }
      const dimension = actual.dimensions.find(({ code }) => code === block.code)!;
      if (n < 10) {
        expect(dimension).toMatchObject({ value: null, n: n === 0 ? 0 : null, alpha: null });
        continue;
      }
      expect(dimension.n).toBe(n);
      expect(dimension.value).toBeCloseTo(total / people, 9);
      expect(dimension.lower!).toBeLessThan(dimension.value!);
    }
    const weights = actual.dimensions
      .filter(({ weight }) => weight !== null)
      .reduce((sum, { weight }) => sum + weight!, 0);
    expect(weights).toBeCloseTo(1, 9);
    expect(actual.alpha!).toBeGreaterThan(0.5);
    expect(actual.agreement).toBeNull();
  });

  it('gives no hidden part of a unit away as the difference of what is reported above and beside it', async () => {
    for (const root of ['C001-D1', 'C001-D2', 'C001-D3']) {
      const { data } = await server.ask(SURVEY, { period: '2025', root }, CITY);
      const { rows } = (await server.data(FIGURES, { root }, CITY)).metrics;
      const surveys = await Promise.all(
        rows
          .filter(({ status }) => status === 'OK')
          .map(
            async ({ unit: { code } }) =>
              (await server.data(SURVEY, { period: '2025', root: code }, CITY)).survey!,
          ),
      );
      for (const [i, item] of (data!.survey?.items ?? []).entries()) {
        if (item.counts === null) continue;
        const rest =
          item.counts.reduce((sum, count) => sum + count, 0) -
          surveys.reduce(
            (sum, { items }) =>
              sum + (items[i]!.counts ?? []).reduce((all, count) => all + count, 0),
            0,
          );
        expect([root, item.code, rest]).toEqual([root, item.code, 0]);
      }
    }
  });

  it('withholds what few answered, as the index is, and states null where there is no survey', async () => {
    const { rows } = (await server.data(FIGURES, { root: 'C001' }, CITY)).metrics;
    expect(new Set(rows.map(({ status }) => status)).has('SUPPRESSED')).toBe(true);
    for (const {
      unit: { code },
      status,
    } of rows) {
      const { data, errors } = await server.ask(SURVEY, { period: '2025', root: code }, CITY);
      expect([code, errors[0]?.extensions.code ?? (data!.survey ? 'OK' : 'EMPTY')]).toEqual([
        code,
        status === 'SUPPRESSED' ? 'WITHHELD' : status,
      ]);
    }
    expect((await server.data(SURVEY, { period: '1990' }, CITY)).survey).toBeNull();
    expect(
      (await server.refusal(SURVEY, { period: '2025', root: 'C001' }, { unit: 'C001-D1' }))
        .extensions.code,
    ).toBe('OUT_OF_SCOPE');
  });

  it('contests are counted by kind and level, for those who may see persons', async () => {
    const { counts } = (await server.data(COUNTS, { period: '2025' }, CITY)).contestCounts;
    const {
      rows: [all],
    } = await server.store.pool.query<{ n: number; awards: number }>(
      'select count(*)::int as n, count(award)::int as awards from contest_entries e where ' +
        "entered_on between '2025-01-01' and '2025-12-31' and exists (select from employments m " +
        'where m.staff_id = e.staff_id and m.is_main and m.from_on <= e.entered_on and (m.to_on ' +
        'is null or m.to_on > e.entered_on))',
    );
    expect([
      counts.reduce((sum, count) => sum + count.entries, 0),
      counts.reduce((sum, count) => sum + count.awards, 0),
    ]).toEqual([all!.n, all!.awards]);
    expect(counts.every(({ people, entries }) => people <= entries && people > 0)).toBe(true);
    expect(
      (await server.refusal(COUNTS, { period: '2025' }, { ...CITY, role: 'ANALYST' })).extensions
        .code,
    ).toBe('FORBIDDEN');
  });
});
