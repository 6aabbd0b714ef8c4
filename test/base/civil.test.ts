import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { birthday, bornBy, civilOf, numberOf } from '../../base/civil.ts';
import { dayNumber, dayOf } from '../../base/day.ts';

const days = fc.integer({ min: -25_567, max: 84_005 });

describe('civil days as numbers', () => {
  it('agree with the calendar of the platform from 1900 to 2199', () => {
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        expect(civilOf(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(numberOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(
          number,
        );
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
    );
  });

  it('know the birthday of somebody born on 29 February: 1 March of a common year', () => {
    expect(dayOf(birthday(dayNumber('1988-02-29'), 36))).toBe('2024-02-29');
    expect(dayOf(birthday(dayNumber('1988-02-29'), 37))).toBe('2025-03-01');
  });

  it('find everybody who has completed some years by the last day of birth', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 100 }), (born, on, years) => {
        expect(born <= bornBy(on, years)).toBe(birthday(born, years) <= on);
      }),
    );
    expect(dayOf(bornBy(dayNumber('2024-02-29'), 35))).toBe('1989-02-28');
  });
});
