import { describe, expect, it } from '@jest/globals';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import { dimensionIdsOf } from '../../../analytics/query/resolved-query.ts';
import type { AnswerRow } from '../../../analytics/query/answer-blocks.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import { compare } from '../../../analytics/questions/compare.ts';
import { differenceByGroup } from '../../../analytics/questions/difference-by-group.ts';
import { gapToTarget, neededFor, type Gap } from '../../../analytics/questions/gap-to-target.ts';
import { pairwiseZ } from '../../../analytics/statistics/simultaneous.ts';
import { ranking } from '../../../analytics/questions/ranking.ts';
import { trend } from '../../../analytics/questions/trend.ts';
import { metrics, type View } from '../../../analytics/view.ts';
import { dayOf } from '../../../base/day.ts';
import { periodsOf } from '../../../base/period.ts';
import { targetIn } from '../../../base/target.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { CODES, OF_SURVEY, RATES_WITHOUT_SURVEY as RATES } from '../oracle.ts';
import { cities, nodeOf, refusalOf, viewOf } from './any-view.ts';

const rowsOf = (view: View, query: MetricQuery): readonly AnswerRow[] => metrics(view, query).rows;
/** A row without what a question puts beside it. */
const bare = ({
  indicator,
  node,
  period,
  group,
  status,
  value,
  numerator,
  denominator,
  lower,
  upper,
  standardError,
  n,
  reported,
  required,
  parts,
  onRecord,
}: AnswerRow): AnswerRow => ({
  indicator,
  node,
  period,
  group,
  status,
  value,
  numerator,
  denominator,
  lower,
  upper,
  standardError,
  n,
  reported,
  required,
  parts,
  onRecord,
});

describe('nested districts', () => {
  const { factsAbout } = cities();

  it('are listed by depth or by level, and ranked with their siblings only', async () => {
    const city = new SmallCity()
      .units('D1', 'U1')
      .units('D2', 'U2')
      .unions('U1')
      .people(4, 'U1', { union: 'N-U1' })
      .people(2, 'U2');
    const district = (code: string): string[] =>
      city.tables.org_units!.find(([it]) => it === 'D1')!.map((it, i) => (i < 2 ? code : it));
    const edge = (code: string, parent: string): string[] =>
      city.tables.org_edges!.find(([it]) => it === 'D1')!.map((it, i) => [code, parent][i] ?? it);
    const facts = await factsAbout({
      ...city.tables,
      org_units: [...city.tables.org_units!, district('D1A'), district('D1B')],
      org_edges: [...city.tables.org_edges!, edge('D1A', 'D1'), edge('D1B', 'D1')],
    });
    const view = viewOf(facts, '2026-01-05');
    const codes = (rows: readonly AnswerRow[]): string[] =>
      rows.map(({ node }) => facts.hierarchy.nodes[node]!.code);
    const asked = (query: Partial<MetricQuery>): string[] =>
      codes(rowsOf(view, { indicators: ['B01'], periods: ['2024'], ...query }));
    const ranked = (query: Partial<MetricQuery>): string[] =>
      codes(ranking(view, { indicator: 'B01', period: '2024', ...query }).rows).sort();
    expect(asked({ level: 'DISTRICT' })).toEqual(['D1', 'D1A', 'D1B', 'D2']);
    expect(asked({ depth: 0 })).toEqual(['C']);
    expect(asked({ depth: 1 })).toEqual(['D1', 'D2']);
    expect(asked({ depth: 2 })).toEqual(['D1A', 'D1B', 'U1', 'U2']);
    expect(asked({ depth: 1, root: 'D1' })).toEqual(['D1A', 'D1B', 'U1']);
    expect(asked({ depth: 9 })).toEqual([]);
    expect(ranked({ level: 'DISTRICT' })).toEqual(['D1', 'D2']);
    expect(ranked({ level: 'DISTRICT', root: 'D1' })).toEqual(['D1A', 'D1B']);
    expect(ranked({ level: 'DISTRICT', root: 'D2' })).toEqual(['D2']);
    expect(ranked({ depth: 2 })).toEqual(['D1A', 'D1B', 'U1', 'U2']);
    for (const wrong of [{ depth: 1, level: 'UNIT' }, { depth: -1 }, { depth: 1.5 }] as const)
      expect(refusalOf(() => asked(wrong))).toBe('INVALID_QUERY');
    expect(refusalOf(() => ranked({}))).toBe('INVALID_QUERY');
  });
});

