import type { ClientBase, Pool } from 'pg';
import type { Day } from '../../base/day.ts';

/** A value that the city has set, with who set it last and when. */
export interface StoredSetting {
  readonly setting: string;
  readonly from: Day;
  /** null: not enforced */
  readonly value: number | null;
  readonly basis: string | null;
  readonly revision: number;
  /** in UTC, like 2026-01-01T08:00:00.000Z */
  readonly changedAt: string;
  readonly changedBy: string;
}

/** All values that the city has set, by setting and day. One statement. */
export async function storedSettings(
  client: Pick<Pool | ClientBase, 'query'>,
): Promise<readonly StoredSetting[]> {
  const { rows } = await client.query<StoredSetting>(
    `select setting, from_on::text as "from", value::float8 as value, basis, s.revision,
        to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt",
        actor as "changedBy"
      from policy_settings s join revisions r on r.revision = s.revision
      order by setting, from_on`,
  );
  return rows;
}
