import type { Pool } from 'pg';
import { dayOf } from '../../base/day.ts';
import { offRecordIn, STATED } from '../query/off-record.ts';
import { resolveQueryOfOne } from '../query/resolved-query.ts';
import { contestCoverageOfUnits } from '../indicators/contests/i05-contest-coverage-of-units.ts';
import type { View } from '../view.ts';

/** Entries of one kind of contest at one level. */
export interface ContestCount {
  readonly kind: string;
  readonly level: string;
  readonly contests: number;
  readonly entries: number;
  readonly people: number;
  readonly awards: number;
}

/**
 * Entries within a period by kind and level, of people whose main employment on the day of the
 * entry was at a unit under an org unit, in the tree of the last day of the period. Counts are not
 * guarded: for viewers who may see persons; empty if these days are NOT_ON_RECORD. Throws as
 * `resolveQuery` does. One statement.
 */
export async function contestCounts(
  view: View,
  pool: Pool,
  { root, period }: { readonly root?: string | null; readonly period: string },
): Promise<{ readonly revision: number; readonly counts: readonly ContestCount[] }> {
  const { hierarchy } = view.facts;
  const question = resolveQueryOfOne(
    { indicator: contestCoverageOfUnits.code, root: root ?? null, period },
    hierarchy,
    view.scope,
    view.today,
  );
  const [days] = question.periods;
  const marks = offRecordIn(contestCoverageOfUnits, days!, question, [question.root], view.facts);
  if (marks?.[0] === STATED) return { revision: view.facts.revision, counts: [] };
  const units = Array.from(
    hierarchy.on(dayOf(days!.last)).subtree(question.root),
    (node) => hierarchy.nodes[node]!.id,
  );
  const { rows } = await pool.query<ContestCount & { readonly revision: number }>(
    `
    select (select coalesce(max(revision), 0)::int from revisions) as revision,
           c.kind, e.level,
           count(distinct c.id)::int as contests, count(*)::int as entries,
           count(distinct e.staff_id)::int as people, count(e.award)::int as awards
    from contest_entries e
    join contests c on c.id = e.contest_id
    join employments m on m.staff_id = e.staff_id and m.is_main
      and m.from_on <= e.entered_on and (m.to_on is null or m.to_on > e.entered_on)
    where e.entered_on between $2 and $3 and m.unit_id = any($1)
    group by c.kind, e.level
    order by c.kind, e.level`,
    [units, dayOf(days!.first), dayOf(days!.last)],
  );
  return {
    revision: rows[0]?.revision ?? view.facts.revision,
    counts: rows.map(({ revision: _, ...kind }) => kind),
  };
}
