import type { PoolClient } from 'pg';
import type { Day } from '../../base/day.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { RightGround } from '../../schema/rights/right-condition.ts';

/** From this many hosted units on, planner statistics are worth their cost. */
const ANALYZE_FROM = 100;

/** The part of the hierarchy that an import writes for. Plain data. */
export interface Hosting {
  /**
   * internal ids of the org units in the subtree of the viewer's unit, in the current tree of
   * `today`
   */
  readonly units: readonly number[];
  /** internal id of the viewer's own unit, which is included */
  readonly own: number;
  /** internal ids of the org units above it, in the same tree */
  readonly ancestors: readonly number[];
  readonly today: Day;
  /**
   * whether the viewer's unit has no parent: it may then write what belongs to the whole hierarchy
   */
  readonly atTop: boolean;
}

/** A hosting as SQL conditions within one transaction. */
export type HostingConditions = RightGround;

/** Writes the hosted units to a temporary table of this transaction. */
export async function hostingConditions(
  client: PoolClient,
  { units, own, ancestors, today, atTop }: Hosting,
): Promise<HostingConditions> {
  await client.query('create temp table hosted_units (id integer primary key) on commit drop');
  await client.query('insert into hosted_units select unnest($1::integer[])', [units]);
  if (units.length > ANALYZE_FROM) await client.query('analyze hosted_units');
  return {
    hosts: (expression) => `${expression} in (select id from hosted_units)`,
    isBelow: (expression) =>
      `(${expression} <> ${own} and ${expression} in (select id from hosted_units))`,
    isOwn: (expression) => `${expression} = ${own}`,
    isAncestor: (expression) => `${expression} = any('{${ancestors.join(',')}}'::integer[])`,
    today: `'${today}'::date`,
    level: null,
    atTop,
  };
}

/** Adds units that a revision opened below hosted ones: who hosts the parent hosts a new unit. */
export async function hostNewUnits(
  client: PoolClient,
  revision: number,
  /**
   * a condition on the codes `u.code` of new units that count as hosted, whatever their parent;
   * default: none
   */
  assumed = 'false',
): Promise<void> {
  const isNew = `join org_units u on u.id = e.unit_id where e.line = '${UNION_LINE}'
    and e.revision = ${revision} and u.revision = ${revision}
    and (e.to_on is null or e.to_on > e.from_on)`;
  await client.query(`
    with recursive fresh as (
      select u.id from org_units u where u.revision = ${revision} and ${assumed}
      union
      select e.unit_id as id from org_edges e ${isNew} and e.parent_id in (select id from hosted_units)
      union
      select e.unit_id from fresh f join org_edges e on e.parent_id = f.id ${isNew})
    insert into hosted_units select id from fresh on conflict do nothing`);
}
