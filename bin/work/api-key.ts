import { createApiKey, listApiKeys, revokeApiKey } from '../../server/access/api-keys.ts';
import { endOfDay } from '../../server/access/end-of-day.ts';
import { useStore } from '../store.ts';
import { EXIT, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../../base/local-time.ts';
import { textTable } from '../terminal/text-table.ts';

/**
 * Creates a key and prints only the key; returns the exit code. Throws UNKNOWN_ROLE,
 * UNKNOWN_ORG_UNIT, INVALID_DAY, INVALID_KEY_OPTION.
 */
export async function createKey(context: Context, parsed: ParsedCommand): Promise<number> {
  const expiresOn = textOption(parsed, 'expiresOn');
  const options = {
    purpose: textOption(parsed, 'purpose'),
    expiresAt: expiresOn === undefined ? null : endOfDay(expiresOn),
  };
  context.print(
    await useStore(context, (store) =>
      createApiKey(store, textOption(parsed, 'unit')!, textOption(parsed, 'role')!, options),
    ),
  );
  return EXIT.done;
}

const timeOrNothing = (moment: Date | null): string => (moment === null ? '' : localTime(moment));

/** Prints the keys by their prefixes, oldest first; the exit code. */
export async function listKeys(context: Context): Promise<number> {
  const keys = await useStore(context, listApiKeys);
  const header = [
    { zh: '前缀', en: 'prefix' },
    { zh: '单位', en: 'unit' },
    { zh: '角色', en: 'role' },
    { zh: '生成于', en: 'created' },
    { zh: '作废于', en: 'revoked' },
    { zh: '到期于', en: 'expires' },
    { zh: '最近使用', en: 'last use' },
    { zh: '用途', en: 'purpose' },
  ].map(context.t);
  context.print(
    textTable(
      header,
      keys.map((key) => [
        key.prefix,
        key.unitCode,
        key.role,
        localTime(key.createdAt),
        timeOrNothing(key.revokedAt),
        timeOrNothing(key.expiresAt),
        timeOrNothing(key.lastUsedAt),
        key.purpose,
      ]),
    ),
  );
  return EXIT.done;
}

/** Revokes the key of a prefix; returns the exit code. Throws NOT_FOUND. */
export async function revokeKey(context: Context, { args }: ParsedCommand): Promise<number> {
  const prefix = await useStore(context, (store) => revokeApiKey(store, args[0]!));
  context.note({ zh: `密钥 ${prefix} 已作废。`, en: `Key ${prefix} is revoked.` });
  return EXIT.done;
}
