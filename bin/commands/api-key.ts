import type { Language } from '../../base/language.ts';
import { ROLES } from '../../schema/rights/roles.ts';
import type { Command } from '../terminal/command.ts';

/** The roles, one a line: the name, and what a viewer with this role sees. */
const listed = (language: Language): string =>
  Object.entries(ROLES)
    .map(([name, { title, sees }]) =>
      language === 'zh' ? `  ${name}  ${title.zh}：${sees.zh}` : `  ${name}  ${sees.en}`,
    )
    .join('\n');

const create: Command = {
  name: 'create',
  title: { zh: '生成密钥；标准输出只有密钥本身', en: 'make a key and print it, alone, on stdout' },
  details: {
    zh: `密钥只显示这一次；数据库中只保存其 SHA-256。\n\n角色：\n${listed('zh')}`,
    en: `It is shown this once; the store keeps only its SHA-256.\n\nRoles:\n${listed('en')}`,
  },
  options: [
    {
      flags: '--unit <code>',
      about: {
        zh: '组织单位代码；密钥只能看到该单位及其下级',
        en: 'code of the org unit; the key sees it and all units below',
      },
      must: true,
    },
    {
      flags: '--role <role>',
      about: { zh: '角色，见上', en: 'a role, see above' },
      must: true,
    },
    {
      flags: '--purpose <text>',
      about: {
        zh: '用途（默认“程序接口 · API”）',
        en: 'what the key is for (default "程序接口 · API")',
      },
    },
    {
      flags: '--expires-on <day>',
      about: {
        zh: '最后有效日，如 2027-12-31（默认不到期）',
        en: 'last day on which it is valid, like 2027-12-31 (default: none)',
      },
    },
  ],
  examples: [
    [
      'api-key create --unit CZ --role ANALYST',
      { zh: '为“CZ”生成分析员密钥', en: 'a key of an analyst for "CZ"' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/api-key.ts')).createKey(context, parsed),
};

const list: Command = {
  name: 'list',
  title: { zh: '列出密钥（只有前缀）', en: 'list the keys (their prefixes only)' },
  run: async (context) => (await import('../work/api-key.ts')).listKeys(context),
};

const revoke: Command = {
  name: 'revoke',
  title: { zh: '作废密钥', en: 'revoke a key' },
  args: [
    [
      '<prefix>',
      {
        zh: '密钥的前 11 个字符，见 api-key list',
        en: 'the first 11 characters of the key, see api-key list',
      },
    ],
  ],
  examples: [
    ['api-key revoke tx_Ab3dE6gh', { zh: '此后不再有效', en: 'from now on it opens nothing' }],
  ],
  run: async (context, parsed) => (await import('../work/api-key.ts')).revokeKey(context, parsed),
};

/** Creates, lists and revokes API keys. */
export const apiKey: Command = {
  name: 'api-key',
  title: { zh: '生成、列出、作废接口密钥', en: 'make, list and revoke keys to the API' },
  commands: [create, list, revoke],
};
