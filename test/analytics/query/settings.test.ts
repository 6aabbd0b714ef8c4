import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowedFacts } from '../../../analytics/facts/followed-facts.ts';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import { resolveQuery } from '../../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../../analytics/query/scope.ts';
import { storedSettings } from '../../../analytics/settings/stored-settings.ts';
import { currentRevision } from '../../../analytics/store/current-revision.ts';
import { compareWithSql } from '../../../bin/verify/second-opinion.ts';
import { SETTINGS } from '../../../schema/settings/settings.ts';
import { POLICY_PACKAGE } from '../../fixtures/policy-package.ts';
import { takePath, takeTables } from '../../intake/support.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { evidenceFor } from '../evidence/support.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';

const TODAY = '2026-06-30';
const CODES = ['J08', 'D05', 'E08', 'C03', 'C04', 'XF1'];
const PERIODS = ['2024', '2025'];
const HEADER = ['setting', 'from_on', 'value', 'basis'];

describe('settings', () => {
  let store: TestStore;
  let followed: FollowedFacts;
  let before: readonly PlainRow[];
  beforeAll(async () => {
    store = await openTestStore();
    await takePath(store.pool, POLICY_PACKAGE);
    followed = new FollowedFacts(store.pool);
    before = await figures();
  });
  afterAll(() => store.close());

  /** The figures of all units and nodes, from facts that follow and are the same as those made anew. */
  async function figures(codes = CODES): Promise<readonly PlainRow[]> {
    const facts = await followed.at(await currentRevision(store.pool));
    const fresh = await factsOf(store.pool);
    return ([undefined, 'DISTRICT', 'UNIT'] as const).flatMap((level) => {
      const query = { indicators: codes, periods: PERIODS, ...(level && { level }) };
      const rows = ask(facts, query, TODAY);
      expect(rows).toEqual(ask(fresh, query, TODAY));
      return rows;
    });
  }

  const of = (rows: readonly PlainRow[], indicator: string, period: string): PlainRow =>
    rows.find((row) => row.indicator === indicator && row.period === period)!;
  const set = (...rows: (readonly [string, string, string])[]): ReturnType<typeof takeTables> =>
    takeTables(store.pool, {
      policy_settings: [HEADER, ...rows.map((row) => [...row, '示例〔2025〕3号'])],
    });

  it('change the figures of periods that end on their day or later at once, and no earlier one', async () => {
    const report = await set(
      ['contribution_percent', '2025-01-01', '1.5'],
      ['benefit_projects_min', '2025-01-01', '1'],
      ['escalation_cost', '2025-01-01', '0'],
      ['escalation_days', '2025-01-01', '365'],
      ['bodies_due_days', '2025-01-01', '3650'],
      ['women_committee_min', '2025-01-01', '2'],
      ['happiness_target', '2025-01-01', '0'],
      ['published_response_min', '2025-01-01', '100'],
    );
    expect(report).toMatchObject({ outcome: 'WRITTEN' });
    const after = await figures();
    for (const code of CODES)
      expect([
        code,
        after.filter(({ indicator, period }) => indicator === code && period === '2024'),
      ]).toEqual([
        code,
        before.filter(({ indicator, period }) => indicator === code && period === '2024'),
      ]);
    const [j08, old] = [of(after, 'J08', '2025'), of(before, 'J08', '2025')];
    expect(j08.numerator).toBe(old.numerator);
    expect(j08.denominator! / old.denominator!).toBeCloseTo(0.75, 12);
    expect(of(after, 'D05', '2025').numerator).toBeGreaterThan(
      of(before, 'D05', '2025').numerator!,
    );
    expect(of(after, 'E08', '2025').denominator).toBeGreaterThan(
      of(before, 'E08', '2025').denominator!,
    );
    expect(of(after, 'C03', '2025').numerator).toBeLessThan(of(before, 'C03', '2025').numerator!);
    const { numerator, denominator } = of(after, 'XF1', '2025');
    expect(numerator).toBe(denominator);
    expect(denominator).toBeLessThan(of(before, 'XF1', '2025').denominator!);
  });

  it('are read by the independent SQL, too', async () => {
    const facts = await factsOf(store.pool);
    const scope = wholeScope(facts.hierarchy, TODAY);
    const client = await store.pool.connect();
    try {
      for (const code of CODES) {
        const question = resolveQuery(
          { indicators: [code], periods: ['2025', '2024', 'SY2024-2', '2025-08-31'] },
          facts.hierarchy,
          scope,
          TODAY,
        );
        for (const period of question.periods) {
          const indicator = indicatorNamed(code);
          const { cells, differences } = await compareWithSql(
            client,
            facts,
            question,
            indicator,
            period,
          );
          expect([code, differences]).toEqual([code, []]);
          expect(cells).toBeGreaterThan(0);
        }
      }
    } finally {
      client.release();
    }
  });

  it('are what evidence counts by, too', async () => {
    const facts = await factsOf(store.pool);
    for (const code of ['J08', 'D05', 'E08']) {
      const row = of(ask(facts, { indicators: [code], periods: ['2025'] }, TODAY), code, '2025');
      const list = evidenceFor(facts, { indicators: [], periods: [] }, row, 'COUNTED', TODAY)!;
      expect([code, list.total]).toEqual([code, row.numerator]);
    }
  });

  it('decide from which share of reports on there is a figure', async () => {
    const statuses = (rows: readonly PlainRow[]): string[] =>
      rows.filter(({ period }) => period === '2025').map(({ status }) => status);
    const with50 = statuses(await figures(['J08']));
    await set(['reported_share_min', '2025-06-01', '0']);
    const with0 = statuses(await figures(['J08']));
    expect(with50).toContain('NOT_REPORTED');
    expect(with0).not.toContain('NOT_REPORTED');
    await set(['reported_share_min', '2025-06-01', '50']);
    expect(statuses(await figures(['J08']))).toEqual(with50);
  });

  it('are refused out of their range, as fractions where whole, and empty where they may not be', async () => {
    const { faults, outcome } = await set(
      ['contribution_percent', '2026-01-01', '0'],
      ['benefit_projects_min', '2026-01-01', '2.5'],
      ['bodies_due_days', '2026-01-01', ''],
      ['union_due_months_after_opening', '2026-01-01', ''],
      ['women_committee_min', '2026-01-01', '1'],
    );
    expect(outcome).toBe('REFUSED');
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'value', 'SETTING_OUT_OF_RANGE'],
      [3, 'value', 'SETTING_OUT_OF_RANGE'],
      [4, 'value', 'SETTING_OUT_OF_RANGE'],
      [6, 'value', 'SETTING_OUT_OF_RANGE'],
    ]);
  });

  it('keep who set them and when', async () => {
    const stored = await storedSettings(store.pool);
    expect(stored.find(({ setting }) => setting === 'escalation_cost')).toMatchObject({
      from: '2025-01-01',
      value: 0,
      changedBy: 'test',
      revision: 2,
    });
    expect(new Set(SETTINGS.map(({ name }) => name)).size).toBe(SETTINGS.length);
  });
});
