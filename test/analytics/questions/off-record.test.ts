import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { explained } from '../../../analytics/query/explain.ts';
import { planOf } from '../../../analytics/query/plan.ts';
import { resolveQuery } from '../../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../../analytics/query/scope.ts';
import { compare } from '../../../analytics/questions/compare.ts';
import { decompose } from '../../../analytics/questions/decompose.ts';
import { differenceByGroup } from '../../../analytics/questions/difference-by-group.ts';
import { gapToTarget } from '../../../analytics/questions/gap-to-target.ts';
import { ranking } from '../../../analytics/questions/ranking.ts';
import { trend } from '../../../analytics/questions/trend.ts';
import { metrics, type View } from '../../../analytics/view.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { cities, viewOf } from './any-view.ts';

const TODAY = '2026-01-15';

describe('questions about what is not on record', () => {
  const { factsAbout } = cities();
  let facts: Facts;
  let view: View;

  /** District D2 states its employments from 2024 on; the first employment at all ended on 2023-06-01. */
  beforeAll(async () => {
    const city = new SmallCity().units('D1', 'U1').units('D2', 'U2').unions('U1', 'U2');
    for (const unit of ['U1', 'U2']) city.people(20, unit, { union: `N-${unit}` }).people(12, unit);
    city.people(5, 'U1', { to: '2023-06-01' });
    city.add('record_horizons', 'D2 | employments | 2024-01-01');
    facts = await factsAbout(city.tables);
    view = viewOf(facts, TODAY);
  });
  const code = (node: number): string => facts.hierarchy.nodes[node]!.code;

  it('rank only what is on record', () => {
    const ranked = (period: string): string[] =>
      ranking(view, { indicator: 'B01', level: 'DISTRICT', period, against: 'D1' }).rows.map(
        ({ node, rank, value, toTarget, difference }) =>
          [code(node), rank, value !== null, toTarget !== null, difference !== null].join(' '),
      );
    expect(ranked('2024')).toEqual(['D1 1 true true false', 'D2 1 true true true']);
    // stated: no value; D1 is on record since the day on which somebody left
    expect(ranked('2023')).toEqual(['D1 1 true true false', 'D2  false false false']);
    // derived: the value stays, without a rank
    expect(ranked('2022')).toEqual(['D1  true false false', 'D2  false false false']);
    expect(ranking(view, { indicator: 'B01', level: 'DISTRICT', period: '2022' }).ranked).toBe(0);
  });

  it('tell no change from or to a period that is not on record', () => {
    const changes = (root: string): string[] =>
      trend(view, {
        indicator: 'B01',
        root,
        periods: ['2022', '2023', '2024', '2025'],
      }).series[0]!.points.map(({ period, onRecord, change }) =>
        [period, onRecord, change !== null].join(' '),
      );
    expect(changes('D1')).toEqual([
      '2022 false false',
      '2023 true false',
      '2024 true true',
      '2025 true true',
    ]);
    expect(changes('D2')).toEqual([
      '2022 false false',
      '2023 false false',
      '2024 true false',
      '2025 true true',
    ]);
  });

  it('tell no difference, and take none apart', () => {
    for (const [first, second, isThere] of [
      ['2022', '2024', false],
      ['2023', '2022', false],
      ['2023', '2024', true],
    ] as const) {
      const sides = {
        indicator: 'B01',
        first: { root: 'D1', period: first },
        second: { root: 'D1', period: second },
      };
      expect([first, compare(view, sides).difference !== null]).toEqual([first, isThere]);
      expect(differenceByGroup(view, sides, 'GENDER').parts.length > 0).toBe(isThere);
      const parts = decompose(view, { indicator: 'B01', root: 'D1', from: first, to: second });
      expect(parts.parts.length > 0).toBe(isThere);
      expect([parts.from.onRecord, parts.to.onRecord]).toEqual([
        first !== '2022',
        second !== '2022',
      ]);
    }
    const stated = decompose(view, { indicator: 'B01', root: 'D2', from: '2023', to: '2024' });
    expect(stated.from).toMatchObject({ status: 'NOT_ON_RECORD', value: null, onRecord: false });
    expect(stated.to).toMatchObject({ status: 'OK', onRecord: true });
    expect(stated.parts).toEqual([]);
  });

  it('miss nobody to a target', () => {
    const needed = (root: string, period: string): number | null =>
      gapToTarget(view, { indicator: 'B01', root, period, target: 90 }).needed;
    expect([needed('D1', '2022'), needed('D1', '2023'), needed('D2', '2023')]).toEqual([
      null,
      9,
      null,
    ]);
    // units of which nothing is on record are not among those that have them
    expect(
      gapToTarget(view, { indicator: 'B01', root: 'C', period: '2023', target: 90 }).at.map(
        ({ node }) => code(node),
      ),
    ).toEqual(['U1']);
  });

  it('give small counts away neither by themselves nor by what is around them', async () => {
    const city = new SmallCity().units('D1', 'U1', 'U2', 'U3').unions('U1', 'U2', 'U3');
    for (const unit of ['U1', 'U2']) city.people(20, unit, { union: `N-${unit}` }).people(10, unit);
    city.people(3, 'U3', { union: 'N-U3' });
    city.add('record_horizons', 'U3 | employments | 2024-01-01');
    const few = await factsAbout(city.tables);
    const statuses = metrics(viewOf(few, TODAY, true), {
      indicators: ['B01'],
      root: 'D1',
      level: 'UNIT',
      periods: ['2023'],
    }).rows.map(({ node, status }) => `${few.hierarchy.nodes[node]!.code} ${status}`);
    // D1 less U1 and U2 would tell the three people of U3
    expect(statuses.sort()).toEqual(['U1 SUPPRESSED', 'U2 OK', 'U3 NOT_ON_RECORD']);
  });

  it('are explained: from which day which register is complete, stated or derived', () => {
    const textOf = (root: string, language: 'zh' | 'en'): string => {
      const query = resolveQuery(
        { indicators: ['B01', 'I01'], periods: ['2022', '2023'], root },
        facts.hierarchy,
        wholeScope(facts.hierarchy, TODAY),
        TODAY,
      );
      return explained(planOf(query, facts), query, facts, language);
    };
    expect(textOf('U2', 'en')).toContain(
      'B01 records: employments complete from 2024-01-01 (stated for D2)',
    );
    expect(textOf('U2', 'en')).toContain(
      'B01 not on record: 2022 (NOT_ON_RECORD), 2023 (NOT_ON_RECORD)',
    );
    expect(textOf('U1', 'en')).toContain(
      'B01 records: employments complete from 2023-06-01 (derived: the first row ended on that day)',
    );
    expect(textOf('U1', 'en')).toContain('B01 not on record: 2022\n');
    expect(textOf('U1', 'en')).toContain(
      'contest entries on record in no year (derived from rows)',
    );
    expect(textOf('U2', 'zh')).toContain('任职自 2024-01-01 起登记完整（D2 已声明）');
  });
});
