import { describe, expect, it } from '@jest/globals';
import { ruleFor, sizeAt } from '../../../analytics/disclosure/rules.ts';
import { INDICATORS } from '../../../analytics/indicators/index.ts';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import { MIN_ANSWERS } from '../../../analytics/formulas/index-of-score.ts';
import { NO_NUMBERS, type Figure } from '../../../analytics/formulas/figure.ts';
import { rateFigure } from '../../../analytics/formulas/rate.ts';
import { FigureColumns } from '../../../analytics/query/figure-columns.ts';

const indexOf = (n: number): Figure => ({
  ...NO_NUMBERS,
  status: n === 0 ? 'EMPTY' : n < MIN_ANSWERS ? 'SUPPRESSED' : 'OK',
  value: n < MIN_ANSWERS ? null : 70,
  n,
});

function isHidden(code: string, guarded: boolean, figure: Figure): boolean {
  const rule = ruleFor(indicatorNamed(code), guarded)!;
  const figures = new FigureColumns(1);
  figures.set(0, figure);
  return rule.isFew(sizeAt(rule, figures, 0));
}

describe('the rules of disclosure', () => {
  it('guard rates of people and money from guarded viewers, indices from all, units from nobody', () => {
    const guardedFrom = (guarded: boolean): string[] =>
      INDICATORS.filter((it) => ruleFor(it, guarded) !== null).map(({ code }) => code);
    const ofAnswers = 'F01 F02 F04 F05 G10'.split(' ');
    const ofPeople = 'A06 B01 B02 B03 B04 D06 D07 H02 I01 I07 I09 XB1 XB5 XI4 XI5 XI6 XL4'.split(
      ' ',
    );
    const ofMoney = 'J08 L04 XB6 XD3 XI3 XK2'.split(' ');
    const ofUnitsAndEvents = 'A01 C01 D05 F03 I05 J04 J09 XC1 XD2 XL2 XL3'.split(' ');
    expect(guardedFrom(false)).toEqual(ofAnswers);
    const guarded = guardedFrom(true);
    expect(guarded).toEqual(expect.arrayContaining([...ofAnswers, ...ofPeople, ...ofMoney]));
    expect(guarded.filter((code) => ofUnitsAndEvents.includes(code))).toEqual([]);
  });

  it('take as sensitive what counts hardship, violations and assessments of ethics', () => {
    const sensitive = INDICATORS.filter((it) => it.sensitive).map(({ code }) => code);
    expect(sensitive).toEqual(
      INDICATORS.map(({ code }) => code).filter((code) => /^(E|XE|H04$|XH3$)/.test(code)),
    );
  });

  it.each([
    [0, 100, false],
    [1, 100, true],
    [9, 100, true],
    [10, 100, false],
    [95, 100, true],
    [100, 100, false],
    [0, 9, true],
    [10, 10, false],
  ])('withhold %d of %d cases of hardship below the city: %s', (numerator, denominator, hidden) => {
    expect(isHidden('E01', true, rateFigure(numerator, denominator))).toBe(hidden);
    expect(ruleFor(indicatorNamed('E01'), true)!.open).toBe('city');
  });

  it.each([
    [0, 0, false],
    [0, 9, true],
    [0, 10, false],
    [1, 10, true],
    [4, 10, true],
    [4, 1_000, true],
    [5, 10, false],
    [5, 9, true],
    [9, 9, true],
    [10, 10, false],
    [0, 1, true],
    [1, 1, true],
  ])('withhold %d of %d: %s', (numerator, denominator, hidden) => {
    expect(isHidden('B01', true, rateFigure(numerator, denominator))).toBe(hidden);
  });

  it.each([
    [0, false],
    [1, true],
    [9, true],
    [10, false],
  ])('withhold the index of %d answers: %s', (n, hidden) => {
    for (const guarded of [true, false]) expect(isHidden('F01', guarded, indexOf(n))).toBe(hidden);
  });

  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('withhold the money of %d units: %s', (count, hidden) => {
    const rule = ruleFor(indicatorNamed('XD3'), true)!;
    const figures = new FigureColumns(1, { sizes: true });
    figures.set(0, { ...NO_NUMBERS, status: 'OK', value: 1, numerator: 90.5, denominator: 90.5 });
    figures.setSize(0, { count, counting: count });
    expect(rule.isFew(sizeAt(rule, figures, 0))).toBe(hidden);
  });

  it.each([
    [80, false],
    [81, true],
  ])('withhold money of which one unit gives %d %%: %s', (largest, hidden) => {
    const rule = ruleFor(indicatorNamed('XD3'), true)!;
    expect(rule.amounts).toEqual(['numerator']);
    const amounts = [{ total: 100, largest }];
    expect(rule.isFew({ count: 5, counting: 5, amounts })).toBe(hidden);
  });

  it('watch every sum of money of a figure', () => {
    const amounts = INDICATORS.filter(({ formula }) => formula.contributors !== undefined).map(
      ({ code, formula }) => [code, formula.amounts],
    );
    const both = ['numerator', 'denominator'];
    expect(Object.fromEntries(amounts)).toEqual({
      J08: both,
      L04: both,
      XB6: both,
      XD3: ['numerator'],
      XI3: ['numerator'],
      XK2: ['numerator'],
    });
  });
});
