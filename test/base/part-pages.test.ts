import { describe, expect, it } from '@jest/globals';
import { DIMENSIONS } from '../../analytics/dimensions/index.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { dimensionIdsOf } from '../../analytics/query/resolved-query.ts';
import { PART_PAGES, partPageOf } from '../../base/part-pages.ts';
import { indicatorsByPart, POLICY_PARTS } from '../../base/policy-parts.ts';

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

describe('the pages of the parts of the policy', () => {
  it('are one for each part, in its order, with two to four headline figures of its own', () => {
    expect(PART_PAGES.map(({ part }) => part)).toEqual(POLICY_PARTS.map(({ id }) => id));
    for (const { part, things } of indicatorsByPart(INDICATORS)) {
      const { headlines } = partPageOf(part.id)!;
      expect([headlines.length >= 2, headlines.length <= 4]).toEqual([true, true]);
      expect(things.map(({ code }) => code)).toEqual(expect.arrayContaining([...headlines]));
    }
  });

  it('show in their tables every indicator of the city report, each table with other columns', () => {
    for (const { tables } of PART_PAGES) {
      expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
      for (const { indicators, chart } of tables) {
        expect(new Set(indicators).size).toBe(indicators.length);
        expect(indicators.filter((code) => !byCode.has(code))).toEqual([]);
        expect(indicators).toEqual(expect.arrayContaining([chart].flat()));
      }
    }
    const shown = new Set(PART_PAGES.flatMap(({ tables }) => tables.flatMap((t) => t.indicators)));
    const core = [...byCode.keys()].filter((code) => /^[A-L]\d\d$/.test(code));
    expect(core.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('draw side by side only what has one unit', () => {
    for (const { tables } of PART_PAGES)
      for (const { chart } of tables)
        expect(new Set([chart].flat().map((code) => byCode.get(code)!.unit)).size).toBe(1);
  });

  it('break down only by dimensions that the first indicator drawn carries', () => {
    const ids = DIMENSIONS.map(({ id }) => id);
    const wrong = PART_PAGES.flatMap(({ tables }) =>
      tables.flatMap(({ by = [], indicators, chart }) => {
        const lead = typeof chart === 'string' ? chart : indicators[0]!;
        const carried = dimensionIdsOf(byCode.get(lead)!);
        return by
          .filter((id) => !ids.includes(id) || !carried.includes(id))
          .map((id) => [lead, id]);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
