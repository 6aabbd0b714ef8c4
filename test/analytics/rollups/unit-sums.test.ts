import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DayChanges } from '../../../analytics/rollups/day-changes.ts';
import { RollupSums } from '../../../analytics/rollups/rollup-sums.ts';
import { UnitSums } from '../../../analytics/rollups/unit-sums.ts';

/** Sums of one cell that rise by 1 on each of so many days. */
function rising(days: number): RollupSums {
  const changes = new DayChanges();
  for (let day = 0; day < days; day++) changes.add(day, 1);
  return RollupSums.NONE.plus([changes]);
}

const sizes = new Map(
  [0, 1, 7, 5_000, 16_000, 32_000, 33_000, 40_000].map((days) => [days, rising(days)]),
);

describe('the rollups of units', () => {
  it('are those that were put there last, whatever borders of pages lie between them', () => {
    const put = fc.record({
      unit: fc.integer({ min: 0, max: 12 }),
      days: fc.constantFrom(...sizes.keys()),
      settle: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(put, { maxLength: 60 }), (puts) => {
        const sums = new UnitSums();
        const model = new Map<number, RollupSums>();
        for (const { unit, days, settle } of puts) {
          sums.put(unit, sizes.get(days)!);
          model.set(unit, sizes.get(days)!);
          if (settle) sums.settle();
          for (let it = 0; it <= 13; it++) {
            const expected = model.get(it) ?? RollupSums.NONE;
            const counts = new Float64Array(2);
            for (const day of [-1, 0, 6, 20_000, 50_000])
              expect(sums.of(it).total(day)).toBe(expected.total(day));
            sums.addTo(it, counts, 0, Uint16Array.of(1), 6);
            expect(counts[1]).toBe(expected.total(6));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('take the room that they need, once settled', () => {
    const sums = new UnitSums();
    for (let round = 0; round < 20; round++) sums.put(3, rising(5_000));
    sums.settle();
    expect(sums.bytes).toBe(rising(5_000).bytes + 4 * 4);
  });
});
