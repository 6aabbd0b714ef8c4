import { describe, expect, it } from '@jest/globals';
import { periodsOf } from '../../base/period.ts';
import { targetIn } from '../../base/target.ts';

const targets = [
  { from: '2020-01-01', value: 90 },
  { from: '2025-09-01', value: 95 },
] as const;
const on = (axis: string, label: string): number | null =>
  targetIn({ targets, axis }, periodsOf(label, '2026-01-01')[0]!)?.value ?? null;

describe('the target of a period', () => {
  it.each([
    ['2019', null],
    ['2024', 90],
    ['2025-08', 90],
    ['2025-Q3', 95],
    ['2025-08-31', 90],
    ['2025-09-01', 95],
  ])('of a state on a day in %s is %s: the one in force at its end', (label, value) => {
    expect([on('stock', label), on('wave', label)]).toEqual([value, value]);
  });

  it.each([
    ['2024', 90],
    ['2025', 95],
    ['SY2024', 90],
    ['UY2025', 95],
    ['2025-Q4', null],
    ['2025-10', null],
    ['SY2025-1', null],
    ['2025-10-01', null],
  ])('of what happens within %s is %s: it is meant for a year', (label, value) => {
    expect(on('events', label)).toBe(value);
  });
});
