import type { PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { faultOf, newFindingsAt, type FindingFilter } from '../../intake/invariants/findings.ts';

/** Of each check. */
const FINDINGS_LISTED = 500;

/**
 * Refuses what was written at a revision where it breaks an invariant that held when `noteFindings` ran in the same transaction. Throws INVARIANT_BROKEN with the
 * rows that may be shown; how many there are that may not be is not told either.
 */
export async function assertNoNewFindings(
  client: PoolClient,
  revision: number,
  visible: FindingFilter,
): Promise<void> {
  if ((await newFindingsAt(client, revision, 1)).count === 0) return;
  const { count, listed } = await newFindingsAt(client, revision, FINDINGS_LISTED, visible);
  throw new TongxinError(
    'INVARIANT_BROKEN',
    { count: count > 0 ? count : '' },
    listed.map(faultOf),
  );
}
