import type { EntityManager } from '@mikro-orm/core';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';

/** The org unit codes nearest to `code`, for error messages; reads at most 100,000 codes. */
export async function nearestOrgUnits(pool: Pick<Pool, 'query'>, code: string): Promise<string> {
  const { rows } = await pool.query<{ code: string }>(
    'select code from org_units order by code limit 100000',
  );
  return nearest(
    code,
    rows.map((row) => row.code),
  ).join(', ');
}

/** The org unit with a code. Throws UNKNOWN_ORG_UNIT. */
export async function unitNamed(em: EntityManager, pool: Pool, code: string): Promise<OrgUnit> {
  const unit = await em.findOne(OrgUnit, { code });
  if (unit) return unit;
  throw new TongxinError('UNKNOWN_ORG_UNIT', { code, nearest: await nearestOrgUnits(pool, code) });
}
