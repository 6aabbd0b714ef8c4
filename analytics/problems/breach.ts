import { dayNumber, dayOf, type Day } from '../../base/day.ts';
import type { Facts } from '../facts/facts.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { Indicator } from '../indicators/indicator.ts';

/** From which day on what is the case on a day has been the case. */
export interface Stretch {
  /** whether the unit lacks what the indicator counts; false too where it does not apply */
  readonly isBreach: boolean;
  readonly since: Day;
}

/**
 * Whether units in a state lack what an indicator counts, or have it where less is better; null for indicators that do not follow
 * from the state of a unit alone.
 */
export function breachOf({
  formula,
  applies,
  axis,
  direction,
}: Indicator): ((state: UnitState) => boolean) | null {
  const [pair, ...more] = formula.pairs;
  const part = pair && formula.measures[pair.part];
  const whole = pair && formula.measures[pair.whole];
  if (axis !== 'stock' || more.length > 0 || part?.kind !== 'units' || whole?.kind !== 'units')
    return null;
  const isLessBetter = direction === 'down';
  return (state) =>
    (applies?.where(state) ?? true) && whole.where(state) && part.where(state) === isLessBetter;
}

/**
 * How long a unit has been in breach of an indicator on a day, or has not been; null where it is not
 * open, or the indicator does not follow from the state of a unit. Exact to the day: the spells of a
 * unit are read backwards.
 */
export function stretchAt(
  indicator: Indicator,
  unitId: number,
  on: Day,
  { units }: Pick<Facts, 'units'>,
): Stretch | null {
  const isBreachIn = breachOf(indicator);
  if (!isBreachIn) return null;
  const day = dayNumber(on);
  const {
    columns: { from, to, state },
    begin,
    end,
  } = units.of(unitId);
  const rows = Array.from({ length: end - begin }, (_, i) => begin + i).sort(
    (a, b) => from[a]! - from[b]!,
  );
  const at = rows.findIndex((row) => from[row]! <= day && day < to[row]!);
  if (at < 0) return null;
  const isBreachAt = (row: number): boolean => isBreachIn(units.states.states[state[row]!]!);
  const isBreach = isBreachAt(rows[at]!);
  let first = at;
  while (
    first > 0 &&
    to[rows[first - 1]!] === from[rows[first]!] &&
    isBreachAt(rows[first - 1]!) === isBreach
  )
    first--;
  return { isBreach, since: dayOf(from[rows[first]!]!) };
}
