import type { PoolClient } from 'pg';
import type { Column, Register, Right } from '../../schema/register/definition.ts';
import { columnOf } from '../../schema/register/declared.ts';
import { isExcepted, takesOthersDays } from '../../schema/rights/others-days.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import { keyReferences, referenceJoins, sameRow, storedValue, type Stage } from '../stage/stage.ts';
import { differs } from '../write/apply.ts';
import type { HostingGround } from './hosting.ts';

/** The temporary table of {@link matchRows}. */
export const matchedTable = ({ register }: Stage): string => `hosting_${register.table}`;

/** The columns of a register that its right to write looks at, but for days: while they stay, a row stays with its owners. */
export function ownerColumns({ rights }: Register): Set<string> {
  const found = new Set<string>();
  const walk = (right: Right | null): void => {
    if (right === null) return;
    if ('all' in right) right.all.forEach(walk);
    else if ('any' in right) right.any.forEach(walk);
    else if ('unit' in right && !('during' in right)) found.add(right.unit);
    else if ('via' in right) found.add(right.via);
    else if ('flag' in right) found.add(right.flag);
    else if ('self' in right && right.only) found.add(right.only.property);
  };
  walk(rights.write);
  return found;
}

/** The name under which {@link matchRows} notes what a column held. */
export const heldBefore = (column: Column): string => `before_${column.field}`;

/** The columns that say on which days a row takes part in the hosting of whom. */
export const columnsOfDays = (register: Register): Column[] => {
  const { othersDays } = register.rights;
  return othersDays
    ? [othersDays.owner, ...othersDays.on].map((it) => columnOf(register, it!))
    : [];
};

/** Whether a viewer may look at a stored row: answer sheets are for keys of the whole hierarchy. */
export const readable = (
  { register }: Pick<Stage, 'register'>,
  alias: string,
  hosting: HostingGround,
): string =>
  register.privacy === 'sealed' && !hosting.atTop
    ? 'false'
    : `(${rightCondition(register, 'read', alias, hosting)}) is true`;

/**
 * Finds the stored rows that staged rows mean, before anything is written, and notes of each: `row_no`, the stored `id`, whether the staged row
 * replaces it (`is_same`, not so where a pinned row only has its key), whether the viewer may read it, refer to it and write it as it stands, whether the staged row
 * differs (`is_other`), and whether it leaves the columns alone by which the row has its owners. Pinned rows are few. Of registers whose rows are not written on
 * days of others: whether only the days differ, whether the past days may change all the same, and what {@link columnsOfDays} held.
 */
export async function matchRows(
  client: PoolClient,
  stage: Stage,
  hosting: HostingGround,
  pinned: boolean,
): Promise<void> {
  const { register, table, columns } = stage;
  const { rights } = register;
  const matched = matchedTable(stage);
  const owners = ownerColumns(register);
  const same = columns
    .filter(({ property }) => owners.has(property))
    .map(
      (column) =>
        `t.${columnOf(register, column.property).field} is not distinct from ${storedValue(column)}`,
    );
  const daysOf = columnsOfDays(register);
  const days = daysOf.filter(({ kind }) => kind === 'day');
  const isSame = columns
    .filter((column) => !days.includes(column))
    .map((column) => `t.${column.field} is not distinct from ${storedValue(column)}`);
  const isKept = isExcepted(register, 't', hosting);
  const takes = takesOthersDays(
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
  const others = columns.filter((column) => !ownKey.includes(column));
  const meant = pinned ? `t.id = s.target_id or (${sameRow(stage, false)})` : sameRow(stage, false);
  await client.query(`drop table if exists pg_temp.${matched};
    create temp table ${matched} on commit drop as
    select s.row_no, t.id, ${pinned ? 't.id is not distinct from s.target_id' : 'true'} as is_same,
      ${readable(stage, 't', hosting)} as readable,
      ${rights.refer ? `(${rightCondition(register, 'refer', 't', hosting)}) is true` : 'false'} as may_be_referred_to,
      (${rightCondition(register, 'write', 't', hosting)}) is true and not (${differs(stage, pinned)} and not ${isKept} and ${takes}) as writable,
      ${differs(stage, pinned)} as is_other,
      ${daysOf.map((column) => `t.${column.field} as ${heldBefore(column)},`).join(' ')}
      ${daysOf.length === 0 ? '' : `${isSame.join(' and ')} as has_same_values, ${isKept} as is_excepted,`}
      ${same.length === 0 ? 'true' : same.join(' and ')} as has_same_owners
    from ${table} s ${referenceJoins(ownKey, pinned ? 'left' : '')} ${referenceJoins(others, 'left')} join ${register.table} t on ${meant};
    ${pinned ? '' : `create index on ${matched} (id); analyze ${matched}`}`);
}
