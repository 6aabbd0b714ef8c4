import type { PoolClient } from 'pg';
import { FOLDED_KEY } from '../../schema/register/folded-key.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { referenceJoins, sameRow, storedValue, type Stage } from '../stage/stage.ts';

/** Counts of the changes that the good rows of a stage make, or would make. */
export interface WriteCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /**
   * by reference column, the internal ids that changed rows no longer refer to; columns without any
   * are left out
   */
  readonly displaced?: Readonly<Record<string, readonly number[]>>;
}

/** Columns that an update sets: the columns of the file, without the key unless rows are pinned. */
const settable = (stage: Stage, pinned: boolean): Stage['columns'] =>
  pinned
    ? stage.columns
    : stage.columns.filter(({ property }) => !stage.register.key.includes(property));

/**
 * The condition that the staged row `s` and the stored row `t` differ in a column that an update
 * sets.
 */
export const differs = (stage: Stage, pinned: boolean): string => {
  const columns = settable(stage, pinned);
  return columns.length === 0
    ? 'false'
    : `(${columns.map(({ field }) => `t.${field}`).join(', ')}) is distinct from ` +
        `(${columns.map(storedValue).join(', ')})`;
};

/** Counts the changes that {@link apply} would make; referenced rows may still be staged only. */
export async function countChanges(
  client: PoolClient,
  stage: Stage,
  pinned: boolean,
): Promise<WriteCounts> {
  const { register, table, columns } = stage;
  const {
    rows: [row],
  } = await client.query<WriteCounts>(`
    select count(*) filter (where t.id is null)::int as inserted,
           count(*) filter (where t.id is not null and ${differs(stage, pinned)})::int as updated,
           count(*) filter (where t.id is not null and not ${differs(stage, pinned)})::int as unchanged
    from ${table} s ${referenceJoins(columns, 'left')}
    left join ${register.table} t on ${sameRow(stage, pinned)}
    where not s.bad`);
  return row!;
}

/**
 * Writes the good rows of a stage: updates stored rows that differ and inserts new ones. Referenced
 * rows must be written before. An empty optional reference is stored as null; the joins keep its
 * row.
 */
export async function apply(
  client: PoolClient,
  stage: Stage,
  { pinned, revision }: { pinned: boolean; revision: number },
): Promise<WriteCounts> {
  const { register, table, columns } = stage;
  const {
    rows: [staged],
  } = await client.query<{ rows: number }>(
    `select count(*)::int as rows from ${table} where not bad`,
  );
  const updatedColumns = settable(stage, pinned);
  // a key changes only if rows are pinned
  const folded = (keyIsSet: boolean): string[] => (stage.foldedKey && keyIsSet ? [FOLDED_KEY] : []);
  const displaced = await displacedBy(client, stage, pinned);
  const assignments = [...updatedColumns.map(({ field }) => field), ...folded(pinned)].map(
    (field) => `${field} = v.${field}`,
  );
  const newValues = [
    ...updatedColumns.map((column) => `${storedValue(column)} as ${column.field}`),
    ...folded(pinned).map((field) => `s.${field}`),
  ];
  const updated =
    updatedColumns.length === 0
      ? 0
      : ((
          await client.query(`
    update ${register.table} u set revision = ${revision}, ${assignments.join(', ')}
    from (select t.id, ${newValues.join(', ')}
          from ${table} s ${referenceJoins(columns, 'left')} join ${register.table} t on ${sameRow(stage, pinned)}
          where not s.bad and ${differs(stage, pinned)}) v
    where u.id = v.id`)
        ).rowCount ?? 0);
  const isNew = pinned
    ? 's.target_id is null'
    : `not exists (select from ${register.table} t where ${sameRow(stage, false)})`;
  const inserted =
    (
      await client.query(`
    insert into ${register.table} (${['revision', ...columns.map(({ field }) => field), ...folded(true)].join(', ')})
    select ${[revision, ...columns.map(storedValue), ...folded(true).map((field) => `s.${field}`)].join(', ')}
    from ${table} s ${referenceJoins(columns, 'left')} where not s.bad and ${isNew} order by s.row_no`)
    ).rowCount ?? 0;
  return {
    inserted,
    updated,
    unchanged: staged!.rows - updated - inserted,
    ...(displaced && { displaced }),
  };
}

/**
 * The rows of other registers that the rows changed by {@link apply} will no longer refer to; null
 * if there are none.
 */
async function displacedBy(
  client: PoolClient,
  stage: Stage,
  pinned: boolean,
): Promise<WriteCounts['displaced'] | null> {
  const { register, table, columns } = stage;
  const references = settable(stage, pinned).filter(isReference);
  if (references.length === 0) return null;
  const replacedIds = references.map(
    (column) =>
      `array_agg(distinct t.${column.field})
        filter (where t.${column.field} is distinct from ${storedValue(column)}) as ${column.field}`,
  );
  const {
    rows: [row],
  } = await client.query<Record<string, number[] | null>>(`
    select ${replacedIds.join(', ')}
    from ${table} s ${referenceJoins(columns, 'left')} join ${register.table} t on ${sameRow(stage, pinned)}
      where not s.bad`);
  const displaced = Object.entries(row!).flatMap(([field, ids]) =>
    ids ? [[field, ids] as const] : [],
  );
  return displaced.length > 0 ? Object.fromEntries(displaced) : null;
}
