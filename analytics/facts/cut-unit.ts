import type { UnitIntervals } from '../store/unit-intervals.ts';
import type { HeadCountSource } from './attribute.ts';
import { cut, type AttributeSpans } from './cut.ts';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import type { SettingValues } from '../settings/setting-values.ts';
import type { Spans } from '../store/spans.ts';
import { headCounts, spansWithin, type HeadCounts } from './head-counts.ts';
import type { StaffState } from './staff-state.ts';
import { slotOf } from './state-schema.ts';
import type { StateTable } from './state-table.ts';
import type { Slice, SpellWriter } from './spell-columns.ts';
import { unitSchema, type UnitState } from './unit-state.ts';

type Bound = HeadCountSource['bounds'][number]['min'];

/** An attribute that is made from a number of people. */
interface HeadCount {
  readonly source: HeadCountSource;
  readonly slots: readonly number[];
  /** by state of people, as far as it was evaluated: 1 if they count, else 0 */
  readonly isCounted: number[];
}

/** Cuts the time in which units are open into spells of constant state. */
export class UnitCutter {
  readonly #people: StateTable<StaffState>;
  readonly #states: StateTable<UnitState>;
  readonly #headCounts: readonly HeadCount[];
  readonly #settings: SettingValues;

  constructor(
    people: StateTable<StaffState>,
    states: StateTable<UnitState>,
    settings: SettingValues,
  ) {
    this.#settings = settings;
    this.#people = people;
    this.#states = states;
    this.#headCounts = unitSchema.from('headCount').map((attribute) => {
      const source: HeadCountSource = attribute.source.headCount;
      const slots = source.bounds.map(({ value }) => slotOf(attribute, value));
      return { source, slots, isCounted: [] };
    });
  }

  /** The days on which a number of people lies between two bounds. */
  #spansOf(headCount: HeadCount, people: Slice): AttributeSpans[] {
    const { source, slots, isCounted } = headCount;
    const { states, size } = this.#people;
    for (let state = isCounted.length; state < size; state++)
      isCounted.push(source.isCounted(states[state] as never) ? 1 : 0);
    const counts = headCounts(people, isCounted);
    return source.bounds.map(({ min }, i) => ({
      slot: slots[i]!,
      spans: this.#spansBetween(counts, min, source.bounds[i + 1]?.min),
    }));
  }

  /** The days on which a number of people lies between two bounds, each as it is on the day. */
  #spansBetween(counts: HeadCounts, min: Bound, below: Bound | undefined): Spans {
    const settings = this.#settings;
    const on = (bound: Bound, day: DayNumber): number =>
      typeof bound === 'number' ? bound : settings.numberOn(bound, day);
    const changes = [min, below].flatMap((bound) =>
      bound === undefined || typeof bound === 'number' ? [] : settings.storedOf(bound),
    );
    const days = [-FOREVER, ...new Set(changes.map(({ from }) => from))].sort((a, b) => a - b);
    const spans: number[] = [];
    for (const [i, first] of days.entries()) {
      const end = days[i + 1] ?? FOREVER;
      const here = spansWithin(counts, on(min, first), below && on(below, first));
      for (let at = 0; at < here.length; at += 2) {
        const [from, to] = [Math.max(here[at]!, first), Math.min(here[at + 1]!, end)];
        if (from >= to) continue;
        if (spans.at(-1) === from) spans[spans.length - 1] = to;
        else spans.push(from, to);
      }
    }
    return spans;
  }

  /**
   * Cuts the time of one unit: where an attribute that comes from a register changes, such as
   * coverage, and where the number of its people passes a bound.
   * @param people the spells of its staff
   */
  cut(intervals: UnitIntervals, people: Slice, into: SpellWriter): void {
    const { openFrom, openTo, constants, spans } = intervals;
    const states = this.#states;
    const base = constants.reduce((state, slot) => states.with(state, slot), states.blank);
    const changing = [
      ...spans,
      ...this.#headCounts.flatMap((headCount) => this.#spansOf(headCount, people)),
    ];
    cut(states, openFrom, openTo, base, changing, (from, to, state) => {
      into.add(from, to, state);
    });
  }
}
