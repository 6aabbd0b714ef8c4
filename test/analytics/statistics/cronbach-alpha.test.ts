import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { cronbachAlpha } from '../../../analytics/statistics/cronbach-alpha.ts';
import { type Sums } from '../../../analytics/statistics/sums.ts';
import { leadership, significance } from './sums-from-r.ts';
import { deviationsOf, sumsOf, together } from './values.ts';

interface Answers {
  readonly items: Sums[];
  readonly total: Sums;
}

const totalOf = (row: readonly number[]): number => row.reduce((all, it) => all + it, 0);
const answersOf = (rows: readonly number[][], k: number): Answers => ({
  items: Array.from({ length: k }, (_, item) => sumsOf(rows.map((row) => row[item]!))),
  total: sumsOf(rows.map(totalOf)),
});
const alphaOf = ({ items, total }: Answers): number | null => cronbachAlpha(items, total);

/** Rows of answers to `k` items of five points. */
const sheets = fc.integer({ min: 2, max: 6 }).chain((k) =>
  fc.record({
    k: fc.constant(k),
    rows: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
      maxLength: 30,
    }),
    cut: fc.nat(30),
  }),
);

describe('Cronbach’s alpha', () => {
  it('of eleven leadership items is the 0.9022366 of R', () => {
    expect(alphaOf(leadership)).toBeCloseTo(0.90223656575976574, 13);
  });

  it('of three task items is the 0.8231408 of R', () => {
    expect(alphaOf(significance)).toBeCloseTo(0.82314078070749952, 13);
  });

  it('is what its definition states of the answers', () => {
    fc.assert(
      fc.property(sheets, ({ k, rows }) => {
        const ofTotal = rows.length < 2 ? 0 : deviationsOf(rows.map(totalOf));
        const alpha = alphaOf(answersOf(rows, k));
        const ofItems = Array.from({ length: k }, (_, item) =>
          deviationsOf(rows.map((row) => row[item]!)),
        ).reduce((all, it) => all + it, 0);
        if (ofTotal < 1e-9) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo((k / (k - 1)) * (1 - ofItems / ofTotal), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('of two groups together is the one of their added sums', () => {
    fc.assert(
      fc.property(sheets, ({ k, rows, cut }) => {
        const one = answersOf(rows.slice(0, cut), k);
        const other = answersOf(rows.slice(cut), k);
        expect(
          alphaOf({
            items: one.items.map((its, item) => together(its, other.items[item]!)),
            total: together(one.total, other.total),
          }),
        ).toEqual(alphaOf(answersOf(rows, k)));
      }),
    );
  });

  it('is 1 when all items say the same, and negative when they go against one another', () => {
    expect(
      alphaOf(
        answersOf(
          [
            [1, 1, 1],
            [3, 3, 3],
            [5, 5, 5],
          ],
          3,
        ),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      alphaOf(
        answersOf(
          [
            [1, 4],
            [2, 4],
            [3, 2],
            [4, 1],
          ],
          2,
        ),
      ),
    ).toBeLessThan(0);
  });

  it('does not exist for one item, for one person, for nobody, and when the total does not vary', () => {
    expect(alphaOf(answersOf([[1], [2]], 1))).toBeNull();
    expect(alphaOf(answersOf([[1, 2]], 2))).toBeNull();
    expect(alphaOf(answersOf([], 2))).toBeNull();
    expect(cronbachAlpha([], { n: 2, sum: 3, sumOfSquares: 5 })).toBeNull();
    expect(
      alphaOf(
        answersOf(
          [
            [1, 5],
            [5, 1],
            [3, 3],
          ],
          2,
        ),
      ),
    ).toBeNull();
  });
});
