import type { ClientBase } from 'pg';
import { IndicatorTargets, type IndicatorTarget } from '../facts/indicator-targets.ts';
import type { Revision } from './changes-since.ts';

const TABLE = 'targets';

/** Reads the targets that are values of indicators: the others are events, see `events/targets.ts`. */
export async function readIndicatorTargets(client: ClientBase): Promise<IndicatorTargets> {
  const { rows } = await client.query<IndicatorTarget>(
    `select unit_id as unit, upper(indicator) as indicator, year, value::float8 as value,
      responsible, signed_on::text as "signedOn", revision
    from ${TABLE} where line = 'indicator' order by id`,
  );
  return new IndicatorTargets(rows);
}

/** The targets after some revisions: the same where they did not touch them. */
export const rereadIndicatorTargets = async (
  client: ClientBase,
  before: IndicatorTargets,
  revisions: readonly Revision[],
): Promise<IndicatorTargets> =>
  revisions.some(({ changes }) => TABLE in changes) ? readIndicatorTargets(client) : before;
