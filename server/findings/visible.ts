import type { ClientBase } from 'pg';
import { checkOf, type Finding } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { RequestContext } from '../graphql/context.ts';
import { scopeCondition } from '../loaders/scope-condition.ts';
import { mayRead } from '../registers/privacy.ts';

/** Those of some findings whose rows a viewer may see. @param client the transaction that made them, or any connection once it is committed */
export async function visibleFindings(
  context: RequestContext,
  client: Pick<ClientBase, 'query'>,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const units = context.loaders.visibleUnits();
  const visible = new Set<Finding>();
  for (const [check, its] of Map.groupBy(findings, checkOf)) {
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
