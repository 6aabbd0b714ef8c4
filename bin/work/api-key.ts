import { createApiKey, listApiKeys, revokeApiKey } from '../../server/access/api-keys.ts';
import { useStore } from '../store.ts';
import { EXIT, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../../base/local-time.ts';
import { textTable } from '../terminal/text-table.ts';

/**
 * Creates a key and prints only the key; returns the exit code. Throws UNKNOWN_ROLE,
 * UNKNOWN_ORG_UNIT.
 */
export async function createKey(context: Context, given: Given): Promise<number> {
  context.print(
    await useStore(context, (store) =>
      createApiKey(store, textOption(given, 'unit')!, textOption(given, 'role')!),
    ),
  );
  return EXIT.done;
}

/** Prints the keys by their prefixes, oldest first; the exit code. */
export async function listKeys(context: Context): Promise<number> {
  const keys = await useStore(context, listApiKeys);
  const header = [
    { zh: '前缀', en: 'prefix' },
    { zh: '单位', en: 'unit' },
    { zh: '角色', en: 'role' },
    { zh: '生成于', en: 'created' },
    { zh: '作废于', en: 'revoked' },
  ].map(context.say);
  context.print(
    textTable(
      header,
      keys.map((key) => [
        key.prefix,
        key.unitCode,
        key.role,
        localTime(key.createdAt),
        key.revokedAt === null ? '' : localTime(key.revokedAt),
      ]),
    ),
  );
  return EXIT.done;
}

/** Revokes the key of a prefix; returns the exit code. Throws NOT_FOUND. */
export async function revokeKey(context: Context, { args }: Given): Promise<number> {
  const prefix = await useStore(context, (store) => revokeApiKey(store, args[0]!));
  context.note({ zh: `密钥 ${prefix} 已作废。`, en: `Key ${prefix} is revoked.` });
  return EXIT.done;
}
