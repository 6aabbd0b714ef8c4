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
  Uint16,
  Uint8,
  Utf8,
  vectorFromArray,
  type Data,
  type RecordBatch,
  type Vector,
} from 'apache-arrow';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import type { StateSpace } from '../facts/state-space.ts';
import type { StretchColumns } from '../facts/stretches.ts';
import { recordBatch } from './record-batch.ts';

/** A column of whole numbers. */
export const ints = (data: Int32Array): Data<Int32> =>
  makeData({ type: new Int32(), length: data.length, nullCount: 0, data });

/** A column of days, as days since 1970-01-01; FOREVER stands for "still so". */
export const days = (data: Int32Array): Data<DateDay> =>
  makeData({ type: new DateDay(), length: data.length, nullCount: 0, data });

/** An attribute of every state that is yes or no. */
function flags(space: StateSpace<unknown>, name: string): Data<Bool> {
  const { size } = space;
  const data = new Uint8Array(Math.ceil(size / 8));
  for (let state = 0; state < size; state++)
    data[state >> 3]! |= space.indexIn(state, name) << (state & 7);
  return makeData({ type: new Bool(), length: size, nullCount: 0, data });
}

/** An attribute of every state that is a text. */
function texts(space: StateSpace<unknown>, name: string, values: readonly string[]): Data<Utf8> {
  const { size } = space;
  const encoded = values.map((it) => Buffer.from(it));
  const its = Array.from({ length: size }, (_, state) => encoded[space.indexIn(state, name)]!);
  const valueOffsets = new Int32Array(size + 1);
  its.forEach(({ length }, state) => {
    valueOffsets[state + 1] = valueOffsets[state]! + length;
  });
  return makeData({
    type: new Utf8(),
    length: size,
    nullCount: 0,
    valueOffsets,
    data: Buffer.concat(its),
  });
}

const dictionaries = new Map<unknown, Vector<Struct>>();

/** All states of a space as structs: the dictionary of a column of states. */
function dictionaryOf(space: StateSpace<unknown>): Vector<Struct> {
  const known = dictionaries.get(space);
  if (known) return known;
  const columns = space.attributes.map(({ name, values }) => {
    const data: Data<Bool> | Data<Utf8> = values.includes(true)
      ? flags(space, name)
      : texts(space, name, values as readonly string[]);
    return { field: new Field(name, data.type, false), data };
  });
  const made = makeVector(
    makeData({
      type: new Struct(columns.map(({ field }) => field)),
      length: space.size,
      nullCount: 0,
      children: columns.map(({ data }) => data),
    }),
  );
  dictionaries.set(space, made);
  return made;
}

/** Numbers of the dictionaries, the same in every batch: that of kinds of contests, and from 1 on those of spaces. */
const ENTRY_DICTIONARY = 0;
const dictionaryIds = new Map<unknown, number>();

function states(data: Uint16Array, space: StateSpace<unknown>): Data<Dictionary<Struct, Uint16>> {
  const id =
    dictionaryIds.get(space) ??
    (dictionaryIds.set(space, dictionaryIds.size + 1), dictionaryIds.get(space)!);
  const dictionary = dictionaryOf(space);
  return makeData({
    type: new Dictionary(dictionary.type, new Uint16(), id),
    length: data.length,
    nullCount: 0,
    data,
    dictionary,
  });
}

/**
 * Stretches as a record batch over the same memory: `unit`, `person` and `born` where people are meant, `from`, `to`, and `state`, a dictionary of structs.
 */
export function stretchBatch(
  columns: StretchColumns,
  space: StateSpace<unknown>,
  hasPeople: boolean,
): RecordBatch {
  const { unit, person, born, from, to, state } = columns;
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
      { name: 'state', data: states(state, space) },
    ],
    unit.length,
  );
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
