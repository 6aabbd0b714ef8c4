import type { PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Check } from '../../intake/invariants/check.ts';
import { faultOf, newFindingsAt, type FindingFilter } from '../../intake/invariants/findings.ts';

/** Maximum number of findings that the error lists for each check. */
const MAX_FINDINGS = 500;

/**
 * Asserts that the rows written at a revision break no invariant that held when `noteFindings` ran
 * in the same transaction. Throws INVARIANT_BROKEN, which lists and counts only visible rows.
 */
export async function assertNoNewFindings(
  client: PoolClient,
  revision: number,
  visible: FindingFilter,
  some?: readonly Check[],
): Promise<void> {
  if ((await newFindingsAt(client, revision, 1, null, some)).count === 0) return;
  const { count, listed } = await newFindingsAt(client, revision, MAX_FINDINGS, visible, some);
  throw new TongxinError(
    'INVARIANT_BROKEN',
    { count: count > 0 ? count : '' },
    listed.map(faultOf),
  );
}
