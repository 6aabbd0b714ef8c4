import { describe, expect, it } from '@jest/globals';
import {
  CAUSES,
  decompose,
  type Cause,
  type Decomposition,
} from '../../../analytics/questions/decompose.ts';
import { SmallCity } from '../../golden/small-city.ts';
import {
  above,
  City,
  daysOf,
  OF_SURVEY,
  RATES_WITHOUT_SURVEY as RATES,
  type Tree,
  type Worker,
} from '../oracle.ts';
import { ask } from '../support.ts';
import { cities, nodeOf, refusalOf, viewOf, type Place } from './any-view.ts';

/** Those of people and units: all but what is read from sheets. */
const sum = (numbers: readonly number[]): number => numbers.reduce((all, it) => all + it, 0);

/**
 * The parts that a slow reading of who was there before and after gives for rates of members:
 * `counts` says who is in the denominator.
 */
function slowParts(
  city: City,
  root: string,
  { from, to, hierarchy }: Place,
  counts: (worker: Worker) => boolean,
  today: string,
): Map<Cause, [numerator: number, denominator: number]> {
  const days = [from, to].map((it) => daysOf(it).last);
  const found = new Map<Cause, [number, number]>(
    (Object.keys(CAUSES) as Cause[]).map((it) => [it, [0, 0]]),
  );
  const trees = days.map((day): Tree =>
    hierarchy === 'AS_IS' ? city.standingTree(today) : city.treeOn(day),
  );
  const isUnder = (unit: string, time: number): boolean =>
    unit === root || above(trees[time]!, unit).includes(root);
  const [before, after] = days.map(
    (day, time) =>
      new Map(
        city
          .workers(day)
          .filter(({ unit }) => isUnder(unit, time))
          .map((it) => [it.person.staff_no, it]),
      ),
  ) as [Map<string, Worker>, Map<string, Worker>];
  const add = (cause: Cause, numerator: number, denominator: number): void => {
    const part = found.get(cause)!;
    part[0] += numerator;
    part[1] += denominator;
  };
  for (const no of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(no);
    const is = after.get(no);
    const wasIn = was !== undefined && counts(was);
    const isIn = is !== undefined && counts(is);
    if (wasIn && isIn) {
      if (was.isMember !== is.isMember)
        add(is.isMember ? 'joined' : 'left', is.isMember ? 1 : -1, 0);
    } else if (isIn || wasIn) {
      const it = isIn ? is : was!;
      const sign = isIn ? 1 : -1;
      const away = isIn ? 0 : 1;
      const cause: Cause =
        was && is
          ? 'reclassified'
          : !city.isOpen(it.unit, days[away]!)
            ? isIn
              ? 'opened'
              : 'closed'
            : isUnder(it.unit, away)
              ? isIn
                ? 'hired'
                : 'gone'
              : 'moved';
      add(cause, it.isMember ? sign : 0, sign);
    }
  }
  return found;
}

describe('why a rate changed', () => {
  const city = cities();

  const expectSum = ({ from, to, parts }: Decomposition): void => {
    expect(parts.map(({ cause }) => cause)).toEqual(Object.keys(CAUSES));
    expect(sum(parts.map(({ numerator }) => numerator))).toBe(to.numerator! - from.numerator!);
    expect(sum(parts.map(({ denominator }) => denominator))).toBe(
      to.denominator! - from.denominator!,
    );
    if (from.status === 'OK' && to.status === 'OK')
      expect(sum(parts.map(({ points }) => points!))).toBeCloseTo(to.value! - from.value!, 9);
    else expect(parts.map(({ points }) => points)).toEqual(parts.map(() => null));
  };

  it('is told in parts that add up, between the same figures as anybody is told', () =>
    city.property(12, ({ facts, places, today }) => {
      const view = viewOf(facts, today);
      for (const { from, to, node, hierarchy } of places) {
        const root = nodeOf(facts, node);
        const figures = new Map(
          [from, to].flatMap((period) =>
            ask(
              facts,
              { indicators: RATES, periods: [period], root, hierarchy: hierarchy },
              today,
            ).map((row) => [`${row.indicator} ${period}`, row]),
          ),
        );
        for (const indicator of RATES) {
          const it = decompose(view, { indicator, root, from, to, hierarchy: hierarchy });
          expectSum(it);
          for (const [figure, period] of [
            [it.from, from],
            [it.to, to],
          ] as const)
            expect({
              indicator,
              root,
              period,
              ...figures.get(`${indicator} ${period}`),
            }).toMatchObject({ ...figure });
          expect(it.parts.find(({ cause }) => cause === 'corrected')).toMatchObject({
            numerator: 0,
            denominator: 0,
          });
        }
      }
    }));

  it('is reported by the causes that a slow reading of people finds', () =>
    city.property(12, ({ tables, facts, places, today }) => {
      const slow = new City(tables);
      const view = viewOf(facts, today);
      for (const place of places) {
        const root = nodeOf(facts, place.node);
        for (const [indicator, counts] of [
          ['B01', () => true],
          ['B02', ({ job }: Worker) => job.establishment === '1'],
          ['B03', ({ job }: Worker) => job.establishment !== '1'],
        ] as const) {
          const { parts } = decompose(view, {
            indicator,
            root,
            from: place.from,
            to: place.to,
            hierarchy: place.hierarchy,
          });
          expect({
            place,
            root,
            indicator,
            parts: parts.map(({ cause, numerator, denominator }) => [
              cause,
              [numerator, denominator],
            ]),
          }).toEqual({
            place,
            root,
            indicator,
            parts: [...slowParts(slow, root, place, counts, today)],
          });
        }
      }
    }));

  it('counts what was published otherwise as corrected', () =>
    city.property(6, ({ facts, places, today }) => {
      for (const { from, to, node } of places) {
        const root = nodeOf(facts, node);
        const [then] = ask(facts, { indicators: ['B01'], periods: [from], root }, today);
        const published = { numerator: 3, denominator: 7 };
        const it = decompose(viewOf(facts, today), { indicator: 'B01', root, from, to, published });
        expectSum(it);
        expect(it.from).toMatchObject(published);
        expect(it.parts.find(({ cause }) => cause === 'corrected')).toMatchObject({
          numerator: then!.numerator! - 3,
          denominator: then!.denominator! - 7,
        });
      }
    }));

  it('is not told of what is no rate of people or units, nor of a figure that is withheld', async () => {
    const view = viewOf(
      await city.factsAbout(new SmallCity().units('D1', 'U1').people(3, 'U1').tables),
      '2024-01-01',
    );
    for (const indicator of OF_SURVEY)
      expect(refusalOf(() => decompose(view, { indicator, from: '2020', to: '2021' }))).toBe(
        'INDICATOR_NOT_FIT',
      );
    expect(
      refusalOf(() =>
        decompose({ ...view, guarded: true }, { indicator: 'B01', from: '2020', to: '2021' }),
      ),
    ).toBe('WITHHELD');
    expect(
      decompose({ ...view, guarded: true }, { indicator: 'A01', from: '2020', to: '2021' }).to
        .denominator,
    ).toBe(1);
  });
});
