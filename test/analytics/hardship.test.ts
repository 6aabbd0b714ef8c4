import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../../analytics/facts/facts.ts';
import { evidenceInSteps } from '../../analytics/questions/evidence.ts';
import { scopeUnder, wholeScope } from '../../analytics/query/scope.ts';
import { trend } from '../../analytics/questions/trend.ts';
import { metrics, type View } from '../../analytics/view.ts';
import { withoutYielding } from '../../base/work.ts';
import { POLICY_PACKAGE } from '../fixtures/policy-package.ts';
import { takePath } from '../intake/support.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { factsOf } from './support.ts';

const TODAY = '2026-06-30';
const CITY = 'C018';
const DISTRICT = 'C018-D1';
const evidence = withoutYielding(evidenceInSteps);

describe('indicators of hardship', () => {
  let store: TestStore;
  let facts: Facts;
  const viewOf = (guarded: boolean, root: string | null = null): View => ({
    facts,
    scope:
      root === null
        ? wholeScope(facts.hierarchy, TODAY)
        : scopeUnder(facts.hierarchy, facts.hierarchy.indexOfCode(root)!, TODAY),
    guarded,
    today: TODAY,
  });
  beforeAll(async () => {
    store = await openTestStore();
    await takePath(store.pool, POLICY_PACKAGE);
    facts = await factsOf(store.pool);
  });
  afterAll(() => store.close());

  it('answers XE5 by its six figures, in their order and in either case', () => {
    const rows = metrics(viewOf(false), { indicators: [' xe5 '], periods: ['2025'] }).rows;
    expect(rows.map(({ indicator }) => indicator.code)).toEqual(
      ['report', 'help', 'close'].flatMap((what) => [`XE5-${what}-p50`, `XE5-${what}-p90`]),
    );
  });

  it('names the six where only one may be queried', () => {
    expect(() => trend(viewOf(false), { indicator: 'XE5', periods: ['2025'] })).toThrow(
      /XE5-report-p50, XE5-report-p90, XE5-help-p50/,
    );
  });

  it('shows the city to everybody, and small numbers below it to statisticians alone', () => {
    const query = { indicators: ['XE3', 'E01'], periods: ['2025'] } as const;
    const units = { ...query, level: 'UNIT' } as const;
    expect(metrics(viewOf(true), query).rows.map(({ status }) => status)).toEqual(['OK', 'OK']);
    const open = metrics(viewOf(false), units).rows;
    const guarded = metrics(viewOf(true), units).rows;
    const isFew = (count: number | null): boolean => count !== null && count > 0 && count < 10;
    for (const [i, { numerator, denominator }] of open.entries())
      if (isFew(numerator) || isFew(denominator))
        expect(['SUPPRESSED', 'NOT_REPORTED']).toContain(guarded[i]!.status);
    expect(guarded.some(({ status }) => status === 'SUPPRESSED')).toBe(true);
  });

  it('withholds the districts of the city in groups as well', () => {
    const query = { indicators: ['XE4'], periods: ['2025-08'], by: ['DISTRICT'] };
    for (const { status, denominator } of metrics(viewOf(true), query).rows)
      if (status === 'OK') expect(denominator).toBeGreaterThanOrEqual(10);
  });

  it('lists cases as evidence, those that were helped and those that were not', () => {
    const page = { after: null, first: 500 };
    const about = { indicator: 'E07', root: CITY, period: '2025' } as const;
    const counted = evidence(viewOf(false), { ...about, part: 'COUNTED' }, page);
    const rest = evidence(viewOf(false), { ...about, part: 'NOT_COUNTED' }, page);
    const { numerator, denominator } = counted.figure;
    expect([counted.count, rest.count]).toEqual([numerator, denominator! - numerator!]);
    const cases = [...counted.rows, ...rest.rows].map(({ event }) => event!.id);
    expect(new Set(cases).size).toBe(denominator);
  });

  it('lists no rows of sealed registers for keys of a part of the hierarchy', () => {
    const page = { after: null, first: 500 };
    const about = { indicator: 'E02', root: DISTRICT, period: '2025', part: 'COUNTED' } as const;
    const whole = evidence(viewOf(false), about, page);
    const part = evidence(viewOf(false, DISTRICT), about, page);
    expect(whole.rows).toHaveLength(whole.figure.numerator!);
    expect([part.rows, part.count, part.total]).toEqual([[], null, whole.figure.numerator]);
  });
});
