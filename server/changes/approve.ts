import type { PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import type { RequestContext } from '../graphql/context.ts';
import { scopeCondition } from '../loaders/scope-condition.ts';

/** A register as it may be written: by its own ways into the hierarchy, where it has any; a union that only covers a unit is seen there, not written. */
const asWritten = (register: Register): Register => {
  const own = register.scope?.filter((way) => !('having' in way)) ?? [];
  return own.length > 0 ? { ...register, scope: own } : register;
};

/**
 * Makes sure that everything written at a revision lies within what the viewer may see, also what it hangs under; a unit that is new lies where it
 * hangs. A person who is new may stand alone until an employment refers to them. Cities, districts and the registers of the whole city are
 * written by keys at the top of the hierarchy. Throws OUT_OF_SCOPE, FORBIDDEN.
 */
export async function approveChange(
  context: RequestContext,
  client: PoolClient,
  revision: number,
): Promise<void> {
  const { viewer, loaders } = context;
  const visible = loaders.visibleUnits();
  if (visible === null) return;
  const { rows: fresh } = await client.query<{ unit_id: number }>(
    `
    select e.unit_id from org_edges e join org_units u on u.id = e.unit_id
    where e.revision = $1 and u.revision = $1 and e.parent_id = any($2::integer[])`,
    [revision, visible],
  );
  const units = [...visible, ...fresh.map((it) => it.unit_id)];
  await assertNoUpperUnit(context, client, revision);
  for (const register of registers.filter(({ scope }) => scope !== null || !loaders.atTop())) {
    const { scope, table, title } = register;
    const outside =
      scope === null ? 'true' : `not ${scopeCondition(asWritten(register), 't', '$2')}`;
    const alone =
      table === 'staff' ? 'and exists (select from employments e where e.staff_id = t.id)' : '';
    const hanging = table === 'org_edges' ? 'or not t.parent_id = any($2::integer[])' : '';
    const { rowCount } = await client.query(
      `select from ${table} t where t.revision = $1 and (${outside} ${hanging}) ${alone} and $2::integer[] is not null limit 1`,
      [revision, units],
    );
    if (rowCount === 0) continue;
    if (scope === null)
      throw new TongxinError('FORBIDDEN', {
        role: viewer.role,
        what: {
          zh: `以下级单位的密钥修改全市的${title.zh}`,
          en: `change ${title.en}, which belong to the whole city, with the key of a part of it`,
        },
      });
    throw new TongxinError('OUT_OF_SCOPE', { unit: title, scope: viewer.unitCode });
  }
}

async function assertNoUpperUnit(
  { viewer, loaders }: RequestContext,
  client: PoolClient,
  revision: number,
): Promise<void> {
  if (loaders.atTop()) return;
  const { rowCount } = await client.query(
    "select from org_units where revision = $1 and kind in ('city', 'district') limit 1",
    [revision],
  );
  if (rowCount !== 0)
    throw new TongxinError('FORBIDDEN', {
      role: viewer.role,
      what: {
        zh: '以下级单位的密钥设立或修改市、辖市区',
        en: 'open or change a city or a district with the key of a part of the hierarchy',
      },
    });
}
