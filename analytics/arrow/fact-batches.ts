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
  Uint8,
  Utf8,
  vectorFromArray,
  type Data,
  type RecordBatch,
  type Vector,
} from 'apache-arrow';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import type { Attribute } from '../facts/state-schema.ts';
import type { StateTable } from '../facts/state-table.ts';
import type { StretchColumns } from '../facts/stretches.ts';
import { recordBatch } from './record-batch.ts';

/** A column of whole numbers. */
export const ints = (data: Int32Array): Data<Int32> =>
  makeData({ type: new Int32(), length: data.length, nullCount: 0, data });

/** A column of days, as days since 1970-01-01; FOREVER stands for "still so". */
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

/** Numbers of the dictionaries within a stream: that of kinds of contests, and that of states. */
const ENTRY_DICTIONARY = 0;
const STATE_DICTIONARY = 1;

/**
 * Parts of a table of stretches as record batches over the same memory: `unit`, `person` and `born` where people are meant, `from`, `to`, and `state`, a dictionary
 * of structs that all batches share.
 */
export function stretchBatches<S>(
  parts: readonly StretchColumns[],
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

/** Entries in contests as a record batch over the same memory: `kind`, a dictionary of codes, `person` and `on`. */
export function entryBatch({
  kind,
  person,
  on,
}: {
  readonly kind: Uint8Array | Int32Array;
  readonly person: Int32Array;
  readonly on: Int32Array;
}): RecordBatch {
  const dictionary = vectorFromArray(codesOf(contestKind), new Utf8());
  const kinds = makeData({
    type: new Dictionary(new Utf8(), new Uint8(), ENTRY_DICTIONARY),
    length: kind.length,
    nullCount: 0,
    data: kind instanceof Uint8Array ? kind : Uint8Array.from(kind),
    dictionary,
  });
  return recordBatch(
    [
      { name: 'kind', data: kinds },
      { name: 'person', data: ints(person) },
      { name: 'on', data: days(on) },
    ],
    kind.length,
  );
}

/** The sums of the sheets of a wave by unit as a record batch: `unit`, and per sum a column over the same memory. */
export function waveBatch(unit: Int32Array, sums: ReadonlyMap<string, Float64Array>): RecordBatch {
  const floats = [...sums].map(([name, data]) => ({
    name,
    data: makeData({ type: new Float64(), length: data.length, nullCount: 0, data }),
  }));
  return recordBatch([{ name: 'unit', data: ints(unit) }, ...floats], unit.length);
}
