import fc from 'fast-check';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { changeRows, type RowChange } from '../../intake/change/change-rows.ts';
import { takeIn } from '../../intake/take-in.ts';
import { columnExpression, referenceTables } from '../../intake/export/table-query.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import { valueOfKind } from '../fixtures/any-value.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { anyDay } from './any-city.ts';

/** A stored row: its internal id, and its cells as in a package. */
interface Stored {
  readonly id: number;
  readonly cells: readonly string[];
}

/** The rows of every register, as they stand. */
export type StoredRows = ReadonlyMap<Register, readonly Stored[]>;

const headerOf = ({ columns }: Register): string[] => columns.map(({ header }) => header);

/** Reads every row. */
export async function storedRows(pool: Pool, of = registers): Promise<StoredRows> {
  const found = new Map<Register, readonly Stored[]>();
  for (const register of of) {
    const { rows } = await pool.query<(string | null)[]>({
      text:
        `select t.id, ${register.columns.map(columnExpression).join(', ')} from ` +
        `${register.table} t ${referenceTables(register)} order by t.id`,
      rowMode: 'array',
      types: { getTypeParser: () => String },
    });
    found.set(
      register,
      rows.map(([id, ...cells]) => ({ id: Number(id), cells: cells.map((cell) => cell ?? '') })),
    );
  }
  return found;
}

/** Stored rows as the tables of a package. */
export const tablesOf = (stored: StoredRows): Tables =>
  Object.fromEntries(
    [...stored].map(([register, rows]) => [
      register.table,
      [headerOf(register), ...rows.map(({ cells }) => [...cells])],
    ]),
  );

/** Tables that facts depend on, those that matter most more often. */
const TABLES = [
  'employments',
  'employments',
  'employments',
  'memberships',
  'memberships',
  'org_edges',
  'org_edges',
  'org_units',
  'unions',
  'union_coverage',
  'bodies',
  'staff',
  'contests',
  'contest_entries',
  'contest_entries',
  'record_horizons',
  'survey_waves',
  'survey_responses',
  'survey_responses',
] as const;

const draft = fc.record({
  table: fc.constantFrom(...TABLES),
  /** correct a cell; put the row an end and go on otherwise; add one like it */
  kind: fc.constantFrom('correct', 'correct', 'cut', 'add', 'add'),
  row: fc.nat(999),
  column: fc.nat(99),
  value: fc.nat(999),
  other: fc.nat(999),
  on: anyDay,
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

/**
 * Changes of one revision, yet to be made into rows; `pinned`: through a change of stored rows by
 * their ids, so that keys may change, else as a partial package.
 */
const step = fc.record({
  pinned: fc.boolean(),
  changes: fc.array(draft, { minLength: 1, maxLength: 4 }),
});

/** See {@link step}. */
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Some revisions, one after the other. */
export const anySteps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: 2, maxLength, size: 'max' });

const pick = <T>(list: readonly T[], choice: number): T | undefined =>
  list[choice % Math.max(1, list.length)];

/**
 * Another value for a cell. A city is not made nor unmade, and hangs nowhere: which one is the root
 * is not the matter here.
 */
function valueFor(
  register: Register,
  column: Column,
  { value, on }: Draft,
  stored: StoredRows,
): string {
  if (column.optional && value % 5 === 0) return '';
  switch (column.kind) {
    case 'day':
      return on;
    case 'count':
      return register.table === 'survey_responses' ? String(1 + (value % 5)) : '2023';
    case 'code':
      return pick(
        codesOf(column.codes!).filter((it) => it !== 'city'),
        value,
      )!;
    case 'text':
      return register.key.includes(column.property) ? `新${value}` : `名${value}`;
    case 'reference': {
      const target = targetOf(column);
      const at = target.columns.indexOf(referenceKey(target));
      return (
        pick(
          stored.get(target)!.filter(({ cells }) => !cells.includes('city')),
          value,
        )?.cells[at] ?? ''
      );
    }
    default:
      return valueOfKind(column, value)!;
  }
}