describe('a ranking', () => {
  const city = cities();

  it('puts the best first, lets equal values share a rank, and keeps those without a value last', () =>
    city.property(8, ({ facts, places, today }) => {
      for (const guarded of [false, true]) {
        const view = viewOf(facts, today, guarded);
        for (const [i, { from: period, hierarchy: reading }] of places.entries()) {
          const indicator = CODES[i % CODES.length]!;
          const level = i % 3 === 0 ? 'DISTRICT' : 'UNIT';
          const hierarchy = reading;
          const { ranked, rows } = ranking(view, { indicator, level, period, hierarchy });
          const all = rowsOf(view, {
            indicators: [indicator],
            level,
            periods: [period],
            hierarchy,
          });
          const { last } = periodsOf(period, today)[0]!;
          const tree =
            hierarchy === 'AS_IS'
              ? facts.hierarchy.currentTree(today)
              : facts.hierarchy.on(dayOf(last));
          const plain = all.filter(
            ({ node }) =>
              !all.some((it) => it.node !== node && tree.ancestors(node).includes(it.node)),
          );
          const target =
            targetIn(indicatorNamed(indicator), periodsOf(period, today)[0]!)?.value ?? null;
          expect(rows.map(bare).sort((a, b) => a.node - b.node)).toEqual(
            [...plain].sort((a, b) => a.node - b.node),
          );
          expect(ranked).toBe(plain.filter(({ value }) => value !== null).length);
          for (const [place, row] of rows.entries()) {
            const better = rows.filter(
              ({ value }) => value !== null && value > (row.value ?? Infinity),
            ).length;
            expect([row.rank, row.toTarget]).toEqual(
              row.value === null
                ? [null, null]
                : [better + 1, target === null ? null : row.value - target],
            );
            const before = rows[place - 1];
            if (before)
              expect(
                before.value === row.value
                  ? before.node < row.node
                  : row.value === null || row.value < before.value!,
              ).toBe(true);
            expect(row.difference).toBeNull();
          }
          const reference = rows[i % rows.length];
          if (!reference) continue;
          const codeOf = ({ node }: AnswerRow): string => facts.hierarchy.nodes[node]!.code;
          for (const { difference, ...row } of ranking(view, {
            indicator,
            level,
            period,
            hierarchy,
            against: codeOf(reference),
          }).rows) {
            const pair = compare(view, {
              indicator,
              hierarchy,
              first: { root: codeOf(reference), period },
              second: { root: codeOf(row), period },
            });
            if (row.node === reference.node || !pair.difference) expect(difference).toBeNull();
            else {
              expect([difference!.difference, difference!.z]).toEqual([
                pair.difference.difference,
                pair.difference.z,
              ]);
              // judged with all other pairs of the ranking: never real where the pair alone is not
              expect(difference!.lower).toBeLessThanOrEqual(pair.difference.lower);
              expect(difference!.upper).toBeGreaterThanOrEqual(pair.difference.upper);
              if (ranked > 2 && difference!.z !== null)
                expect(
                  (difference!.upper - difference!.lower) /
                    (pair.difference.upper - pair.difference.lower),
                ).toBeCloseTo(pairwiseZ(ranked) / pairwiseZ(2), 9);
              if (difference!.isReal) expect(pair.difference.isReal).toBe(true);
            }
          }
          expect(
            refusalOf(() =>
              ranking(view, {
                indicator,
                level,
                period,
                hierarchy,
                against: facts.hierarchy.nodes[view.scope.root]!.code,
              }),
            ),
          ).toBe('INVALID_QUERY');
        }
      }
    }));
});

describe('a trend and a comparison', () => {
  const city = cities();

  it('follow each node through the periods as if each were asked for alone, with the differences', () =>
    city.property(6, ({ facts, places, today }) => {
      for (const guarded of [false, true]) {
        const view = viewOf(facts, today, guarded);
        const periods = [...new Set(places.slice(0, 4).map(({ from }) => from))];
        for (const [i, { node, hierarchy: reading }] of places.entries()) {
          const indicator = CODES[(i * 3) % CODES.length]!;
          const level = i % 2 === 0 ? 'UNIT' : null;
          const root = level ? null : nodeOf(facts, node);
          const hierarchy = reading;
          const { series } = trend(view, { indicator, root, level, periods, hierarchy });
          const alone = periods.flatMap((period) =>
            rowsOf(view, { indicators: [indicator], root, level, periods: [period], hierarchy }),
          );
          expect(series.map((it) => it.node)).toEqual(
            [...new Set(alone.map((it) => it.node))].sort((a, b) => a - b),
          );
          for (const { node: its, points } of series) {
            expect(points.map(bare)).toEqual(alone.filter((row) => row.node === its));
            expect(points[0]!.change).toBeNull();
            for (const [at, { change, value }] of points.entries()) {
              const before = points[at - 1]?.value ?? null;
              if (change) expect(change.difference).toBeCloseTo(value! - before!, 9);
              else if (value !== null && before !== null && at > 0)
                expect([points[at]!, points[at - 1]!].some(({ lower }) => lower === null)).toBe(
                  true,
                );
            }
          }
        }
      }
    }));

  it('compare two sides as they would be told apart, second minus first', () =>
    city.property(8, ({ facts, places, today }) => {
      for (const guarded of [false, true]) {
        const view = viewOf(facts, today, guarded);
        for (const [i, { from, to, node, hierarchy: reading }] of places.entries()) {
          const indicator = CODES[(i * 5) % CODES.length]!;
          const hierarchy = reading;
          const roots = [nodeOf(facts, node), nodeOf(facts, node + i)];
          const side = (root: string, period: string): AnswerRow =>
            rowsOf(view, { indicators: [indicator], root, periods: [period], hierarchy })[0]!;
          const it = compare(view, {
            indicator,
            first: { root: roots[0]!, period: from },
            second: { root: roots[1]!, period: to },
            hierarchy,
          });
          expect([it.first, it.second]).toEqual([side(roots[0]!, from), side(roots[1]!, to)]);
          if (it.first.value === null || it.second.value === null) expect(it.difference).toBeNull();
          if (!it.difference) continue;
          const { difference, lower, upper, isReal } = it.difference;
          expect(difference).toBeCloseTo(it.second.value! - it.first.value!, 9);
          expect(lower <= difference + 1e-9 && difference <= upper + 1e-9).toBe(true);
          expect(isReal).toBe(lower > 0 || upper < 0);
        }
      }
    }));
});

