import type { ClientBase } from 'pg';
import type { Day } from '../../base/day.ts';
import { checkOf, type Finding } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readCondition } from '../loaders/scope-condition.ts';
import { SqlParams } from '../loaders/sql-params.ts';
import { mayRead } from '../registers/privacy.ts';

/** Which findings a viewer may see: the role, whether the key speaks for the whole hierarchy, and the units that it sees (null: all), the day. Plain data. */
export interface Sight {
  readonly role: Viewer['role'];
  readonly atTop: boolean;
  readonly units: readonly number[] | null;
  readonly today: Day;
}

/** What the viewer of a request may see. */
export const sightOf = ({
  viewer,
  loaders,
  today,
}: Pick<RequestContext, 'viewer' | 'loaders' | 'today'>): Sight => ({
  role: viewer.role,
  atTop: loaders.atTop(),
  units: loaders.visibleUnits(),
  today,
});

/** Those of some findings whose rows a viewer may see. @param client the transaction that made them, or any connection once it is committed */
export async function visibleFindings(
  { role, atTop, units, today }: Sight,
  client: Pick<ClientBase, 'query'>,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const visible = new Set<Finding>();
  for (const [check, its] of Map.groupBy(findings, checkOf)) {
    const register = registerOf(check.register());
    if (!mayRead(register, { viewer: { role }, loaders: { atTop: () => atTop } })) continue;
    const params = new SqlParams();
    const listed = params.add(its.map(({ rowId }) => rowId));
    const readable = readCondition(register, 't', { visibleUnits: () => units, today }, params);
    const { rows } = await client.query<{ id: number }>(
      `select t.id from ${register.table} t where t.id = any(${listed}::integer[]) and ${readable ?? 'true'}`,
      params.values,
    );
    const ids = new Set(rows.map(({ id }) => id));
    for (const it of its) if (ids.has(it.rowId)) visible.add(it);
  }
  return findings.filter((it) => visible.has(it));
}
