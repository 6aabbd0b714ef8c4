import type { Pool, PoolClient } from 'pg';
import { loadHierarchy } from '../../analytics/tree/load-hierarchy.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Hosting } from '../../intake/hosting/hosting.ts';
import { nearestOrgUnits } from './org-units.ts';
import type { Viewer } from './viewer.ts';

/** A hierarchy in memory and the revision at which it was read. */
export interface ReadHierarchy {
  readonly hierarchy: Hierarchy;
  readonly revision: number;
}

/**
 * The org units that a viewer hosts today, for an intake. Read in the intake's transaction under
 * the writers' lock, so that no unit moves meanwhile. Null: all org units. `readHierarchy` is
 * reused if no org unit and no edge has changed since; otherwise the hierarchy is read again.
 */
export const hostingOf =
  (
    { unitId }: Pick<Viewer, 'unitId'>,
    today: Day,
    readHierarchy?: ReadHierarchy,
  ): ((client: PoolClient) => Promise<Hosting | null>) =>
  async (client) => {
    const hierarchy =
      readHierarchy && (await isNewest(client, readHierarchy))
        ? readHierarchy.hierarchy
        : await loadHierarchy(client);
    const reading = hierarchy.currentTree(today);
    const top = hierarchy.indexOfId(unitId);
    const nodes = reading.subtree(top);
    if (nodes.length === hierarchy.nodes.length) return null;
    return {
      units: Array.from(nodes, (node) => hierarchy.nodes[node]!.id),
      own: unitId,
      ancestors: reading.ancestors(top).map((node) => hierarchy.nodes[node]!.id),
      today,
      atTop: reading.parent[top]! < 0,
    };
  };

/** The same for the unit with a code, with the rights of a STATISTICIAN there. Throws UNKNOWN_ORG_UNIT. */
export async function hostingAt(
  pool: Pick<Pool, 'query'>,
  unitCode: string,
  today: Day,
): Promise<ReturnType<typeof hostingOf>> {
  const {
    rows: [unit],
  } = await pool.query<{ id: number }>('select id from org_units where code = $1', [unitCode]);
  if (!unit)
    throw new TongxinError('UNKNOWN_ORG_UNIT', {
      code: unitCode,
      nearest: await nearestOrgUnits(pool, unitCode),
    });
  return hostingOf({ unitId: unit.id }, today);
}

async function isNewest(client: PoolClient, { revision }: ReadHierarchy): Promise<boolean> {
  const {
    rows: [row],
  } = await client.query<{ moved: boolean }>(
    'select exists (select from org_units where revision > $1) or exists (select from ' +
      'org_edges where revision > $1) as moved',
    [revision],
  );
  return !row!.moved;
}
