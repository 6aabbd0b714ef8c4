import type { UnitIntervals } from '../store/unit-intervals.ts';
import type { HeadCountSource } from './attribute.ts';
import { cut, type AttributeSpans } from './cut.ts';
import { headCounts, spansWithin } from './head-counts.ts';
import type { StaffState } from './staff-state.ts';
import { slotOf } from './state-schema.ts';
import type { StateTable } from './state-table.ts';
import type { Slice, SpellWriter } from './spell-columns.ts';
import { unitSchema, type UnitState } from './unit-state.ts';

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

  constructor(people: StateTable<StaffState>, states: StateTable<UnitState>) {
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
      spans: spansWithin(counts, min, source.bounds[i + 1]?.min),
    }));
  }

  /**
   * Cuts the time of one unit: where an attribute that comes from a register changes, such as
   * coverage, and where the number of its people passes a bound.
   * @param people the spells of its staff
   */
  cut(intervals: UnitIntervals, people: Slice, into: SpellWriter): void {
    const { id, openFrom, openTo, constants, spans } = intervals;
    const states = this.#states;
    const base = constants.reduce((state, slot) => states.with(state, slot), states.blank);
    const changing = [
      ...spans,
      ...this.#headCounts.flatMap((headCount) => this.#spansOf(headCount, people)),
    ];
    cut(states, openFrom, openTo, base, changing, (from, to, state) => {
      into.add(id, from, to, state);
    });
  }
}
