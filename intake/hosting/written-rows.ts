import type { PoolClient } from 'pg';
import type { Column, Register, Verb } from '../../schema/register/definition.ts';
import { columnOf, referenceKey, registerOf, targetOf } from '../../schema/register/declared.ts';
import { addsOthersDays } from '../../schema/rights/others-days.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import { registers } from '../../schema/registers/index.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { keyReferences, referenceJoins, sameRow, stagedName, type Stage } from '../stage/stage.ts';
import { hostNewUnits, type HostingGround } from './hosting.ts';
import { heldBefore, matchedTable, ownerColumns } from './matched-rows.ts';

/** Rows that turned out to be foreign: their number, and the place, from 1, of the column that is to be named; 0 for the key. */
export type ForeignRows = ReadonlyMap<
  Stage,
  { readonly rows: readonly number[]; readonly places: readonly number[] }
>;

/** How rows were written. */
interface Written {
  readonly revision: number;
  /** the package is refused: faulty rows and `unreadable` registers were left out, and what these may make the viewer's is left alone */
  readonly refused?: { readonly unreadable: ReadonlySet<Register> };
}

/**
 * The staged rows that this transaction has just written at `revision` and whose viewer may not write them as they now stand. A stored
 * row that the viewer was allowed to write, and whose owners are the same as before, needs no second look but for the days that are another's: so a spell
 * can be ended with a past day. Empty where everything is right.
 */
export async function wronglyWritten(
  client: PoolClient,
  stages: ReadonlyMap<Register, Stage>,
  hosting: HostingGround,
  { revision, refused }: Written,
): Promise<ForeignRows> {
  const found = new Map<Stage, { rows: number[]; places: number[] }>();
  await hostNewUnits(client, revision, refused && isPlacedByOthers(stages, refused.unreadable));
  for (const stage of stages.values()) {
    const { register, table, columns } = stage;
    const right = (verb: Verb): string => rightCondition(register, verb, 't', hosting);
    const adds = addsOthersDays(
      register,
      {
        before: (property) => `k.${heldBefore(columnOf(register, property))}`,
        after: (property) => `t.${columnOf(register, property).field}`,
        isSame: 'coalesce(k.has_same_values, false)',
      },
      exceptedRows(stage),
      hosting,
    );
    // the first owner that is foreign is named, as where it is not there at all
    const owners = ownerColumns(register);
    const named = columns.flatMap((column, index) =>
      column.kind === 'reference' && owners.has(column.property)
        ? `when not exists (select from ${targetOf(column).table} o where o.id = t.${column.field} and ${rightCondition(targetOf(column), 'write', 'o', hosting)}) then ${index + 1}`
        : [],
    );
    const { rows } = await client.query<{ row_no: number; place: number }>(`
      select distinct on (s.row_no) s.row_no, ${named.length === 0 ? '0' : `case ${named.join(' ')} else 0 end`} as place
      from ${table} s ${referenceJoins(keyReferences(stage), '')}
      join ${register.table} t on case when s.target_id is null then ${sameRow(stage, false)} else t.id = s.target_id end
      left join ${matchedTable(stage)} k on k.id = t.id and k.is_same
      where not s.bad and t.revision = ${revision} and (${adds}
        or not coalesce(k.writable and k.has_same_owners, false)
          and (case when k.id is null then ${right('make')} else ${right('write')} end) is not true)
        ${refused ? `and not ${isHostedByOthers(stage, stages, refused.unreadable)}` : ''}
      order by s.row_no`);
    if (rows.length > 0)
      found.set(stage, {
        rows: rows.map((row) => row.row_no),
        places: rows.map(({ place }) => place),
      });
  }
  return found;
}

/** The stored rows, before they were written, of the owner of a row `t` that keep their past days changeable, as {@link addsOthersDays} takes them. */
function exceptedRows(stage: Stage): { excepted: string; column: (property: string) => string } {
  const { register } = stage;
  const { othersDays } = register.rights;
  const column = (property: string): string => `x.${heldBefore(columnOf(register, property))}`;
  const owner = othersDays && columnOf(register, othersDays.owner);
  return {
    excepted: owner
      ? `${matchedTable(stage)} x where x.is_excepted and x.is_same and x.is_other and ${column(owner.property)} = t.${owner.field}`
      : '',
    column,
  };
}

/** The columns of the rows of other registers that refer to a register. */
const referringTo = (target: Register): { readonly from: Register; readonly column: Column }[] =>
  registers.flatMap((from) =>
    from.columns
      .filter((column) => column.kind === 'reference' && targetOf(column) === target)
      .map((column) => ({ from, column })),
  );

/** The condition that a faulty or unreadable row of the package refers to the row of a register with the key `key`. */
function isReferredToByOthers(
  target: Register,
  key: string,
  stages: ReadonlyMap<Register, Stage>,
  unreadable: ReadonlySet<Register>,
): string {
  const ways = referringTo(target).flatMap(({ from, column }) => {
    if (unreadable.has(from)) return 'true';
    const stage = stages.get(from);
    return stage?.columns.includes(column)
      ? `exists (select from ${stage.table} b where b.bad and b.${stagedName(column)} = ${key})`
      : [];
  });
  return `(${ways.join(' or ') || 'false'})`;
}

/** The condition that a new unit `u` may have a place by rows of the package that were left out. */
const isPlacedByOthers = (
  stages: ReadonlyMap<Register, Stage>,
  unreadable: ReadonlySet<Register>,
): string => isReferredToByOthers(registerOf(OrgUnit), 'u.code', stages, unreadable);

/** The condition that a staged row `s` refers to a new one that may be the viewer's by rows of the package that were left out. */
function isHostedByOthers(
  { columns }: Stage,
  stages: ReadonlyMap<Register, Stage>,
  unreadable: ReadonlySet<Register>,
): string {
  const ways = columns.flatMap((column) => {
    const target = column.kind === 'reference' ? stages.get(targetOf(column)) : undefined;
    if (!target) return [];
    const key = `s.${stagedName(column)}`;
    return `exists (select from ${target.table} n where n.${stagedName(referenceKey(target.register))} = ${key}
      and not exists (select from ${matchedTable(target)} m where m.row_no = n.row_no))
      and ${isReferredToByOthers(target.register, key, stages, unreadable)}`;
  });
  return `(${ways.join(' or ') || 'false'})`;
}
