import type { Pool } from 'pg';
import { Hierarchy, type HierarchyEdge, type HierarchyNode } from './hierarchy.ts';

/** Reads the hierarchy from the store. Two statements; units come after edges, so that a change in between leaves no edge without its units. */
export async function loadHierarchy(pool: Pick<Pool, 'query'>): Promise<Hierarchy> {
  const edges = await pool.query<HierarchyEdge>('select unit_id as "unitId", parent_id as "parentId", from_on::text as "fromOn", to_on::text as "toOn" from org_edges');
  const nodes = await pool.query<HierarchyNode>('select id, code, kind, opened_on::text as "openedOn", closed_on::text as "closedOn" from org_units');
  return new Hierarchy(nodes.rows, edges.rows);
}

interface FollowedState { readonly hierarchy: Hierarchy; readonly revision: number }

/** The hierarchy of a store, kept and followed: asked anew, it tells the newest committed state. */
export interface FollowedHierarchy {
  /** the hierarchy at the newest revision, and that revision. One statement while nothing of it has changed. */
  current(): Promise<FollowedState>;
}

/** Follows the hierarchy of a store by its revisions. */
export function followHierarchy(pool: Pick<Pool, 'query'>): FollowedHierarchy {
  let known: FollowedState | undefined, loading: { readonly wanted: number; readonly state: Promise<FollowedState> } | undefined;
  return {
    async current() {
      const seen = known?.revision ?? -1;
      const { rows: [row] } = await pool.query<{ revision: number; moved: boolean }>(`
        select (select coalesce(max(revision), 0) from revisions) as revision,
               exists (select from org_units where revision > $1) or exists (select from org_edges where revision > $1) as moved`, [seen]);
      const { revision, moved } = row!;
      if (known && !moved) {
        if (revision > known.revision) known = { hierarchy: known.hierarchy, revision };
        return known;
      }
      if (!loading || loading.wanted < revision) loading = { wanted: revision, state: loadHierarchy(pool).then((hierarchy) => ({ hierarchy, revision })) };
      const state = await loading.state.catch((error: unknown) => { loading = undefined; throw error; });
      if (!known || state.revision >= known.revision) known = state;
      return known;
    },
  };
}
