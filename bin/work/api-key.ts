import { TongxinError } from '../../base/errors/errors.ts';
import { createApiKey } from '../../server/access/api-keys.ts';
import { useStore } from '../store.ts';
import { EXIT, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../terminal/local-time.ts';
import { textTable } from '../terminal/text-table.ts';

/** Makes a key and prints it alone; the exit code. Throws UNKNOWN_ROLE, UNKNOWN_ORG_UNIT. */
export async function createKey(context: Context, given: Given): Promise<number> {
  context.print(await useStore(context, ({ pool }) => createApiKey(pool, textOption(given, 'unit')!, textOption(given, 'role')!)));
  return EXIT.done;
}

interface StoredKey { prefix: string; unit: string; role: string; created: Date | string; revoked: Date | string | null }

/** Prints the keys by their prefixes, oldest first; the exit code. */
export async function listKeys(context: Context): Promise<number> {
  const { rows } = await useStore(context, ({ pool }) => pool.query<StoredKey>(`
    select k.prefix, u.code as unit, k.role, k.created_at as created, k.revoked_at as revoked
    from api_keys k join org_units u on u.id = k.unit_id order by k.created_at, k.id`));
  const header = [{ zh: '前缀', en: 'prefix' }, { zh: '单位', en: 'unit' }, { zh: '角色', en: 'role' }, { zh: '生成于', en: 'created' }, { zh: '作废于', en: 'revoked' }].map(context.say);
  context.print(textTable(header, rows.map((it) => [it.prefix, it.unit, it.role, localTime(it.created), it.revoked === null ? '' : localTime(it.revoked)])));
  return EXIT.done;
}

const PREFIX_LENGTH = 11;

/** Makes the key of a prefix, or a whole key, good for nothing; again changes nothing; the exit code. Throws NOT_FOUND. */
export async function revokeKey(context: Context, { args }: Given): Promise<number> {
  const prefix = args[0]!.slice(0, PREFIX_LENGTH);
  const { rowCount } = await useStore(context, ({ pool }) => pool.query('update api_keys set revoked_at = coalesce(revoked_at, now()) where prefix = $1', [prefix]));
  if (rowCount === 0) throw new TongxinError('NOT_FOUND', { register: { zh: '密钥', en: 'API keys' }, key: prefix });
  context.note({ zh: `密钥 ${prefix} 已作废。`, en: `Key ${prefix} is revoked.` });
  return EXIT.done;
}
