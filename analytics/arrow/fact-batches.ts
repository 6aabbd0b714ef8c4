import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  makeVector,
  Struct,
  Utf8,
  type Data,
  type RecordBatch,
  type Vector,
} from 'apache-arrow';
import type { EventFact } from '../facts/event-fact.ts';
import type { Attribute } from '../facts/state-schema.ts';
import type { StateTable } from '../facts/state-table.ts';
import type { SpellColumns } from '../facts/spell-columns.ts';
import { NOT_STATED, type NumberColumn } from '../store/number-column.ts';
import type { EventRows } from '../store/event-rows.ts';
import { recordBatch } from './record-batch.ts';

/** A column of whole numbers. */
export const ints = (data: Int32Array): Data<Int32> =>
  makeData({ type: new Int32(), length: data.length, nullCount: 0, data });

/** A column of days, as days since 1970-01-01; FOREVER means "no end yet". */
export const days = (data: Int32Array): Data<DateDay> =>
  makeData({ type: new DateDay(), length: data.length, nullCount: 0, data });

/** The values of an attribute that is yes or no, by state. */
function flags<S>(states: StateTable<S>, attribute: Attribute): Data<Bool> {
  const { size } = states;
  const data = new Uint8Array(Math.ceil(size / 8));
  for (let state = 0; state < size; state++)
    data[state >> 3]! |= states.indexIn(state, attribute) << (state & 7);
  return makeData({ type: new Bool(), length: size, nullCount: 0, data });
}

/** The values of an attribute that is a text, by state. */
function texts<S>(states: StateTable<S>, attribute: Attribute): Data<Utf8> {
  const { size } = states;
  const encoded = attribute.values.map((value) => Buffer.from(String(value)));
  const values = Array.from(
    { length: size },
    (_, state) => encoded[states.indexIn(state, attribute)]!,
  );
  const valueOffsets = new Int32Array(size + 1);
  values.forEach(({ length }, state) => {
    valueOffsets[state + 1] = valueOffsets[state]! + length;
  });
  return makeData({
    type: new Utf8(),
    length: size,
    nullCount: 0,
    valueOffsets,
    data: Buffer.concat(values),
  });
}

/** All states of a table as structs: the dictionary of a column of states. */
function dictionaryOf<S>(states: StateTable<S>): Vector<Struct> {
  const columns = states.schema.attributes.map((attribute) => {
    const data: Data<Bool> | Data<Utf8> = attribute.values.includes(true)
      ? flags(states, attribute)
      : texts(states, attribute);
    return { field: new Field(attribute.name, data.type, false), data };
  });
  return makeVector(
    makeData({
      type: new Struct(columns.map(({ field }) => field)),
      length: states.size,
      nullCount: 0,
      children: columns.map(({ data }) => data),
    }),
  );
}

/** The number of the dictionary of states within a stream. */
const STATE_DICTIONARY = 1;

/**
 * Parts of a table of spells as record batches over the same memory: `unit`, `person` and `born`
 * where people are meant, `from`, `to`, and `state`, a dictionary of structs that all batches
 * share.
 */
export function spellBatches<S>(
  parts: readonly SpellColumns[],
  states: StateTable<S>,
  hasPeople: boolean,
): RecordBatch[] {
  const dictionary = dictionaryOf(states);
  const type = new Dictionary(dictionary.type, new Int32(), STATE_DICTIONARY);
  return parts.map(({ unit, person, born, from, to, state }) => {
    const { length } = unit;
    const people = hasPeople
      ? [
          { name: 'person', data: ints(person) },
          { name: 'born', data: days(born) },
        ]
      : [];
    return recordBatch(
      [
        { name: 'unit', data: ints(unit) },
        ...people,
        { name: 'from', data: days(from) },
        { name: 'to', data: days(to) },
        {
          name: 'state',
          data: makeData({ type, length, nullCount: 0, data: state, dictionary }),
        },
      ],
      length,
    );
  });
}

/**
 * Events as a record batch over the same memory: `unit` or `person`, `on`, `state`, a dictionary of
 * structs, and the numbers of an event.
 */
export function eventBatch(
  fact: EventFact,
  { subject, on, state, numbers }: EventRows,
  states: StateTable<object>,
): RecordBatch {
  const dictionary = dictionaryOf(states);
  const type = new Dictionary(dictionary.type, new Int32(), STATE_DICTIONARY);
  const { length } = on;
  return recordBatch(
    [
      { name: fact.subject.kind, data: ints(subject) },
      { name: 'on', data: days(on) },
      { name: 'state', data: makeData({ type, length, nullCount: 0, data: state, dictionary }) },
      ...fact.numbers.map(({ name }, i) => ({
        name,
        data: numbersOf(numbers[i]!),
      })),
    ],
    length,
  );
}

/** A column of numbers of events; null if a whole number is not stated, NaN if an amount is not. */
function numbersOf(column: NumberColumn): Data<Int32> | Data<Float64> {
  const { length } = column;
  if (column instanceof Float64Array)
    return makeData({ type: new Float64(), length, nullCount: 0, data: column });
  let nullCount = 0;
  for (const number of column) if (number === NOT_STATED) nullCount++;
  if (nullCount === 0) return ints(column);
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  for (let row = 0; row < length; row++)
    if (column[row] !== NOT_STATED) nullBitmap[row >> 3]! |= 1 << (row & 7);
  return makeData({ type: new Int32(), length, nullCount, nullBitmap, data: column });
}

/** The sums of the responses of a wave by unit as a record batch: `unit`, and per sum a column over the same memory. */
export function waveBatch(unit: Int32Array, sums: ReadonlyMap<string, Float64Array>): RecordBatch {
  const floats = [...sums].map(([name, data]) => ({
    name,
    data: makeData({ type: new Float64(), length: data.length, nullCount: 0, data }),
  }));
  return recordBatch([{ name: 'unit', data: ints(unit) }, ...floats], unit.length);
}
