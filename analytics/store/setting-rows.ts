import type { ClientBase } from 'pg';
import type { DayNumber } from '../../base/civil.ts';
import { SettingValues } from '../settings/setting-values.ts';
import type { Revision } from './changes-since.ts';

const TABLE = 'policy_settings';

/** Reads the values of all settings. One statement. */
export async function readSettings(client: Pick<ClientBase, 'query'>): Promise<SettingValues> {
  const { rows } = await client.query<{ setting: string; from: DayNumber; value: number | null }>(
    `select setting, from_on - date '1970-01-01' as from, value::float8 as value from ${TABLE}
      order by setting, from_on`,
  );
  return new SettingValues(Map.groupBy(rows, ({ setting }) => setting));
}

/** The settings after some revisions: the same where they did not touch them. */
export const rereadSettings = async (
  client: ClientBase,
  before: SettingValues,
  revisions: readonly Revision[],
): Promise<SettingValues> =>
  revisions.some(({ changes }) => TABLE in changes) ? readSettings(client) : before;
