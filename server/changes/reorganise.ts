import type { Pool, PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { ChangeOptions, RowChange } from '../../intake/change/change-rows.ts';
import { noteFindings, type FindingFilter } from '../../intake/invariants/findings.ts';
import type { TableChange } from '../../schema/system/revision.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { assertNoNewFindings } from './no-new-findings.ts';

/** Who reorganises. */
export interface Reorganiser {
  readonly pool: Pool;
  /** writes row changes, as far as this one may */
  readonly write: (
    changes: readonly RowChange[],
    options: Omit<ChangeOptions, 'actor' | 'hosting'>,
  ) => Promise<number | null>;
  /** which findings may be shown */
  readonly visible: FindingFilter;
}

/** A reorganisation of units. */
export interface Reorganisation {
  /** name of the mutation */
  readonly cause: string;
  /** internal ids of the units that must not have changed, nor their places, since `seen` */
  readonly ids: readonly number[];
  /** the revision at which they were seen; null: as they stand */
  readonly seen: number | null;
  /** the rows to be written, from what is stored */
  readonly make: (client: Pick<Pool, 'query'>) => Promise<RowChange[]>;
}

/** What accompanies a dry run: everything is written and taken back. */
export interface DryRun {
  /** before each attempt, outside the transaction */
  readonly begin: () => Promise<void>;
  /** when nobody else can write, before anything is written. Throws {@link Overtaken} where `begin` saw another revision than `current` */
  readonly before: (
    client: PoolClient,
    changes: readonly RowChange[],
    current: number,
  ) => Promise<void>;
  /** when everything is written at `revision`, which changed what `changes` says */
  readonly after: (
    client: PoolClient,
    revision: number,
    changes: Readonly<Record<string, TableChange>>,
  ) => Promise<void>;
}

/** Thrown when another writer came in between; the change is then made again. */
export class Overtaken extends Error {}

const ATTEMPTS = 4;

/**
 * Makes a change from what is stored and writes it, unless the units changed since they were seen. When nobody else can write it is made once more:
 * if the rows differ now, since another writer came in between, it starts again. Returns the new revision; null when nothing changed, and of a dry run.
 * Throws STALE_REVISION, STORE_BUSY, FAULTS_IN_DATA, INVARIANT_BROKEN with the rows that may be shown, and what `make` and `write` throw.
 */
export async function reorganise(
  { pool, write, visible }: Reorganiser,
  { cause, ids, seen, make }: Reorganisation,
  dry: DryRun | null = null,
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
      union all select revision from org_edges where unit_id = any($1::integer[])) it`,
    [ids],
  );
  const current = row!.current ?? 0;
  if (current > seen || seen > newest) throw new TongxinError('STALE_REVISION', { seen, current });
}

/** A change as a text, to be compared with the same change made again. */
const asText = (changes: readonly RowChange[]): string =>
  JSON.stringify(changes.map(({ register, target, cells }) => [register.table, target, cells]));
