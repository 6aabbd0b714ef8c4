import { describe, expect, it } from '@jest/globals';
import { GrowingColumn } from '../../../analytics/store/growing.ts';

describe('a column that grows by parts', () => {
  it.each([0, 1, 1_023, 1_024, 1_025, 3_072, 3_073, 523_264, 523_265, 900_000])(
    'holds all of %i numbers in their order',
    async (length) => {
      const column = new GrowingColumn();
      for (let i = 0; i < length; i++) column.push(i - 5);
      const all = await column.done();
      expect(all).toHaveLength(length);
      expect(all.every((it, i) => it === i - 5)).toBe(true);
    },
  );
});
