import type { ClientBase } from 'pg';
import { checkOf, type Finding } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readCondition } from '../loaders/scope-condition.ts';
import { SqlParams } from '../loaders/sql-params.ts';
import { mayRead } from '../registers/privacy.ts';

/** Those of some findings whose rows a viewer may see. @param client the transaction that made them, or any connection once it is committed */
export async function visibleFindings(
  context: RequestContext,
  client: Pick<ClientBase, 'query'>,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const visible = new Set<Finding>();
  for (const [check, its] of Map.groupBy(findings, checkOf)) {
    const register = registerOf(check.register());
    if (!mayRead(register, context)) continue;
    const params = new SqlParams();
    const listed = params.add(its.map(({ rowId }) => rowId));
    const readable = readCondition(register, 't', context.loaders, params);
    const { rows } = await client.query<{ id: number }>(
      `select t.id from ${register.table} t where t.id = any(${listed}::integer[]) and ${readable ?? 'true'}`,
      params.values,
    );
    const ids = new Set(rows.map(({ id }) => id));
    for (const it of its) if (ids.has(it.rowId)) visible.add(it);
  }
  return findings.filter((it) => visible.has(it));
}
