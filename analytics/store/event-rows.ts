import type { ClientBase } from 'pg';
import type { Register } from '../../schema/register/definition.ts';
import { aliasIn, subjectSql, type EventFact } from '../facts/event-fact.ts';
import { joinsSql } from '../facts/event-joins.ts';
import type { StateTable } from '../facts/state-table.ts';
import { constantReader, type ConstantReader } from './constant-reader.ts';
import { readCopy, type CopyRow } from './copy-reader.ts';
import { NOT_STATED, type NumberColumn } from './number-column.ts';
import { GrowingColumn } from './growing.ts';
import { among } from './span-rows.ts';

/** Events as columns, in no order. */
export interface EventRows {
  /** internal id of the unit or person */
  readonly subject: Int32Array;
  readonly on: Int32Array;
  readonly state: Int32Array;
  /** by the place of the number in {@link EventFact.numbers} */
  readonly numbers: readonly NumberColumn[];
}

/** The readers of the attributes of the state of an event. */
function readersOf(fact: EventFact): ConstantReader[] {
  const alias = (register: Register): string => aliasIn(fact, register);
  const constants = new Map(
    fact.schema
      .from('constant')
      .map((attribute) => [
        attribute.name,
        constantReader(
          attribute,
          new Map([[attribute.source.register.type, alias(attribute.source.register)]]),
        ),
      ]),
  );
  const conditions = new Map(
    fact.schema.from('row').map(({ name, firstSlot, source: { register, condition } }) => {
      const field = (property: string): string =>
        register ? `${alias(register)}.${fieldOf(register, property)}` : property;
      return [
        name,
        {
          column: `coalesce((${condition(field)}), false)`,
          slot: (row: CopyRow): number => firstSlot + row.flag(),
        },
      ];
    }),
  );
  return fact.schema.attributes.map(({ name }) => constants.get(name) ?? conditions.get(name)!);
}

const fieldOf = (register: Register, property: string): string =>
  property === 'id' ? 'id' : register.columns.find((column) => column.property === property)!.field;

/** The query of the events of some subjects, or of all. */
function queryOf(
  fact: EventFact,
  readers: readonly ConstantReader[],
  subjects: readonly number[] | null,
): string {
  const { relation, joins, dayField, numbers } = fact;
  const subject = subjectSql(fact);
  const columns = [
    subject,
    dayField,
    ...readers.map(({ column }) => column),
    ...numbers.map(({ field, isAmount }) => `${field}::${isAmount ? 'bigint' : 'integer'}`),
  ];
  return `select ${columns.join(', ')} from ${relation} e ${joinsSql(joins)}
    where ${dayField} is not null and ${subject} is not null
      and ${among(subject, subjects)}`;
}

/** Reads events of some subjects, or of all. One statement. @param states gets the states that occur */
export async function readEvents(
  client: ClientBase,
  fact: EventFact,
  subjects: readonly number[] | null,
  states: StateTable<object>,
): Promise<EventRows> {
  const readers = readersOf(fact);
  const subject = new GrowingColumn();
  const on = new GrowingColumn();
  const state = new GrowingColumn();
  const numbers = fact.numbers.map(({ isAmount }) => (isAmount ? amounts() : wholeNumbers()));
  const { day } = fact;
  await readCopy(client, queryOf(fact, readers, subjects), (row) => {
    const subjectId = row.int();
    const when = typeof day === 'string' || 'sql' in day ? row.day() : day.day(row.text());
    let which = states.blank;
    for (const { slot } of readers) which = states.with(which, slot(row));
    if (when === null) return;
    subject.push(subjectId);
    on.push(when);
    state.push(which);
    for (const number of numbers) number.take(row);
  });
  return {
    subject: await subject.done(),
    on: await on.done(),
    state: await state.done(),
    numbers: await Promise.all(numbers.map(({ done }) => done())),
  };
}

/** The reader of one number of every event. */
interface NumberReader {
  readonly take: (row: CopyRow) => void;
  readonly done: () => Promise<NumberColumn>;
}

function wholeNumbers(): NumberReader {
  const column = new GrowingColumn();
  return {
    take: (row) => {
      column.push(row.intOr(NOT_STATED));
    },
    done: () => column.done(),
  };
}

function amounts(): NumberReader {
  const list: number[] = [];
  return {
    take: (row) => {
      list.push(row.bigint());
    },
    done: () => Promise.resolve(Float64Array.from(list)),
  };
}
