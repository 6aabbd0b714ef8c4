import type { Pool, PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { ChangeOptions, RowChange } from '../../intake/change/change-rows.ts';
import { noteFindings, type FindingFilter } from '../../intake/invariants/findings.ts';
import type { TableChange } from '../../schema/system/revision.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { assertNoNewFindings } from './no-new-findings.ts';

/** The author of a reorganisation, with rights. */
export interface Reorganiser {
  readonly pool: Pool;
  /** writes row changes within the rights of this reorganiser */
  readonly write: (
    changes: readonly RowChange[],
    options: Omit<ChangeOptions, 'actor' | 'hosting'>,
  ) => Promise<number | null>;
  /** the findings that the author may see */
  readonly visible: FindingFilter;
}

/** A reorganisation of units. */
export interface Reorganisation {
  /** name of the mutation */
  readonly cause: string;
  /** internal ids of units that, with their places, must not have changed since `seen` */
  readonly ids: readonly number[];
  /** the revision at which the caller saw them; null: the current one */
  readonly seen: number | null;
  /** makes the row changes from the stored rows */
  readonly make: (client: Pick<Pool, 'query'>) => Promise<RowChange[]>;
}

/** Hooks of a dry run, which writes everything and rolls it back. */
export interface DryRunHooks {
  /** before each attempt, outside the transaction */
  readonly begin: () => Promise<void>;
  /**
   * after the writers' lock is taken, before the rows are written. Throws {@link Overtaken} if
   * `begin` saw another revision than `current`
   */
  readonly before: (
    client: PoolClient,
    changes: readonly RowChange[],
    current: number,
  ) => Promise<void>;
  /** runs after all rows are written at `revision`; `changes`: the changes of that revision */
  readonly after: (
    client: PoolClient,
    revision: number,
    changes: Readonly<Record<string, TableChange>>,
  ) => Promise<void>;
}

/** Thrown if another writer has committed in between; the change is then made again. */
export class Overtaken extends Error {}

const ATTEMPTS = 4;

/**
 * Makes row changes from the stored rows and writes them, unless the units have changed since `seen`.
 * Under the writers' lock the changes are made a second time; if they differ, another writer has
 * committed in between, and everything starts again. Returns the new revision; null if nothing
 * changed, and for a dry run. Throws STALE_REVISION, STORE_BUSY, FAULTS_IN_DATA, INVARIANT_BROKEN
 * with the visible rows, and the errors of `make` and `write`.
 */
export async function reorganise(
  { pool, write, visible }: Reorganiser,
  { cause, ids, seen, make }: Reorganisation,
  dry: DryRunHooks | null = null,
): Promise<number | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      await dry?.begin();
      const changes = await make(pool);
      return await write(changes, {
        cause,
        dryRun: dry !== null,
        verify: async (client) => {
          const current = await currentRevision(client);
          await assertPlacesUnchanged(client, ids, seen ?? current, current);
          if (asText(await make(client)) !== asText(changes)) throw new Overtaken();
          await noteFindings(client);
          await dry?.before(client, changes, current);
        },
        approve: async (client, revision, tables) => {
          await assertNoNewFindings(client, revision, visible);
          await dry?.after(client, revision, tables);
        },
      });
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (attempt === ATTEMPTS) throw new TongxinError('STORE_BUSY', {});
    }
  }
}

async function assertPlacesUnchanged(
  client: PoolClient,
  ids: readonly number[],
  seen: number,
  newest: number,
): Promise<void> {
  if (ids.length === 0) return;
  const {
    rows: [row],
  } = await client.query<{ current: number | null }>(
    `
    select max(revision) as current from (select revision from org_units where id = any($1::integer[])
      union all select revision from org_edges where unit_id = any($1::integer[])) changed`,
    [ids],
  );
  const current = row!.current ?? 0;
  if (current > seen || seen > newest) throw new TongxinError('STALE_REVISION', { seen, current });
}

/** Row changes as a text, to compare them with those made again. */
const asText = (changes: readonly RowChange[]): string =>
  JSON.stringify(changes.map(({ register, target, cells }) => [register.table, target, cells]));
