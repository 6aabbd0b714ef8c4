import type { ClientBase } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { faultOf, newFindingsAt, type Finding } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { RequestContext } from '../graphql/context.ts';
import { scopeCondition } from '../loaders/scope-condition.ts';
import { mayRead } from '../registers/privacy.ts';

const FINDINGS_LISTED = 1_000;

/** Those of some findings whose rows a viewer may see, read in the transaction that made them. */
export async function visibleFindings(
  context: RequestContext,
  client: Pick<ClientBase, 'query'>,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const units = context.loaders.visibleUnits();
  const visible = new Set<Finding>();
  for (const [check, its] of Map.groupBy(findings, (it) => it.check)) {
    const register = registerOf(check.register());
    if (!mayRead(register, context)) continue;
    const { rows } = await client.query<{ id: number }>(
      `select t.id from ${register.table} t where t.id = any($1::integer[]) ${units === null ? '' : `and ${scopeCondition(register, 't', '$2')}`}`,
      [its.map(({ rowId }) => rowId), ...(units === null ? [] : [units])],
    );
    const ids = new Set(rows.map(({ id }) => id));
    for (const it of its) if (ids.has(it.rowId)) visible.add(it);
  }
  return findings.filter((it) => visible.has(it));
}

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
