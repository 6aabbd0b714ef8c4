import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVENT_FACTS } from '../../../analytics/facts/events/index.ts';
import { EventTable } from '../../../analytics/facts/event-table.ts';
import { StateTable } from '../../../analytics/facts/state-table.ts';
import type { EventRows } from '../../../analytics/store/event-rows.ts';
import { NOT_STATED } from '../../../analytics/store/number-column.ts';

const FACT = EVENT_FACTS[0]!;
const SUBJECTS = 6;

interface Event {
  readonly subject: number;
  readonly on: number;
  readonly whole: number;
  readonly amount: number;
}

const event = (subject: fc.Arbitrary<number>): fc.Arbitrary<Event> =>
  fc.record({
    subject,
    on: fc.integer({ min: 18_000, max: 18_009 }),
    whole: fc.constantFrom(NOT_STATED, -1, 0, 7),
    amount: fc.constantFrom(NaN, 0, 5e12),
  });

const rowsOf = (events: readonly Event[]): EventRows => ({
  subject: Int32Array.from(events, ({ subject }) => subject),
  on: Int32Array.from(events, ({ on }) => on),
  state: new Int32Array(events.length),
  numbers: [
    Int32Array.from(events, ({ whole }) => whole),
    Float64Array.from(events, ({ amount }) => amount),
  ],
});

const eventsIn = ({ rows: { subject, on, numbers } }: EventTable): Event[] =>
  Array.from(subject, (id, row) => ({
    subject: id,
    on: on[row]!,
    whole: numbers[0]![row]!,
    amount: numbers[1]![row]!,
  }));

const inOrder = (events: readonly Event[]): string[] =>
  events.map((event) => Object.values(event).join()).sort();

describe('a table of events', () => {
  it('is by day, and has the events that came in place of those of some subjects', async () => {
    const states = new StateTable(FACT.schema);
    await fc.assert(
      fc.asyncProperty(
        fc.array(event(fc.nat(SUBJECTS)), { maxLength: 30 }),
        fc.uniqueArray(fc.nat(SUBJECTS), { maxLength: 3 }),
        fc.array(event(fc.nat(SUBJECTS)), { maxLength: 8 }),
        async (before, replaced, others) => {
          const table = await EventTable.of(FACT, rowsOf(before), states);
          const added = others.filter(({ subject }) => replaced.includes(subject));
          const after = await table.replacing(new Set(replaced), rowsOf(added));
          const kept = before.filter(({ subject }) => !replaced.includes(subject));
          const events = eventsIn(after);
          expect(inOrder(events)).toEqual(inOrder([...kept, ...added]));
          expect(events.map(({ on }) => on)).toEqual(
            events.map(({ on }) => on).toSorted((a, b) => a - b),
          );
          expect(inOrder(eventsIn(table))).toEqual(inOrder(before));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same table where no event goes and none comes', async () => {
    const states = new StateTable(FACT.schema);
    const table = await EventTable.of(FACT, rowsOf([]), states);
    expect(await table.replacing(new Set([1, 2]), rowsOf([]))).toBe(table);
  });

  it('is the same table where the same events come again', async () => {
    const states = new StateTable(FACT.schema);
    const events: Event[] = [1, 2, 3].map((subject) => ({
      subject,
      on: 18_000 + subject,
      whole: subject === 2 ? NOT_STATED : 7,
      amount: subject === 1 ? NaN : 5,
    }));
    const table = await EventTable.of(FACT, rowsOf(events), states);
    expect(await table.replacing(new Set([1, 2]), rowsOf(events.slice(0, 2)))).toBe(table);
    const other = { ...events[1]!, amount: 6 };
    expect(eventsIn(await table.replacing(new Set([2]), rowsOf([other])))[1]).toEqual(other);
  });
});
