import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { headCounts, spansWithin } from '../../../analytics/facts/head-counts.ts';
import { SpellWriter } from '../../../analytics/facts/spell-columns.ts';
import { FOREVER } from '../../../base/civil.ts';

const LAST = 40;
const row = fc.record({
  from: fc.nat(LAST),
  days: fc.option(fc.integer({ min: 1, max: LAST })),
  counts: fc.boolean(),
});

describe('the number of people by day', () => {
  it('is within bounds on the days on which so many hold', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, min, more) => {
          const writer = new SpellWriter(true);
          for (const { from, days, counts } of rows)
            writer.add(1, from, days === null ? FOREVER : from + days, counts ? 1 : 0, 1, 0);
          const spans = spansWithin(
            headCounts(writer.view(), Uint8Array.of(0, 1)),
            min,
            min + more,
          );
          for (let day = 0; day <= LAST * 2; day++) {
            const present = rows.filter(
              ({ from, days, counts }) =>
                counts && from <= day && (days === null || day < from + days),
            ).length;
            const holds = spans.filter((it) => it <= day).length % 2 === 1;
            expect(holds).toBe(present >= min && present < min + more);
          }
        },
      ),
    );
  });
});
