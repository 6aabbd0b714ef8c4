import type { PoolClient } from 'pg';
import type { Column, Register, Right } from '../../schema/register/definition.ts';
import { columnOf } from '../../schema/register/declared.ts';
import { isExcepted, takesOthersDays } from '../../schema/rights/others-days.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import { keyReferences, referenceJoins, sameRow, storedValue, type Stage } from '../stage/stage.ts';
import { differs } from '../write/apply.ts';
import type { HostingConditions } from './hosting.ts';

/** The temporary table of {@link matchRows}. */
export const matchedTable = ({ register }: Stage): string => `hosting_${register.table}`;

/**
 * The columns that the right to write depends on, except days. While their values stay, a row keeps
 * its owners.
 */
export function ownerColumns({ rights }: Register): Set<string> {
  const columns = new Set<string>();
  const collect = (right: Right | null): void => {
    if (right === null) return;
    if ('all' in right) right.all.forEach(collect);
    else if ('any' in right) right.any.forEach(collect);
    else if ('unit' in right && !('during' in right)) columns.add(right.unit);
    else if ('via' in right) columns.add(right.via);
    else if ('flag' in right) columns.add(right.flag);
    else if ('self' in right && right.only) columns.add(right.only.property);
  };
  collect(rights.write);
  return columns;
}

/** The column in which {@link matchRows} saves the stored value of a column. */
export const storedValueColumn = (column: Column): string => `before_${column.field}`;

/** The columns that decide on which days a row gives a host, and to whom. */
export const columnsOfDays = (register: Register): Column[] => {
  const { othersDays } = register.rights;
  return othersDays
    ? [othersDays.owner, ...othersDays.on].map((storedColumn) => columnOf(register, storedColumn!))
    : [];
};

/**
 * The condition that a viewer may read a stored row; of sealed registers and cases, only a viewer of
 * the whole hierarchy.
 */
export const readable = (
  { register }: Pick<Stage, 'register'>,
  alias: string,
  hosting: HostingConditions,
): string =>
  (register.privacy === 'sealed' || register.privacy === 'case') && !hosting.atTop
    ? 'false'
    : `(${rightCondition(register, 'read', alias, hosting)}) is true`;

/**
 * Finds the stored row of each staged row before anything is written, and saves for each: `row_no`;
 * the stored `id`; whether the staged row replaces it (`is_same`; false if a pinned row only shares
 * its key); whether the viewer may read, refer to and write the stored row; whether the staged row
 * differs (`is_other`); whether the columns that decide its owners stay. Pinned rows are few. For
 * registers with days of others also: whether only days differ, whether past days may change
 * nevertheless, and the stored values of {@link columnsOfDays}.
 */
export async function matchRows(
  client: PoolClient,
  stage: Stage,
  hosting: HostingConditions,
  pinned: boolean,
): Promise<void> {
  const { register, table, columns } = stage;
  const { rights } = register;
  const matched = matchedTable(stage);
  const owners = ownerColumns(register);
  const sameOwners = columns
    .filter(({ property }) => owners.has(property))
    .map(
      (column) =>
        `t.${columnOf(register, column.property).field} is not distinct from ${storedValue(column)}`,
    );
  const columnsForDays = columnsOfDays(register);
  const days = columnsForDays.filter(({ kind }) => kind === 'day');
  const isSame = columns
    .filter((column) => !days.includes(column))
    .map((column) => `t.${column.field} is not distinct from ${storedValue(column)}`);
  const isKept = isExcepted(register, 't', hosting);
  const takesDays = takesOthersDays(
    register,
    {
      before: (property) => `t.${columnOf(register, property).field}`,
      after: (property) => {
        const column = columnOf(register, property);
        return columns.includes(column) ? storedValue(column) : `t.${column.field}`;
      },
      isSame: `(${isSame.join(' and ')})`,
    },
    hosting,
  );
  const ownKey = keyReferences(stage);
  const otherColumns = columns.filter((column) => !ownKey.includes(column));
  const matchCondition = pinned
    ? `t.id = s.target_id or (${sameRow(stage, false)})`
    : sameRow(stage, false);
  await client.query(`drop table if exists pg_temp.${matched};
    create temp table ${matched} on commit drop as
    select s.row_no, t.id, ${pinned ? 't.id is not distinct from s.target_id' : 'true'} as is_same,
      ${readable(stage, 't', hosting)} as readable,
      ${rights.refer ? `(${rightCondition(register, 'refer', 't', hosting)}) is true` : 'false'} as may_be_referred_to,
      (${rightCondition(register, 'write', 't', hosting)}) is true and not (${differs(stage, pinned)}
        and not ${isKept} and ${takesDays}) as writable,
      ${differs(stage, pinned)} as is_other,
      ${columnsForDays.map((column) => `t.${column.field} as ${storedValueColumn(column)},`).join(' ')}
      ${columnsForDays.length === 0 ? '' : `${isSame.join(' and ')} as has_same_values, ${isKept} as is_excepted,`}
      ${sameOwners.length === 0 ? 'true' : sameOwners.join(' and ')} as has_same_owners
    from ${table} s ${referenceJoins(ownKey, pinned ? 'left' : '')} ${referenceJoins(otherColumns, 'left')}
      join ${register.table} t on ${matchCondition};
    ${pinned ? '' : `create index on ${matched} (id); analyze ${matched}`}`);
}
