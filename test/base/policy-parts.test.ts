import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { indicatorsByPart, POLICY_PARTS, registersByPart } from '../../base/policy-parts.ts';
import { registers } from '../../schema/registers/index.ts';

describe('the parts of the policy', () => {
  it('hold every register once, and no table that does not exist', () => {
    expect(POLICY_PARTS.flatMap(({ tables }) => tables).sort()).toEqual(
      registers.map(({ table }) => table).sort(),
    );
    expect(registersByPart(registers).flatMap(({ things }) => things)).toHaveLength(
      registers.length,
    );
  });

  it('hold every indicator by the letter of its code, in the order of the catalogue', () => {
    const grouped = indicatorsByPart(INDICATORS);
    expect(grouped.flatMap(({ things }) => things)).toHaveLength(INDICATORS.length);
    for (const { part, things } of grouped) {
      const codes = things.map(({ code }) => code);
      expect(codes.every((code) => new RegExp(`^X?[${part.letters}]`).test(code))).toBe(true);
      expect(codes).toEqual([...codes].sort());
    }
  });

  it('have titles in both languages', () => {
    for (const { title } of POLICY_PARTS) expect([title.zh, title.en].every(Boolean)).toBe(true);
  });
});
