import pg, { type Pool } from 'pg';
import { Hierarchy, type HierarchyEdge, type HierarchyNode } from './hierarchy.ts';

/**
 * Reads the hierarchy from a store, or within a transaction of one. Two statements; units come after edges, so that a change in between leaves no edge without its
 * units. Rows come in the order in which the hierarchy puts them: the database sorts while others have their turn.
 */
export async function loadHierarchy(pool: Pick<Pool, 'query'>): Promise<Hierarchy> {
  const types = sharedTexts();
  const edges = await pool.query<HierarchyEdge>({ text: 'select unit_id as "unitId", parent_id as "parentId", from_on::text::name as "fromOn", to_on::text::name as "toOn" from org_edges order by from_on, id', types });
  const nodes = await pool.query<HierarchyNode>({ text: `select id, revision, code, name, kind::name as kind, school_type::name as "schoolType", ownership::name as ownership,
    opened_on::text::name as "openedOn", closed_on::text::name as "closedOn" from org_units order by code collate "C"`, types });
  return new Hierarchy(nodes.rows, edges.rows);
}

const NAME = 19;

/** Reads values of the type `name` so that equal ones are one string: days and kinds are few and stand in every row. */
function sharedTexts(): pg.CustomTypesConfig {
  const known = new Map<string, string>();
  const shared = (text: string): string => known.get(text) ?? (known.set(text, text), text);
  return { getTypeParser: (type, format) => ((type as number) === NAME ? shared : pg.types.getTypeParser(type, format)) as never };
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
