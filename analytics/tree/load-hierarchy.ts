import type { ClientBase, Pool } from 'pg';
import { FOREVER } from '../../base/civil.ts';
import { dayOf, type Day } from '../../base/day.ts';
import type { LineName } from '../../schema/code-lists/edge-line.ts';
import { readCopy, type CopyRow } from '../store/copy-reader.ts';
import { withClient } from '../store/with-client.ts';
import type { HierarchyEdge } from './dated-edges.ts';
import { Hierarchy, type HierarchyNode } from './hierarchy.ts';

/**
 * Reads the hierarchy from a store, yielding to the event loop. Two statements; units are read
 * after edges, so that a change in between leaves no edge without its units. The database sorts the
 * rows in the order of the hierarchy.
 */
export async function loadHierarchy(client: ClientBase): Promise<Hierarchy> {
  const edges: HierarchyEdge[] = [];
  const nodes: HierarchyNode[] = [];
  const day = shared(
    (row) => row.day(),
    (day): Day | null => (day === FOREVER ? null : dayOf(day)),
  );
  const text = shared(
    (row) => row.text(),
    (text) => (text === '' ? null : text),
  );
  await readCopy(
    client,
    `select line, unit_id, parent_id, from_on, coalesce(to_on, 'infinity')
    from org_edges order by from_on, id`,
    (row) => {
      edges.push({
        line: text(row) as LineName,
        unitId: row.int(),
        parentId: row.int(),
        fromOn: day(row)!,
        toOn: day(row),
      });
    },
  );
  await readCopy(
    client,
    `select id, revision, code, name, kind, coalesce(school_type, ''), coalesce(ownership, ''),
            coalesce(urban_rural, ''), opened_on, coalesce(closed_on, 'infinity')
    from org_units order by code collate "C"`,
    (row) => {
      nodes.push({
        id: row.int(),
        revision: row.int(),
        code: row.text(),
        name: row.text(),
        kind: text(row)!,
        schoolType: text(row),
        ownership: text(row),
        urbanRural: text(row),
        openedOn: day(row)!,
        closedOn: day(row),
      });
    },
  );
  return Hierarchy.of(nodes, edges);
}

/**
 * Reads values so that equal ones are one object: days and codes are few and every row has them.
 */
function shared<K, V>(read: (row: CopyRow) => K, made: (key: K) => V): (row: CopyRow) => V {
  const values = new Map<K, V>();
  return (row) => {
    const key = read(row);
    if (!values.has(key)) values.set(key, made(key));
    return values.get(key)!;
  };
}

interface FollowedState {
  readonly hierarchy: Hierarchy;
  readonly revision: number;
}

/** The hierarchy of a store, cached and followed: each read returns the newest committed state. */
export interface FollowedHierarchy {
  /** the hierarchy at the newest revision, and that revision. One statement while nothing of it has changed. */
  current(): Promise<FollowedState>;
}

/** Follows the hierarchy of a store by its revisions. */
export function followHierarchy(pool: Pool): FollowedHierarchy {
  let cached: FollowedState | undefined;
  let loading: { readonly wanted: number; readonly state: Promise<FollowedState> } | undefined;
  return {
    async current() {
      const cachedRevision = cached?.revision ?? -1;
      const {
        rows: [row],
      } = await pool.query<{ revision: number; moved: boolean }>(
        `
        select (select coalesce(max(revision), 0) from revisions) as revision,
               exists (select from org_units where revision > $1)
                 or exists (select from org_edges where revision > $1) as moved`,
        [cachedRevision],
      );
      const { revision, moved } = row!;
      if (cached && !moved) {
        if (revision > cached.revision) cached = { hierarchy: cached.hierarchy, revision };
        return cached;
      }
      if (!loading || loading.wanted < revision)
        loading = {
          wanted: revision,
          state: withClient(pool, loadHierarchy).then((hierarchy) => ({ hierarchy, revision })),
        };
      const state = await loading.state.catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      if (!cached || state.revision >= cached.revision) cached = state;
      return cached;
    },
  };
}
