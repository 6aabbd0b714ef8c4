import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withholdBeside, type Limits } from '../../../analytics/disclosure/withhold.ts';

function withheld(counts: readonly number[], own: readonly number[], minCount: number): number[] {
  const hidden = counts.map((_, i) => own.includes(i));
  withholdBeside(
    counts.map((count) => ({ count, counting: count })),
    hidden,
    { minCount, isFew: () => false },
  );
  return hidden.flatMap((it, i) => (it ? [i] : []));
}

const FEW: Limits = {
  minCount: 10,
  isFew: ({ count, counting }) => (count > 0 && count < 10) || (counting > 0 && counting < 5),
};

/**
 * The withheld ones of some parts `[counting, count]`, of which small ones are withheld to begin
 * with; `rest` is in none of them.
 */
function hiddenOf(parts: readonly [number, number][], rest: [number, number] = [0, 0]): number[] {
  const sizes = parts.map(([counting, count]) => ({ count, counting }));
  const hidden = sizes.map(FEW.isFew);
  withholdBeside(sizes, hidden, FEW, { counting: rest[0], count: rest[1] });
  return hidden.flatMap((it, i) => (it ? [i] : []));
}

describe('what is withheld beside what is', () => {
  it('is more where those withheld together would be withheld for their numerator', () => {
    // 3 of 50 and 0 of 9 are withheld: together 3 of 59 would tell of the 3
    expect(
      hiddenOf([
        [3, 50],
        [0, 9],
        [50, 60],
        [50, 70],
      ]),
    ).toEqual([0, 1, 2]);
    expect(
      hiddenOf([
        [3, 50],
        [2, 9],
        [50, 60],
        [50, 70],
      ]),
    ).toEqual([0, 1]);
  });

  it('is a part where what is in none of them is few', () => {
    expect(hiddenOf([[30, 50]], [1, 3])).toEqual([0]);
    expect(
      hiddenOf(
        [
          [30, 50],
          [20, 40],
        ],
        [1, 3],
      ),
    ).toEqual([1]);
    expect(
      hiddenOf(
        [
          [30, 50],
          [20, 40],
        ],
        [10, 12],
      ),
    ).toEqual([]);
    expect(
      hiddenOf(
        [
          [30, 50],
          [2, 3],
        ],
        [10, 12],
      ),
    ).toEqual([1]);
  });

  it.each([
    ['nothing where nothing is', [50, 3, 20], [], []],
    ['the smallest other part', [50, 3, 20], [1], [1, 2]],
    ['one more where two are still too few', [50, 3, 4, 60], [1, 2], [0, 1, 2]],
    ['never a part of 0', [0, 3, 20, 50], [1], [1, 2]],
    ['the first of equal ones', [3, 20, 20], [0], [0, 1]],
    ['all there is, where that is little', [0, 3, 4], [1], [1, 2]],
    ['nobody beside the only part', [0, 3], [1], [1]],
    ['none more where two are enough', [6, 6, 20], [0, 1], [0, 1]],
  ])('is %s', (_, counts, own, expected) => {
    expect(withheld(counts, own, 10)).toEqual(expected);
  });

  it('is enough, and holds all that was withheld before, the smallest of the others, and no part of 0', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ count: fc.nat(30), own: fc.boolean() }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 25 }),
        (parts, minCount) => {
          const counts = parts.map(({ count }) => count);
          const own = parts.flatMap(({ own, count }, i) => (own && count > 0 ? [i] : []));
          const found = withheld(counts, own, minCount);
          const sum = (list: readonly number[]): number =>
            list.reduce((all, i) => all + counts[i]!, 0);
          const others = counts.flatMap((count, i) => (count > 0 && !found.includes(i) ? [i] : []));
          const added = found.filter((i) => !own.includes(i));
          expect(found).toEqual(expect.arrayContaining(own));
          expect(found.every((i) => counts[i]! > 0)).toBe(true);
          expect(
            found.length === 0 ||
              others.length === 0 ||
              (found.length > 1 && sum(found) >= minCount),
          ).toBe(true);
          for (const i of added)
            for (const j of others) expect(counts[i]!).toBeLessThanOrEqual(counts[j]!);
          if (own.length === 0) expect(found).toEqual([]);
          // without the largest that was added it would not have been enough
          const largest = added.sort((a, b) => counts[a]! - counts[b]! || a - b).at(-1);
          const before = found.filter((i) => i !== largest);
          if (largest !== undefined)
            expect(before.length > 1 && sum(before) >= minCount).toBe(false);
        },
      ),
    ));
});
