import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { differingRows } from '../../../analytics/facts/differing-rows.ts';
import { staffSchema } from '../../../analytics/facts/staff-state.ts';
import { StateTable } from '../../../analytics/facts/state-table.ts';
import { SpellTable, type Segment } from '../../../analytics/facts/spell-table.ts';
import type { Slice, SpellWriter } from '../../../analytics/facts/spell-columns.ts';
import { FOREVER } from '../../../base/civil.ts';

interface Row {
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly state: number;
  readonly born: number;
}

const SPAN = 12;
const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc
    .record({
      person: fc.nat(8),
      from: fc.nat(SPAN),
      days: fc.option(fc.integer({ min: 1, max: SPAN })),
      state: fc.nat(3),
      born: fc.nat(2),
    })
    .map(({ days, from, ...it }) => ({ ...it, from, to: days === null ? FOREVER : from + days })),
  { maxLength: 14, selector: ({ person, from }) => `${person} ${from}` },
);

const writing =
  (its: readonly Row[]) =>
  (into: SpellWriter): void => {
    const begin = into.length;
    for (const { from, to, state, person, born } of its) into.add(from, to, state, person, born);
    into.sortFrom(begin);
  };

const rowsOf = ({ columns: { person, from, to, state, born }, begin, end }: Slice): Row[] =>
  Array.from({ length: end - begin }, (_, i) => ({
    person: person[begin + i]!,
    from: from[begin + i]!,
    to: to[begin + i]!,
    state: state[begin + i]!,
    born: born[begin + i]!,
  }));

const sorted = (its: readonly Row[]): string[] =>
  its.map(({ person, from, to, state, born }) => [person, from, to, state, born].join(' ')).sort();

/** The rows of the unit with place `u` that hold on a day, as whoever counts a run finds them. */
const holding = ({ columns, begins, middles, ends }: Segment, u: number, day: number): Row[] => [
  ...rowsOf({ columns, begin: begins[u]!, end: middles[u]! }).filter(({ from }) => from <= day),
  ...rowsOf({ columns, begin: middles[u]!, end: ends[u]! }),
];

describe('a table of spells', () => {
  it('finds the rows of each unit that hold on a day', () => {
    fc.assert(
      fc.property(
        fc.array(rows, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -1, max: SPAN * 2 + 1 }),
        (units, day) => {
          const table = new SpellTable(new StateTable(staffSchema), true);
          for (const [unit, its] of units.entries()) table.append(unit, writing(its));
          table.settle(true);
          const found = new Map<number, Row[]>();
          for (const segment of table.segmentsOn(Int32Array.from(units.keys()), day))
            for (let u = segment.first; u < segment.last; u++)
              found.set(u, holding(segment, u, day));
          for (const [unit, its] of units.entries()) {
            const held = sorted(its.filter(({ from, to }) => from <= day && day < to));
            expect(sorted(found.get(unit)!)).toEqual(held);
            expect(
              sorted(rowsOf(table.endingAfter(unit, day)).filter(({ from }) => from <= day)),
            ).toEqual(held);
          }
        },
      ),
    );
  });

  it('knows nothing of a unit that it does not have', () => {
    const table = new SpellTable(new StateTable(staffSchema), true);
    expect(table.segmentsOn(Int32Array.of(3, 4), 0)).toEqual([]);
    expect(rowsOf(table.of(3))).toEqual([]);
  });

  it('takes other rows of some units, and leaves those of the others', () => {
    fc.assert(
      fc.property(
        fc.array(rows, { minLength: 2, maxLength: 4 }),
        rows,
        rows,
        (units, other, fresh) => {
          const table = new SpellTable(new StateTable(staffSchema), true);
          const made = (its: readonly Row[]): Slice => {
            const one = new SpellTable(new StateTable(staffSchema), true);
            return one.append(0, writing(its));
          };
          for (const [unit, its] of units.entries()) table.append(unit, writing(its));
          table.settle(true);
          table.replacing(
            new Map([
              [1, made(other)],
              [9, made(fresh)],
            ]),
          )();
          for (const [unit, its] of [...units.with(1, other).entries(), [9, fresh] as const])
            expect(sorted(rowsOf(table.of(unit)))).toEqual(sorted(its));
          expect(table.rows).toBe(
            units.with(1, other).reduce((sum, { length }) => sum + length, fresh.length),
          );
        },
      ),
    );
  });
});

describe('rows that differ', () => {
  const changes = fc.record({
    which: fc.nat(13),
    field: fc.constantFrom('to', 'state', 'born', 'person'),
  });

  it('are those that only one of two tables has', () => {
    fc.assert(
      fc.property(rows, fc.array(changes, { maxLength: 4 }), rows, (was, changed, others) => {
        const kept = was.map((it, i) =>
          changed
            .filter(({ which }) => which === i)
            .reduce((row, { field }) => ({ ...row, [field]: row[field] + 100 }), it),
        );
        const all = [...kept, ...others];
        const is = all.filter(
          ({ person, from }, i) =>
            all.findIndex((it) => it.person === person && it.from === from) === i,
        );
        const slice = (of: readonly Row[]): Slice =>
          new SpellTable(new StateTable(staffSchema), true).append(0, writing(of));
        const { removed: gone, come } = differingRows(slice(was), slice(is));
        const before = sorted(was);
        const after = sorted(is);
        expect(sorted(rowsOf(gone))).toEqual(before.filter((it) => !after.includes(it)));
        expect(sorted(rowsOf(come))).toEqual(after.filter((it) => !before.includes(it)));
      }),
    );
  });
});
