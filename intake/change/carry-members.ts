import type { Day } from '../../base/day.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { Membership } from '../../schema/registers/membership.ts';
import type { RowChange } from './change-rows.ts';
import {
  carriedAlong,
  FOREVER,
  holdingFrom,
  type Client,
  type Days,
  type Segment,
} from './later-rows.ts';

const memberships = registerOf(Membership);

interface Cover extends Days {
  readonly code: string;
}

/** Unions in force that cover a unit on some day from `on` on, but for single unions of `sources`: the unit's own first, then by code. */
async function coversOf(
  client: Client,
  unit: string,
  sources: readonly number[],
  on: Day,
): Promise<Cover[]> {
  const { rows } = await client.query<Cover>(
    `select n.code, greatest(c.from_on, n.approved_on, $3::date)::text as from, coalesce(least(c.to_on, n.dissolved_on), $4::date)::text as to
    from union_coverage c join unions n on n.id = c.union_id join org_units u on u.id = c.unit_id
    where u.code = $1 and not (n.kind = 'single' and n.host_unit_id = any($2::integer[]))
      and greatest(c.from_on, n.approved_on, $3::date) < coalesce(least(c.to_on, n.dissolved_on), $4::date)
    order by (n.kind = 'single' and n.host_unit_id = u.id) desc, n.code, c.from_on`,
    [unit, sources, on, FOREVER],
  );
  return rows;
}

/** Which union members join on which days: the same one as long as it covers the unit, else the first that does. */
function segmentsOf(covers: readonly Cover[], on: Day): Segment[] {
  const cuts = [...new Set([on, ...covers.flatMap(({ from, to }) => [from, to])])].sort();
  const segments: Segment[] = [];
  let union: string | undefined;
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1] ?? FOREVER;
    const holding = covers.filter((it) => it.from <= from && it.to > from);
    union = (holding.find(({ code }) => code === union) ?? holding[0])?.code;
    if (union !== undefined && from < to) segments.push({ from, to, values: { union } });
  }
  return segments;
}

/**
 * Members of the single unions of some units, also those who join later, become members of the unions that cover another unit, from `on` on.
 * On days on which none covers it they stay where they are.
 */
export async function carryMembers(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  const segments = segmentsOf(await coversOf(client, target, sources, on), on);
  if (segments.length === 0) return [];
  const rows = await holdingFrom(
    client,
    memberships,
    "t.union_id in (select n.id from unions n where n.kind = 'single' and n.host_unit_id = any($1::integer[]))",
    sources,
    on,
  );
  return rows.flatMap((row) => carriedAlong(memberships, row, segments));
}
