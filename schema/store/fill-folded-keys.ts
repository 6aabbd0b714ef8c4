import type { Pool } from 'pg';
import { FOLDED_KEY, foldKey, hasFoldedKey } from '../register/folded-key.ts';
import { keyColumns } from '../register/declared.ts';
import type { Register } from '../register/definition.ts';

const BATCH_ROWS = 10_000;

/**
 * The registers that have the column of folded keys in the store. A register may lack its table
 * while `npm run migration` makes its migration.
 */
export async function withFoldedKeys(
  client: Pick<Pool, 'query'>,
  registers: readonly Register[],
): Promise<Register[]> {
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = $1",
    [FOLDED_KEY],
  );
  const tables = new Set(rows.map(({ name }) => name));
  return registers.filter(({ table }) => tables.has(table));
}

/**
 * Fills in missing folded keys, in stores older than that column. One
 * index look-up for each register when none is missing.
 */
export async function fillFoldedKeys(
  client: Pick<Pool, 'query'>,
  registers: readonly Register[],
): Promise<void> {
  for (const register of registers.filter(hasFoldedKey)) {
    const { table } = register;
    const key = keyColumns(register)[0]!.field;
    for (;;) {
      const { rows } = await client.query<{ id: number; key: string }>(
        `select id, ${key} as key from ${table} where ${FOLDED_KEY} is null limit ${BATCH_ROWS}`,
      );
      if (rows.length === 0) break;
      await client.query(
        `update ${table} t set ${FOLDED_KEY} = v.folded from unnest($1::integer[], ` +
          '$2::text[]) v (id, folded) where t.id = v.id',
        [rows.map(({ id }) => id), rows.map((row) => foldKey(row.key))],
      );
    }
  }
}
