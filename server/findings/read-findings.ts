import type { Check } from '../../intake/invariants/check.ts';
import {
  FINDING_COLUMNS,
  findingsQuery,
  type FindingRow,
} from '../../intake/invariants/findings.ts';
import { checks } from '../../intake/invariants/index.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';
import type { Store } from '../../schema/store/open.ts';
import type { RequestContext } from '../graphql/context.ts';
import { SqlParams } from '../loaders/sql-params.ts';
import { findingsInScope, sightOf } from './visible.ts';

/** A row of a page of findings with its place in the order of all. */
export interface ListedRow extends FindingRow {
  readonly place: string[];
}

/** The first of some findings, or those after a place. */
interface FindingPage {
  /** codes of the org units that they concern; null: any or none */
  readonly under: readonly string[] | null;
  readonly limit: number;
  /** the last place before the page; null: from the beginning */
  readonly place: readonly string[] | null;
}

/**
 * Codes of an org unit and of what lies below it in the current tree. Throws UNKNOWN_ORG_UNIT,
 * OUT_OF_SCOPE.
 */
export function codesUnder(unit: string, { loaders, hierarchy, today }: RequestContext): string[] {
  const tree = hierarchy.currentTree(today);
  return Array.from(tree.subtree(loaders.visibleNode(unit)), (node) => hierarchy.nodes[node]!.code);
}

/** The findings of some checks in the scope of the viewer as SQL, with its parameters. */
function sourceOf(
  some: readonly Check[],
  under: readonly string[] | null,
  context: RequestContext,
): { readonly source: string; readonly params: SqlParams } {
  const params = new SqlParams();
  const isInScope = findingsInScope(sightOf(context));
  const units = under && some.length > 0 ? `q.unit = any(${params.add(under)}::text[])` : 'true';
  const add = (value: unknown): string => params.add(value);
  return {
    source: `(${findingsQuery(some, (check) => `${units} and ${isInScope(check, add)}`)}) f`,
    params,
  };
}

type Counts = ReadonlyMap<Check, number>;

/** Most counts that are cached of a store. */
const MAX_CACHED = 200;

/** Counts that a page asks for several times, by store: done, and under way. */
const cached = new WeakMap<Store, RecentlyUsed<Counts>>();
const underWay = new WeakMap<Store, Map<string, Promise<Counts>>>();

/** The value of an object, made when it is first needed. */
function of<V>(values: WeakMap<Store, V>, store: Store, make: () => V): V {
  const existing = values.get(store);
  if (existing) return existing;
  const value = make();
  values.set(store, value);
  return value;
}

/**
 * The number of findings of each check in the scope of the viewer, whether their rows may be read or
 * not. Counted once for a revision, scope and day.
 */
export async function countFindings(
  some: readonly Check[],
  under: readonly string[] | null,
  context: RequestContext,
): Promise<Counts> {
  const { viewer, revision, today, store } = context;
  const ids = some.map(({ id }) => id).sort();
  const name = [revision, today, viewer.unitId, under?.[0] ?? '', ...ids].join(' ');
  const done = of(cached, store, () => new RecentlyUsed<Counts>(MAX_CACHED));
  const running = of(underWay, store, () => new Map<string, Promise<Counts>>());
  const existing = done.get(name) ?? running.get(name);
  if (existing) return existing;
  const counting = countNow(some, under, context);
  running.set(name, counting);
  try {
    const counts = await counting;
    done.set(name, counts);
    return counts;
  } finally {
    running.delete(name);
  }
}

async function countNow(
  some: readonly Check[],
  under: readonly string[] | null,
  context: RequestContext,
): Promise<Counts> {
  const { source, params } = sourceOf(some, under, context);
  const countsByCheck = await context.loaders.database.query<{ check_no: number; count: number }>(
    `select f.check_no, count(*)::int as count from ${source} group by 1`,
    params.values,
  );
  return new Map(countsByCheck.map(({ check_no, count }) => [checks[check_no]!, count]));
}

/** The number of findings of some checks by the code of the org unit that they concern. */
export async function findingsByUnit(
  some: readonly Check[],
  under: readonly string[],
  context: RequestContext,
): Promise<Map<string, number>> {
  if (some.length === 0) return new Map();
  const { source, params } = sourceOf(some, under, context);
  const countsByUnit = await context.loaders.database.query<{ unit: string; count: number }>(
    `select f.unit, count(*)::int as count from ${source} group by 1`,
    params.values,
  );
  return new Map(countsByUnit.map(({ unit, count }) => [unit, count]));
}

/** A page of findings of some checks, and one row more if there are more. Only for checks that the viewer may read. */
export async function listFindings(
  some: readonly Check[],
  { under, limit, place }: FindingPage,
  context: RequestContext,
): Promise<ListedRow[]> {
  if (some.length === 0) return [];
  const { source, params } = sourceOf(some, under, context);
  const most = params.add(limit + 1);
  const after = place?.map((value) => params.add(value));
  return context.loaders.database.query<ListedRow>(
    `select ${FINDING_COLUMNS}, jsonb_build_array(f.check_no::text, f.key, f.row_id::text, f.subject,
        coalesce(lower(f.days), '1900-01-01')::text) as place from ${source}
      ${
        after
          ? 'where (f.check_no, f.key collate "C", f.row_id, f.subject collate "C", ' +
            `coalesce(lower(f.days), '1900-01-01')) > (${after[0]!}::integer, ${after[1]!}::text, ` +
            `${after[2]!}::integer, ${after[3]!}::text, ${after[4]!}::date)`
          : ''
      }
      order by f.check_no, f.key collate "C", f.row_id, f.subject collate "C", coalesce(lower(f.days), '1900-01-01')
        limit ${most}`,
    params.values,
  );
}
