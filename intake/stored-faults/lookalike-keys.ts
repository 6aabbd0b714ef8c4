import type { Pool } from 'pg';
import { keyColumns } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { FOLDED_KEY, hasFoldedKey } from '../../schema/register/folded-key.ts';

/** Stored keys of one register that look alike, in order. */
export interface LookalikeKeys {
  readonly ids: readonly number[];
  readonly keys: readonly string[];
}

/**
 * SQL of the stored keys of a register that look alike: `ids` and `keys`, one row for each group;
 * null if the key of the register is not one text. Stores filled before this rule may contain some.
 */
export function lookalikeKeysQuery(register: Register): string | null {
  if (!hasFoldedKey(register)) return null;
  const key = keyColumns(register)[0]!.field;
  return `select array_agg(t.id order by t.${key}) as ids, array_agg(t.${key} order by t.${key}) as keys
    from ${register.table} t where t.${FOLDED_KEY} is not null group by t.${FOLDED_KEY} having count(*) > 1
      order by min(t.${key})`;
}

/** The stored keys of a register that look alike, by group. */
export async function lookalikeKeys(
  client: Pick<Pool, 'query'>,
  register: Register,
): Promise<LookalikeKeys[]> {
  const query = lookalikeKeysQuery(register);
  return query === null ? [] : (await client.query<LookalikeKeys>(query)).rows;
}
