import type { ClientBase } from 'pg';
import { columnOf, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { RowValues, SpanSource } from '../facts/attribute.ts';
import { readCopy } from './copy-reader.ts';
import { GrowingColumn, groupBy, largestOf, type Grouped } from './growing.ts';

/** A condition that `column` is one of some internal ids; true if `ids` is null. */
export const among = (column: string, ids: Iterable<number> | null): string =>
  ids === null ? 'true' : `${column} = any('{${[...ids].join(',')}}'::integer[])`;

const NONE: readonly number[] = Object.freeze([]);

/** Spans of some attributes of many subjects, by the internal id of the subject. */
export class SpanRows {
  readonly #places: ReadonlyMap<number, number> | null;
  readonly #rows: Grouped;
  readonly #source: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  /**
   * @param rows grouped by subject; @param places subject to the number of its group, where few
   *   are read; null: internal ids themselves are the numbers
   */
  constructor(
    rows: Grouped,
    source: Int32Array,
    from: Int32Array,
    to: Int32Array,
    places: ReadonlyMap<number, number> | null,
  ) {
    this.#rows = rows;
    this.#source = source;
    this.#from = from;
    this.#to = to;
    this.#places = places;
  }

  /** The spans of a subject in a source as `from, to, from, to …`, in no order. */
  of(subject: number, source: number): readonly number[] {
    const { starts, order } = this.#rows;
    const group = this.#places ? (this.#places.get(subject) ?? -1) : subject;
    if (group < 0 || group + 1 >= starts.length || starts[group] === starts[group + 1]) return NONE;
    const spans: number[] = [];
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      const row = order[i]!;
      if (this.#source[row] === source) spans.push(this.#from[row]!, this.#to[row]!);
    }
    return spans;
  }
}

const fieldOf = (register: Register, property: string): string =>
  columnOf(register, property).field;

const conditions = (alias: string, register: Register, where: RowValues): string[] =>
  Object.entries(where).map(
    ([property, value]) => `${alias}.${fieldOf(register, property)} = '${value}'`,
  );

/** The first day and the day after the last of the rows of a source, in SQL. */
function boundsOf({ register, since, year }: SpanSource): [string, string] {
  if (year) return [`make_date(t.${year.field}, 1, 1)`, `make_date(t.${year.field} + 1, 1, 1)`];
  const [from, to] = intervalOf('t', register);
  return [since ? `greatest(${from}, t.${since.field})` : from, to];
}

function intervalOf(alias: string, register: Register): [string, string] {
  const [from, to] = register.interval!.map(
    (property) => `${alias}.${fieldOf(register, property)}`,
  );
  return [from!, `coalesce(${to!}, 'infinity')`];
}

/**
 * The rows of a source as a query: subject, number of the source, first day, day after the last.
 * @param subjects a condition on the column given to it
 */
function queryOf(source: SpanSource, number: number, subjects: (column: string) => string): string {
  const { register, subject, where, since, within } = source;
  const target = within && targetOf(within.reference);
  const [from, to] = boundsOf(source);
  const [begin, end] = target ? intervalOf('w', target) : [null, null];
  const first = begin ? `greatest(${from}, ${begin})` : from;
  const last = end ? `least(${to}, ${end})` : to;
  const join = target ? `join ${target.table} w on w.id = t.${within.reference.field}` : '';
  const all = [
    subjects(`t.${subject.field}`),
    ...conditions('t', register, where),
    ...(since ? [`t.${since.field} is not null`] : []),
    ...(target ? conditions('w', target, within.where) : []),
  ];
  return `select t.${subject.field}, ${number}, ${first}, ${last}
    from ${register.table} t ${join}
    where ${all.join(' and ')}`;
}

/**
 * Reads the spans of some sources. One statement.
 * @param subjects a condition on the column of a subject; @param areFew whether they are so few
 *   that their groups get numbers of their own
 */
export async function readSpans(
  client: ClientBase,
  sources: readonly SpanSource[],
  subjects: (column: string) => string,
  areFew: boolean,
): Promise<SpanRows> {
  const groups = new GrowingColumn();
  const source = new GrowingColumn();
  const from = new GrowingColumn();
  const to = new GrowingColumn();
  const places = areFew ? new Map<number, number>() : null;
  const query = sources
    .map((source, number) => queryOf(source, number, subjects))
    .join(' union all ');
  await readCopy(client, query, (row) => {
    const subject = row.int();
    if (places && !places.has(subject)) places.set(subject, places.size);
    groups.push(places ? places.get(subject)! : subject);
    source.push(row.int());
    from.push(row.day());
    to.push(row.day());
  });
  const all = await groups.done();
  const rows = await groupBy(all.length, (row) => all[row]!, (await largestOf(all)) + 1);
  return new SpanRows(rows, await source.done(), await from.done(), await to.done(), places);
}