/** A row without what its other cells do not allow. */
const fitting = (register: Register, cells: readonly string[]): string[] =>
  cells.map((cell, i) => {
    const { onlyWhen } = register.columns[i]!;
    return onlyWhen &&
      !onlyWhen.codes.includes(
        cells[register.columns.indexOf(columnOf(register, onlyWhen.property))]!,
      )
      ? ''
      : cell;
  });

function rowsOf(change: Draft, stored: StoredRows): RowChange[] {
  const register = registers.find(({ table }) => table === change.table)!;
  const { columns, key, interval } = register;
  const row = pick(stored.get(register)!, change.row);
  if (!row || row.cells.includes('city')) return [];
  const at = (property: string): number => columns.indexOf(columnOf(register, property));
  const changed = (cells: readonly string[], ...places: number[]): string[] =>
    fitting(
      register,
      cells.map((cell, i) =>
        places.includes(i)
          ? valueFor(register, columns[i]!, { ...change, value: change.value + i }, stored)
          : cell,
      ),
    );
  if (change.kind === 'cut' && interval) {
    const [from, to] = interval.map(at) as [number, number];
    const until = row.cells[to]!;
    const ended = row.cells.with(to, change.on);
    if (change.on < row.cells[from]! || (until !== '' && change.on >= until)) return [];
    const next = changed(row.cells, change.column % columns.length)
      .with(from, change.on)
      .with(to, until);
    return [
      { register, target: row.id, cells: ended },
      ...(change.other % 4 === 0 ? [] : [{ register, target: null, cells: next }]),
    ];
  }
  if (change.kind === 'add')
    return [
      {
        register,
        target: null,
        cells: changed(row.cells, ...key.map(at), change.column % columns.length),
      },
    ];
  return [{ register, target: row.id, cells: changed(row.cells, change.column % columns.length) }];
}

/** Writes rows as a partial package that knows no ids. */
async function takeRows(pool: Pool, rows: readonly RowChange[]): Promise<number | null> {
  const tables = registers
    .map((register) => ({ register, its: rows.filter((it) => it.register === register) }))
    .filter(({ its }) => its.length > 0)
    .map(({ register, its }) => ({
      name: register.table,
      place: register.table,
      bytes: 0,
      read: async function* () {
        yield { start: 1, rows: [headerOf(register), ...its.map(({ cells }) => [...cells])] };
      },
    }));
  const { outcome, revision } = await takeIn(
    pool,
    { tables, ignored: [], close: () => Promise.resolve() },
    { cause: 'import', actor: 'test', correct: true },
  );
  return outcome === 'WRITTEN' ? revision : null;
}

const nothing = async (): Promise<void> => undefined;

async function pinRows(pool: Pool, rows: readonly RowChange[]): Promise<number | null> {
  try {
    return await changeRows(pool, rows, {
      cause: 'test',
      actor: 'test',
      verify: nothing,
      approve: nothing,
    });
  } catch (error) {
    if (error instanceof TongxinError && error.code === 'FAULTS_IN_DATA') return null;
    throw error;
  }
}

/**
 * Takes a step: its changes together where they go together, else as many of them as go one after
 * the other, each a revision. The revision then; null if nothing was changed.
 */
export async function take(pool: Pool, { pinned, changes }: Step): Promise<number | null> {
  const write = pinned ? pinRows : takeRows;
  const stored = await storedRows(pool);
  const together = changes.flatMap((it) => rowsOf(it, stored));
  const all = together.length > 0 ? await write(pool, together) : null;
  if (all !== null || changes.length === 1) return all;
  let last: number | null = null;
  for (const change of changes) {
    const rows = rowsOf(change, await storedRows(pool));
    last = (rows.length > 0 ? await write(pool, rows) : null) ?? last;
  }
  return last;
}
