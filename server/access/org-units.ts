import type { EntityManager } from '@mikro-orm/core';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { orgUnitKind } from '../../schema/code-lists/org-unit-kind.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { ROLES, type Role } from '../../schema/rights/roles.ts';

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

/** Asserts that an org unit is of a kind for which a role is meant. Throws ROLE_NOT_FOR_UNIT. */
export function assertFits(role: Role, { code, kind }: Pick<OrgUnit, 'code' | 'kind'>): void {
  const kinds: readonly string[] | null = ROLES[role].unitKinds;
  if (kinds === null || kinds.includes(kind)) return;
  const titles = kinds.map((name) => orgUnitKind.codes[name]!);
  throw new TongxinError('ROLE_NOT_FOR_UNIT', {
    role,
    unit: code,
    kinds: {
      zh: titles.map(({ zh }) => zh).join('、'),
      en: titles.map(({ en }) => en).join(', '),
    },
  });
}
