import type { ClientBase } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { faultOf, newFindingsAt } from '../../intake/invariants/findings.ts';
import { visibleFindings } from '../findings/visible.ts';
import type { RequestContext } from '../graphql/context.ts';

/** Of each check. */
const FINDINGS_LISTED = 500;

/**
 * Makes sure that what was written at a revision breaks no invariant that held when `noteFindings` ran. Throws INVARIANT_BROKEN with the rows that
 * the viewer may see; its count is of all rows.
 */
export async function assertInvariants(
  context: RequestContext,
  client: ClientBase,
  revision: number,
): Promise<void> {
  const { count, listed } = await newFindingsAt(client, revision, FINDINGS_LISTED);
  if (count === 0) return;
  const shown = await visibleFindings(context, client, listed);
  throw new TongxinError('INVARIANT_BROKEN', { count }, shown.map(faultOf));
}
