import type { ClientBase } from 'pg';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import { CodeNumbers, readCopy } from './copy-reader.ts';
import { GrowingColumn } from './growing.ts';
import { among } from './span-rows.ts';

/** Entries in contests as columns, in no order; `kind` is the number of the kind of contest in its code list. */
export interface EntryRows {
  readonly kind: Int32Array;
  readonly person: Int32Array;
  readonly on: Int32Array;
}

const KIND_NUMBERS = new CodeNumbers(codesOf(contestKind));

/** The entries of some people, or of all. One statement. */
export async function readEntries(
  client: ClientBase,
  people: readonly number[] | null,
): Promise<EntryRows> {
  const kind = new GrowingColumn();
  const person = new GrowingColumn();
  const on = new GrowingColumn();
  await readCopy(
    client,
    `select c.kind, e.staff_id, e.entered_on from contest_entries e join contests c on c.id = e.contest_id where ${among('e.staff_id', people)}`,
    (row) => {
      kind.push(row.code(KIND_NUMBERS));
      person.push(row.int());
      on.push(row.day());
    },
  );
  return { kind: await kind.done(), person: await person.done(), on: await on.done() };
}
