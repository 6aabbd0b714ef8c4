import type { DayNumber } from '../../base/civil.ts';
import { SpanCursor, type Spans } from '../store/spans.ts';
import type { StateTable } from './state-table.ts';

/**
 * The days on which an attribute has a value other than its first one, with the slot of that value,
 * see StateSchema.
 */
export interface AttributeSpans {
  readonly slot: number;
  readonly spans: Spans;
}

const cursors: SpanCursor[] = [];

/**
 * Cuts the days `[from, to)` into spells of constant state.
 * @param base the state apart from `changing`; @param changing spans of one attribute do not overlap
 * @param visit is given each spell, in the order of the days; neighbours differ in their state
 */
export function cut<S>(
  states: StateTable<S>,
  from: DayNumber,
  to: DayNumber,
  base: number,
  changing: readonly AttributeSpans[],
  visit: (from: DayNumber, to: DayNumber, state: number) => void,
): void {
  if (from >= to) return;
  while (cursors.length < changing.length) cursors.push(new SpanCursor());
  for (let i = 0; i < changing.length; i++) cursors[i]!.reset(changing[i]!.spans);
  let since = from;
  let before = -1;
  for (let day = from; day < to;) {
    let state = base;
    let until = to;
    for (let i = 0; i < changing.length; i++) {
      const cursor = cursors[i]!;
      cursor.moveTo(day);
      if (cursor.holds) state = states.with(state, changing[i]!.slot);
      if (cursor.until < until) until = cursor.until;
    }
    if (state !== before) {
      if (before >= 0) visit(since, day, before);
      since = day;
      before = state;
    }
    day = until;
  }
  visit(since, to, before);
}