describe('the difference of two sides by group', () => {
  const city = cities();

  it('adds up to the difference, by whatever dimension the rate can be told by', () =>
    city.property(8, ({ facts, places, today }) => {
      const view = viewOf(facts, today);
      for (const [i, { from, to, node, hierarchy: reading }] of places.entries()) {
        for (const indicator of RATES) {
          const dimensions = dimensionIdsOf(indicatorNamed(indicator));
          const query = {
            indicator,
            first: { root: nodeOf(facts, node), period: from },
            second: { root: nodeOf(facts, node + i), period: to },
            hierarchy: reading,
          };
          const { first, second } = compare(view, query);
          const { by, parts } = differenceByGroup(view, query, dimensions[i % dimensions.length]!);
          expect(by.id).toBe(dimensions[i % dimensions.length]);
          if (first.value === null || second.value === null) expect(parts).toEqual([]);
          else
            expect(parts.reduce((sum, { mix, rate }) => sum + mix + rate, 0)).toBeCloseTo(
              second.value - first.value,
              9,
            );
          expect(
            differenceByGroup(view, { ...query, second: query.first }, dimensions[0]!).parts.every(
              ({ mix, rate }) => mix === 0 && rate === 0,
            ),
          ).toBe(true);
        }
      }
    }));

  it(
    'is of two groups what can be worked out by hand, and is refused for an index and where a ' +
      'group is withheld',
    async () => {
      // U1: 4 of 6 women, 0 of 2 men; U2: 1 of 2 women, 3 of 3 men
      const facts = await city.factsAbout(
        new SmallCity()
          .units('D1', 'U1', 'U2')
          .unions('U1')
          .people(4, 'U1', { union: 'N-U1', gender: 'female' })
          .people(2, 'U1', { gender: 'female' })
          .people(2, 'U1', { gender: 'male' })
          .people(1, 'U2', { union: 'N-U1', gender: 'female' })
          .people(1, 'U2', { gender: 'female' })
          .people(3, 'U2', { union: 'N-U1', gender: 'male' }).tables,
      );
      const view = viewOf(facts, '2024-01-01');
      const query = {
        indicator: 'B01',
        first: { root: 'U1', period: '2023' },
        second: { root: 'U2', period: '2023' },
      };
      const parts = Object.fromEntries(
        differenceByGroup(view, query, 'GENDER').parts.map(({ key, mix, rate }) => [
          key,
          [mix, rate],
        ]),
      );
      expect(parts.female![0]).toBeCloseTo((100 * (2 / 5 - 6 / 8) * (4 / 6 + 1 / 2)) / 2, 9);
      expect(parts.female![1]).toBeCloseTo((100 * (1 / 2 - 4 / 6) * (6 / 8 + 2 / 5)) / 2, 9);
      expect(parts.male![1]).toBeCloseTo((100 * 1 * (2 / 8 + 3 / 5)) / 2, 9);
      const refusalOf = (work: () => unknown): string => {
        try {
          work();
          return '';
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      expect(refusalOf(() => differenceByGroup({ ...view, guarded: true }, query, 'GENDER'))).toBe(
        'WITHHELD',
      );
      expect(
        refusalOf(() => differenceByGroup(view, { ...query, indicator: 'A01' }, 'GENDER')),
      ).toBe('DIMENSION_NOT_OF_INDICATOR');
    },
  );
});

describe('the gap to a target', () => {
  const city = cities();

  it('is the smallest number that reaches it, found where it is missing', () =>
    city.property(8, ({ facts, places, today }) => {
      const view = viewOf(facts, today);
      for (const [i, { from: period, node, hierarchy: reading }] of places.entries()) {
        const root = nodeOf(facts, node);
        const hierarchy = reading;
        const targets = [null, 0, 33.3, 50, 95, 100];
        for (const indicator of RATES) {
          const wanted = targets[i % targets.length]!;
          const [days] = periodsOf(period, today);
          const ask = (): Gap =>
            gapToTarget(view, { indicator, root, period, hierarchy, target: wanted });
          if (
            targets[i % targets.length] === null &&
            targetIn(indicatorNamed(indicator), days!) === null
          ) {
            expect(ask).toThrow(expect.objectContaining({ code: 'INDICATOR_NOT_FIT' }));
            continue;
          }
          const {
            figure: { status, numerator, denominator },
            target,
            needed,
            at,
            counted,
          } = ask();
          expect(counted).toBe(
            'AC'.includes(indicator[0]!) || indicator === 'I05' ? 'units' : 'people',
          );
          if (status !== 'OK') {
            expect([needed, at]).toEqual([null, []]);
            continue;
          }
          const reaches = (k: number): boolean =>
            (numerator! + k) * 100 >= target.value * denominator!;
          expect([reaches(needed!), needed === 0 || !reaches(needed! - 1)]).toEqual([true, true]);
          expect({ root, indicator, needed: at.reduce((sum, it) => sum + it.needed, 0) }).toEqual({
            root,
            indicator,
            needed,
          });
          expect(at.map(({ available }) => available)).toEqual(
            at.map(({ available }) => available).sort((a, b) => b - a),
          );
          expect(
            at.every((it) => it.available > 0 && it.needed >= 0 && it.needed <= it.available),
          ).toBe(true);
        }
      }
    }));

  it('finds everybody who is missing once', () =>
    city.property(
      8,
      ({ facts, places, today }) => {
        const view = viewOf(facts, today);
        for (const { from: period, node } of places) {
          for (const indicator of RATES) {
            const root = nodeOf(facts, node);
            const { figure, at } = gapToTarget(view, { indicator, root, period, target: 100 });
            if (figure.status === 'OK')
              expect({
                root,
                period,
                indicator,
                missing: at.reduce((sum, it) => sum + it.available, 0),
              }).toEqual({
                root,
                period,
                indicator,
                missing: figure.denominator! - figure.numerator!,
              });
          }
        }
      },
      true,
    ));

  it('finds everybody who is missing once also where a unit lies under a unit', async () => {
    const facts = await city.factsAbout(
      new SmallCity().units('D1', 'U1').units('U1', 'U2').people(3, 'U1').people(4, 'U2').tables,
    );
    const { figure, at } = gapToTarget(viewOf(facts, '2024-01-01'), {
      indicator: 'B01',
      root: 'D1',
      period: '2023',
      target: 100,
    });
    expect(figure.denominator).toBe(7);
    expect(at.map(({ node, available }) => [facts.hierarchy.nodes[node]!.code, available])).toEqual(
      [
        ['U2', 4],
        ['U1', 3],
      ],
    );
  });

  it.each([
    [646, 680, 95, 0],
    [645, 680, 95, 1],
    [0, 3, 100, 3],
    [0, 3, 0, 0],
    [2, 3, 66.6, 0],
    [1, 3, 66.6, 1],
    [70, 100, 70, 0],
    [69, 100, 70, 1],
    [57, 100, 57, 0],
    [29, 100, 29, 0],
    [28, 100, 29, 1],
    [7, 1_000, 0.8, 1],
  ])('of %d in %d to %d %% is %d', (numerator, denominator, target, needed) => {
    expect(neededFor(numerator, denominator, target)).toBe(needed);
  });

  it('is not told for an index or for sheets, for a target that cannot be, or of a withheld figure', async () => {
    const view = viewOf(
      await city.factsAbout(new SmallCity().units('D1', 'U1').people(3, 'U1').tables),
      '2024-01-01',
    );
    for (const indicator of OF_SURVEY)
      expect(refusalOf(() => gapToTarget(view, { indicator, period: '2020' }))).toBe(
        'INDICATOR_NOT_FIT',
      );
    for (const target of [-1, 100.5, NaN])
      expect(refusalOf(() => gapToTarget(view, { indicator: 'B01', period: '2020', target }))).toBe(
        'INVALID_QUERY',
      );
    expect(
      refusalOf(() =>
        gapToTarget({ ...view, guarded: true }, { indicator: 'B01', period: '2020' }),
      ),
    ).toBe('WITHHELD');
  });
});
