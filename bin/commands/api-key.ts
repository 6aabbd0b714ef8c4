import { TongxinError } from '../../base/errors/errors.ts';
import { roles } from '../../schema/system/api-key.ts';
import { createApiKey } from '../../server/access/api-keys.ts';
import { useStore } from '../store.ts';
import { EXIT, textOption, type Command } from '../terminal/command.ts';
import { localTime } from '../terminal/local-time.ts';
import { textTable } from '../terminal/text-table.ts';

const PREFIX_LENGTH = 11;

const create: Command = {
  name: 'create',
  title: { zh: '生成密钥；标准输出只有密钥本身', en: 'make a key and print it, alone, on stdout' },
  details: { zh: '密钥只显示这一次；数据库中只保存其 SHA-256。', en: 'It is shown this once; the store keeps only its SHA-256.' },
  options: [
    { flags: '--unit <code>', about: { zh: '组织单位代码；密钥只能看到该单位及其下级', en: 'code of the org unit; the key sees it and what lies below' }, must: true },
    { flags: '--role <role>', about: { zh: `角色：${roles.join('、')}`, en: `role: ${roles.join(', ')}` }, must: true },
  ],
  examples: [['api-key create --unit CZ --role ANALYST', { zh: '为“CZ”生成分析员密钥', en: 'a key of an analyst for "CZ"' }]],
  run: async (context, given) => {
    context.print(await useStore(context, ({ pool }) => createApiKey(pool, textOption(given, 'unit')!, textOption(given, 'role')!)));
    return EXIT.done;
  },
};

const list: Command = {
  name: 'list',
  title: { zh: '列出密钥（只有前缀）', en: 'list the keys (their prefixes only)' },
  run: async (context) => {
    const { rows } = await useStore(context, ({ pool }) => pool.query<{ prefix: string; unit: string; role: string; created: Date | string; revoked: Date | string | null }>(`
      select k.prefix, u.code as unit, k.role, k.created_at as created, k.revoked_at as revoked
      from api_keys k join org_units u on u.id = k.unit_id order by k.created_at, k.id`));
    const header = [{ zh: '前缀', en: 'prefix' }, { zh: '单位', en: 'unit' }, { zh: '角色', en: 'role' }, { zh: '生成于', en: 'created' }, { zh: '作废于', en: 'revoked' }].map(context.say);
    context.print(textTable(header, rows.map((it) => [it.prefix, it.unit, it.role, localTime(it.created), it.revoked === null ? '' : localTime(it.revoked)])));
    return EXIT.done;
  },
};

const revoke: Command = {
  name: 'revoke',
  title: { zh: '作废密钥', en: 'revoke a key' },
  args: [['<prefix>', { zh: `密钥的前 ${PREFIX_LENGTH} 个字符，见 api-key list`, en: `the first ${PREFIX_LENGTH} characters of the key, see api-key list` }]],
  examples: [['api-key revoke tx_Ab3dE6gh', { zh: '此后不再有效', en: 'from now on it opens nothing' }]],
  run: async (context, { args }) => {
    const prefix = args[0]!.slice(0, PREFIX_LENGTH);
    const { rowCount } = await useStore(context, ({ pool }) => pool.query('update api_keys set revoked_at = coalesce(revoked_at, now()) where prefix = $1', [prefix]));
    if (rowCount === 0) throw new TongxinError('NOT_FOUND', { register: { zh: '密钥', en: 'API keys' }, key: prefix });
    context.note({ zh: `密钥 ${prefix} 已作废。`, en: `Key ${prefix} is revoked.` });
    return EXIT.done;
  },
};

/** Makes, lists and revokes keys to the API. */
export const apiKey: Command = {
  name: 'api-key',
  title: { zh: '生成、列出、作废接口密钥', en: 'make, list and revoke keys to the API' },
  commands: [create, list, revoke],
};
