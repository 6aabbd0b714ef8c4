import { today } from '../../base/day.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Pool } from '../store.ts';

/** The code of the city without a parent today, else the first code; null without org units. */
export async function rootCode(pool: Pool): Promise<string | null> {
  const {
    rows: [row],
  } = await pool.query<{ code: string }>(
    `
    select u.code from org_units u
    order by u.kind = 'city' and not exists (select from org_edges e where e.unit_id = u.id
      and e.line = '${UNION_LINE}' and e.from_on <= $1
      and (e.to_on is null or e.to_on > $1)) desc, u.code
    limit 1`,
    [today()],
  );
  return row?.code ?? null;
}
