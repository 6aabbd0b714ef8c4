import { FORMAT, type Command } from '../terminal/command.ts';

const LOGIN = [
  '<login>',
  { zh: '登录名，见 account list', en: 'the login name, see account list' },
] as const;

const ROLE = {
  flags: '--role <role>',
  about: {
    zh: '角色，见 api-key create --help',
    en: 'a role, see api-key create --help',
  },
  must: true,
};

const create: Command = {
  name: 'create',
  title: {
    zh: '创建账号；标准输出只有一次性链接',
    en: 'create an account and print its one-time link, alone, on stdout',
  },
  details: {
    zh: '链接 24 小时内有效，只能用一次；本人用它设置密码。地址取自 PUBLIC_URL，默认为本机。',
    en:
      'The person sets a password with the link, which is valid once, for 24 hours. Its address ' +
      'is PUBLIC_URL, by default this machine.',
  },
  options: [
    {
      flags: '--login <login>',
      about: {
        zh: '登录名：3 至 32 个小写字母、数字、点或连字符',
        en: 'login name: 3 to 32 lower-case letters, digits, dots or hyphens',
      },
      must: true,
    },
    {
      flags: '--name <name>',
      about: { zh: '姓名；修改记录中显示', en: 'name of the person, shown with changes' },
      must: true,
    },
    {
      flags: '--unit <code>',
      about: {
        zh: '组织单位代码；账号只能看到该单位及其下级',
        en: 'code of the org unit; the account sees it and all units below',
      },
      must: true,
    },
    ROLE,
  ],
  examples: [
    [
      'account create --login wangfang --name 王芳 --unit CZ --role ANALYST',
      { zh: '为“CZ”的王芳创建分析员账号', en: 'an account of an analyst for "CZ"' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/account.ts')).createOne(context, parsed),
};

const list: Command = {
  name: 'list',
  title: { zh: '列出账号', en: 'list the accounts' },
  options: [FORMAT],
  run: async (context, parsed) => (await import('../work/account.ts')).listAll(context, parsed),
};

const lock: Command = {
  name: 'lock',
  title: { zh: '锁定账号，并结束其会话', en: 'lock an account and end its sessions' },
  args: [LOGIN],
  run: async (context, parsed) => (await import('../work/account.ts')).lockOne(context, parsed),
};

const unlock: Command = {
  name: 'unlock',
  title: { zh: '解锁账号', en: 'unlock an account' },
  args: [LOGIN],
  run: async (context, parsed) => (await import('../work/account.ts')).unlockOne(context, parsed),
};

const reset: Command = {
  name: 'reset',
  title: {
    zh: '重置密码；标准输出只有一次性链接',
    en: 'print a one-time link to set a new password, alone, on stdout',
  },
  details: {
    zh: '设置新密码之前，原密码仍然有效；若已泄露，请先 account lock。',
    en: 'The old password stays valid until then; if it is known to others, first run account lock.',
  },
  args: [LOGIN],
  run: async (context, parsed) => (await import('../work/account.ts')).resetOne(context, parsed),
};

const setRole: Command = {
  name: 'set-role',
  title: { zh: '修改角色，及所属单位', en: 'change the role, and the unit' },
  args: [LOGIN],
  options: [
    ROLE,
    {
      flags: '--unit <code>',
      about: { zh: '组织单位代码（默认不变）', en: 'code of the org unit (default unchanged)' },
    },
  ],
  run: async (context, parsed) => (await import('../work/account.ts')).setRole(context, parsed),
};

/** Creates, lists, locks and resets accounts of persons. */
export const account: Command = {
  name: 'account',
  title: { zh: '管理登录账号', en: 'manage the accounts of persons' },
  commands: [create, list, lock, unlock, reset, setRole],
};
