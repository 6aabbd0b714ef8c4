import type { Day } from '../../base/day.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { Membership } from '../../schema/registers/membership.ts';
import type { RowChange } from './change-rows.ts';
import {
  withSegments,
  FOREVER,
  rowsHoldingFrom,
  type Client,
  type Days,
  type Segment,
} from './later-rows.ts';

const memberships = registerOf(Membership);

interface CoverageDays extends Days {
  readonly code: string;
}

/**
 * Unions in force that cover a unit on some day from `on` on, except single unions of `sources`.
 * The unit's own union comes first, the others by code.
 */
async function coverageOf(
  client: Client,
  unit: string,
  sources: readonly number[],
  on: Day,
): Promise<CoverageDays[]> {
  const { rows } = await client.query<CoverageDays>(
    `select n.code, greatest(c.from_on, n.approved_on, $3::date)::text as from,
      coalesce(least(c.to_on, n.dissolved_on), $4::date)::text as to
    from union_coverage c join unions n on n.id = c.union_id join org_units u on u.id = c.unit_id
    where u.code = $1 and not (n.kind = 'single' and n.host_unit_id = any($2::integer[]))
      and greatest(c.from_on, n.approved_on, $3::date) < coalesce(least(c.to_on, n.dissolved_on), $4::date)
    order by (n.kind = 'single' and n.host_unit_id = u.id) desc, n.code, c.from_on`,
    [unit, sources, on, FOREVER],
  );
  return rows;
}

/**
 * The union that members join on each day: the same union while it covers the unit, else the first
 * union that does.
 */
function segmentsOf(coverage: readonly CoverageDays[], on: Day): Segment[] {
  const cuts = [...new Set([on, ...coverage.flatMap(({ from, to }) => [from, to])])].sort();
  const segments: Segment[] = [];
  let union: string | undefined;
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1] ?? FOREVER;
    const covering = coverage.filter((cover) => cover.from <= from && cover.to > from);
    union = (covering.find(({ code }) => code === union) ?? covering[0])?.code;
    if (union !== undefined && from < to) segments.push({ from, to, values: { union } });
  }
  return segments;
}

/**
 * Moves the members of the single unions of some units, including later members, to the unions that
 * cover another unit, from `on` on. On days without such a union they stay where they are.
 */
export async function carryMembers(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  const segments = segmentsOf(await coverageOf(client, target, sources, on), on);
  if (segments.length === 0) return [];
  const rows = await rowsHoldingFrom(
    client,
    memberships,
    "t.union_id in (select n.id from unions n where n.kind = 'single' and n.host_unit_id = any($1::integer[]))",
    sources,
    on,
  );
  return rows.flatMap((row) => withSegments(memberships, row, segments));
}
