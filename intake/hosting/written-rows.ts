import type { PoolClient } from 'pg';
import type { Column, Register, Verb } from '../../schema/register/definition.ts';
import { columnOf, referenceKey, registerOf, targetOf } from '../../schema/register/declared.ts';
import { addsOthersDays } from '../../schema/rights/others-days.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import { registers } from '../../schema/registers/index.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { keyReferences, referenceJoins, sameRow, stagedName, type Stage } from '../stage/stage.ts';
import { hostNewUnits, type HostingConditions } from './hosting.ts';
import { storedValueColumn, matchedTable, ownerColumns } from './matched-rows.ts';

/**
 * Foreign rows of each stage: `rows` are row numbers, `places` the column to name, from 1; 0 is the
 * key.
 */
export type ForeignRows = ReadonlyMap<
  Stage,
  { readonly rows: readonly number[]; readonly places: readonly number[] }
>;

/** The effect of writing rows. */
interface WriteResult {
  readonly revision: number;
  /**
   * the package is refused: faulty rows and `unreadable` registers were left out, so rows that
   * these might make the viewer's are not judged
   */
  readonly refused?: { readonly unreadable: ReadonlySet<Register> };
}

/**
 * The staged rows written at `revision` that the viewer may not write in their new form. A stored
 * row that the viewer could write, with the same owners as before, is checked only on days of
 * others; so an interval can end on a past day. Empty if all rows are allowed.
 */
export async function foreignWrittenRows(
  client: PoolClient,
  stages: ReadonlyMap<Register, Stage>,
  hosting: HostingConditions,
  { revision, refused }: WriteResult,
): Promise<ForeignRows> {
  const foreignRows = new Map<Stage, { rows: number[]; places: number[] }>();
  await hostNewUnits(client, revision, refused && isPlacedByOthers(stages, refused.unreadable));
  for (const stage of stages.values()) {
    const { register, table, columns } = stage;
    const right = (verb: Verb): string => rightCondition(register, verb, 't', hosting);
    const adds = addsOthersDays(
      register,
      {
        before: (property) => `k.${storedValueColumn(columnOf(register, property))}`,
        after: (property) => `t.${columnOf(register, property).field}`,
        isSame: 'coalesce(k.has_same_values, false)',
      },
      exceptedRows(stage),
      hosting,
    );
    // names the first foreign owner, as if it did not exist
    const owners = ownerColumns(register);
    const references = columns.flatMap((column, index) =>
      column.kind === 'reference' && owners.has(column.property)
        ? `when not exists (select from ${targetOf(column).table} o where o.id = t.${column.field}
          and ${rightCondition(targetOf(column), 'write', 'o', hosting)}) then ${index + 1}`
        : [],
    );
    const place = references.length === 0 ? '0' : `case ${references.join(' ')} else 0 end`;
    const { rows } = await client.query<{ row_no: number; place: number }>(`
      select distinct on (s.row_no) s.row_no, ${place} as place
      from ${table} s ${referenceJoins(keyReferences(stage), '')}
      join ${register.table} t on case when s.target_id is null then ${sameRow(stage, false)}
        else t.id = s.target_id end
      left join ${matchedTable(stage)} k on k.id = t.id and k.is_same
      where not s.bad and t.revision = ${revision} and (${adds}
        or not coalesce(k.writable and k.has_same_owners, false)
          and (case when k.id is null then ${right('make')} else ${right('write')} end) is not true)
        ${refused ? `and not ${isHostedByOthers(stage, stages, refused.unreadable)}` : ''}
      order by s.row_no`);
    if (rows.length > 0)
      foreignRows.set(stage, {
        rows: rows.map((row) => row.row_no),
        places: rows.map(({ place }) => place),
      });
  }
  return foreignRows;
}

/**
 * The rows stored before of the owner of a row `t` whose past days may still change, as {@link
 * addsOthersDays} needs them.
 */
function exceptedRows(stage: Stage): { excepted: string; column: (property: string) => string } {
  const { register } = stage;
  const { othersDays } = register.rights;
  const column = (property: string): string =>
    `x.${storedValueColumn(columnOf(register, property))}`;
  const owner = othersDays && columnOf(register, othersDays.owner);
  return {
    excepted: owner
      ? `${matchedTable(stage)} x where x.is_excepted and x.is_same and x.is_other
        and ${column(owner.property)} = t.${owner.field}`
      : '',
    column,
  };
}

/** The columns of all registers that refer to a register. */
const referringTo = (target: Register): { readonly from: Register; readonly column: Column }[] =>
  registers.flatMap((from) =>
    from.columns
      .filter((column) => column.kind === 'reference' && targetOf(column) === target)
      .map((column) => ({ from, column })),
  );

/**
 * The condition that a faulty or unreadable row of the package refers to the row with the key
 * `key`.
 */
function isReferredToByOthers(
  target: Register,
  key: string,
  stages: ReadonlyMap<Register, Stage>,
  unreadable: ReadonlySet<Register>,
): string {
  const alternatives = referringTo(target).flatMap(({ from, column }) => {
    if (unreadable.has(from)) return 'true';
    const stage = stages.get(from);
    return stage?.columns.includes(column)
      ? `exists (select from ${stage.table} b where b.bad and b.${stagedName(column)} = ${key})`
      : [];
  });
  return `(${alternatives.join(' or ') || 'false'})`;
}

/** The condition that rows of the package that were left out may give a new unit `u` its parent. */
const isPlacedByOthers = (
  stages: ReadonlyMap<Register, Stage>,
  unreadable: ReadonlySet<Register>,
): string => isReferredToByOthers(registerOf(OrgUnit), 'u.code', stages, unreadable);

/**
 * The condition that a staged row `s` refers to a new row which may be the viewer's because of rows
 * of the package that were left out.
 */
function isHostedByOthers(
  { columns }: Stage,
  stages: ReadonlyMap<Register, Stage>,
  unreadable: ReadonlySet<Register>,
): string {
  const alternatives = columns.flatMap((column) => {
    const target = column.kind === 'reference' ? stages.get(targetOf(column)) : undefined;
    if (!target) return [];
    const key = `s.${stagedName(column)}`;
    return `exists (select from ${target.table} n where n.${stagedName(referenceKey(target.register))} = ${key}
      and not exists (select from ${matchedTable(target)} m where m.row_no = n.row_no))
      and ${isReferredToByOthers(target.register, key, stages, unreadable)}`;
  });
  return `(${alternatives.join(' or ') || 'false'})`;
}
