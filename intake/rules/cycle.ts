import type { Day } from '../../base/day.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { fault } from '../../base/errors/faults.ts';
import { isReplaced } from '../stage/stage.ts';
import { stagedRows, type Rule } from './rule.ts';

/**
 * An edge of one line of the hierarchy: `child` is below `parent` on `[fromOn, toOn)`; null `toOn`: still.
 * `row` is null for a stored edge.
 */
export interface DatedEdge {
  readonly row: number | null;
  readonly child: string;
  readonly parent: string;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/**
 * A cycle in the hierarchy: its first day, its nodes in order, and the rows of the package that
 * close it.
 */
export interface Cycle {
  readonly day: Day;
  readonly path: readonly string[];
  readonly rows: readonly number[];
}

/**
 * Finds the cycles of dated edges of one line, each on its first day. Only an edge that begins on a day can
 * close a cycle, so the search walks up from those, past each node once a day. Cost: at most edges
 * × depth of the tree.
 */
export function findCycles(edges: readonly DatedEdge[]): Cycle[] {
  const order = edges.filter(({ fromOn, toOn }) => toOn === null || toOn > fromOn);
  const begins = [...order].sort((a, b) =>
    a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0,
  );
  const ends = order
    .filter(({ toOn }) => toOn !== null)
    .sort((a, b) => (a.toOn! < b.toOn! ? -1 : a.toOn! > b.toOn! ? 1 : 0));
  const holding = new Map<string, DatedEdge>();
  const cycles: Cycle[] = [];
  let ended = 0;
  for (let begun = 0; begun < begins.length;) {
    const day = begins[begun]!.fromOn;
    const fresh: DatedEdge[] = [];
    for (; ended < ends.length && ends[ended]!.toOn! <= day; ended++) {
      const edge = ends[ended]!;
      if (holding.get(edge.child) === edge) holding.delete(edge.child);
    }
    for (; begun < begins.length && begins[begun]!.fromOn === day; begun++) {
      const edge = begins[begun]!;
      holding.set(edge.child, edge);
      fresh.push(edge);
    }
    const passed = new Set<string>();
    for (const start of fresh) {
      const walked = new Map<string, DatedEdge>();
      let at = holding.get(start.child);
      for (; at && !passed.has(at.child); at = holding.get(at.parent)) {
        passed.add(at.child);
        walked.set(at.child, at);
      }
      if (!at || !walked.has(at.child)) continue;
      const entry = at;
      const circle = [...walked.values()].slice([...walked.keys()].indexOf(entry.child));
      if (!circle.some(({ fromOn }) => fromOn === day)) continue;
      const rows = circle.map(({ row }) => row).filter((row) => row !== null);
      cycles.push({ day, path: [...circle.map(({ child }) => child), entry.child], rows });
    }
  }
  return cycles;
}

/** An edge with its line. */
interface EdgeOfLine extends DatedEdge {
  readonly line: string;
}

/** Edges by their line. */
const byLine = (edges: readonly EdgeOfLine[]): EdgeOfLine[][] => [
  ...Map.groupBy(edges, ({ line }) => line).values(),
];

/** No node is its own ancestor on any line and day. */
export const cycle: Rule = async (context, stage) => {
  const { client, faults, pinned } = context;
  const edges = registerOf(OrgEdge);
  if (stage.register !== edges) return;
  const staged = stagedRows(context, stage);
  const { rows } = await client.query<EdgeOfLine>(`
    select s.row_no as row, s.line, s.unit_key as child, s.parent_key as parent, s.from_on::text as "fromOn",
      s.to_on::text as "toOn"
    from ${staged} s where s.unit_key is not null and s.parent_key is not null and s.from_on is not null
      and s.line is not null
    union all
    select null, t.line, c.code, p.code, t.from_on::text, t.to_on::text
    from org_edges t join org_units c on c.id = t.unit_id join org_units p on p.id = t.parent_id
    where not ${isReplaced(stage, staged, pinned)}`);
  for (const { day, path, rows: atFault } of byLine(rows).flatMap(findCycles)) {
    const shownPath = path.length > 8 ? [...path.slice(0, 7), '…', path.at(-1)!] : path;
    for (const row of atFault)
      faults.add(
        fault(
          'CYCLE',
          { table: edges.table, row, column: 'parent_code' },
          { day, path: shownPath.join(' → ') },
        ),
      );
  }
};
