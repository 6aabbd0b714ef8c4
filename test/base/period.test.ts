import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../base/day.ts';
import { periodsOf, yearBefore } from '../../base/period.ts';

const read = (text: string, today = '2026-02-20'): string[] =>
  periodsOf(text, today).map(({ label, first, last }) => `${label} ${dayOf(first)} ${dayOf(last)}`);

describe('a period', () => {
  it.each([
    ['2025', '2025 2025-01-01 2025-12-31'],
    ['2025-Q3', '2025-Q3 2025-07-01 2025-09-30'],
    ['2024-02', '2024-02 2024-02-01 2024-02-29'],
    ['2025-12', '2025-12 2025-12-01 2025-12-31'],
    ['2025-09-01', '2025-09-01 2025-09-01 2025-09-01'],
    ['SY2025', 'SY2025 2025-09-01 2026-08-31'],
    ['SY2025-1', 'SY2025-1 2025-09-01 2026-02-14'],
    ['SY2025-2', 'SY2025-2 2026-02-15 2026-08-31'],
    ['UY2025', 'UY2025 2024-10-01 2025-09-30'],
    [' 2025 ', '2025 2025-01-01 2025-12-31'],
  ])('%s is %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['TODAY', ['2026-02-20 2026-02-20 2026-02-20']],
    ['THIS_YEAR', ['2026 2026-01-01 2026-12-31']],
    ['LAST_YEAR', ['2025 2025-01-01 2025-12-31']],
    ['LAST_QUARTER', ['2025-Q4 2025-10-01 2025-12-31']],
    ['THIS_MONTH', ['2026-02 2026-02-01 2026-02-28']],
    ['THIS_SEMESTER', ['SY2025-2 2026-02-15 2026-08-31']],
    ['LAST_SEMESTER', ['SY2025-1 2025-09-01 2026-02-14']],
    ['LAST_SCHOOL_YEAR', ['SY2024 2024-09-01 2025-08-31']],
    ['THIS_UNION_YEAR', ['UY2026 2025-10-01 2026-09-30']],
    ['LAST_2_MONTHS', ['2025-12 2025-12-01 2025-12-31', '2026-01 2026-01-01 2026-01-31']],
  ] as const)('%s is %j on 20 February 2026', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it('is several, oldest first and complete ones only, where several are asked for', () => {
    expect(periodsOf('LAST_4_QUARTERS', '2025-05-10').map(({ label }) => label)).toEqual([
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
    ]);
    expect(periodsOf('LAST_3_SEMESTERS', '2025-10-10').map(({ label }) => label)).toEqual([
      'SY2023-2',
      'SY2024-1',
      'SY2024-2',
    ]);
  });

  it.each([
    '',
    '25',
    '2025-13',
    '2025-Q5',
    '2025-02-30',
    'SY2025-3',
    'SY25',
    '1899',
    '2200',
    'LAST_0_YEARS',
    'LAST_2_YEAR',
    'LAST_YEARS',
    'THIS_2_YEARS',
    'LAST_4_WEEKS',
    'today',
    '2025-1',
  ])('is not %j', (text) =>
    expect(() => periodsOf(text, '2026-02-20')).toThrow(
      expect.objectContaining({ code: 'INVALID_PERIOD' }),
    ),
  );

  it('has a period of the same kind one year earlier', () => {
    expect(
      ['2025', '2025-Q3', '2025-09', '2024-02-29', 'SY2025', 'SY2025-2', 'UY2025'].map(yearBefore),
    ).toEqual(['2024', '2024-Q3', '2024-09', '2023-02-28', 'SY2024', 'SY2024-2', 'UY2024']);
  });
});
