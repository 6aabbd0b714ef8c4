import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerRow } from '../../../analytics/query/answer-blocks.ts';
import { metrics } from '../../../analytics/view.ts';
import { audit, type Answering, type Audit } from '../../../bench/disclosure/audit.ts';
import { intervalFinder } from '../../../bench/disclosure/intervals.ts';
import { randomCity } from '../../../bench/disclosure/random-city.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { factsOf } from '../support.ts';
import { viewOf } from './support.ts';

/** Suppresses by a rule for single rows alone, with nothing beside them. */
const byRow =
  (isHidden: (row: AnswerRow) => boolean): Answering =>
  (view, query) =>
    metrics({ ...view, guarded: false }, query).rows.map((row) =>
      row.status === 'OK' && isHidden(row)
        ? { ...row, status: 'SUPPRESSED', value: null, numerator: null, denominator: null }
        : row,
    );

const isBelow =
  (part: number, whole: number) =>
  ({ numerator, denominator }: AnswerRow): boolean =>
    (numerator! > 0 && numerator! < part) || (denominator! > 0 && denominator! < whole);

/** The rules of the engine, but of some indicators only the rule for single rows. */
const withoutRelations: Answering = (view, query) => {
  const alone = byRow(isBelow(5, 10))(view, query);
  return metrics(view, query).rows.map((row, i) =>
    ['B02', 'B03'].includes(row.indicator.code) ? alone[i]! : row,
  );
};

describe('an auditor who reads every answer of a guarded viewer', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());

  const audited = async (seed: number, answering?: Answering): Promise<Audit> => {
    const city = randomCity(seed);
    await reused.fill(city.tables as Record<string, string[][]>);
    const facts = await factsOf(reused.store.pool);
    return audit(city, facts, viewOf(facts, true), false, answering);
  };

  it('recovers no small number that is suppressed', async () => {
    const cities = Number(process.env.RUNS ?? 12);
    const leaks: string[] = [];
    let shown = 0;
    for (let seed = 1; seed <= cities; seed++) {
      const result = await audited(seed);
      shown += result.shown;
      leaks.push(...result.leaks.map(({ value, cell }) => `seed ${seed}: ${value} of ${cell}`));
    }
    expect(leaks).toEqual([]);
    // enough is shown for this to mean something
    expect(shown).toBeGreaterThan(500 * cities);
  });

  it.each([
    ['nothing is suppressed beside small numbers', byRow(isBelow(5, 10))],
    ['the least number is lower', byRow(isBelow(3, 5))],
    ['the relation of indicators is ignored', withoutRelations],
  ])('finds leaks where %s', async (_, answering) => {
    const { leaks } = await audited(7, answering);
    expect(leaks.length).toBeGreaterThan(0);
  });

  it('bounds numbers by linear programs', async () => {
    const intervalOf = await intervalFinder([
      { sum: [0, 1, 2], value: 7 },
      { sum: [1, 2], value: 4 },
    ]);
    expect(intervalOf([0])).toEqual({ lower: 3, upper: 3 });
    expect(intervalOf([1])).toEqual({ lower: 0, upper: 4 });
  });
});
