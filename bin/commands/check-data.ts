import { FORMAT, type Command } from '../terminal/command.ts';

/** Lists contradictions in the stored data. */
export const checkData: Command = {
  name: 'check-data',
  title: {
    zh: '核对数据库中的数据，列出相互矛盾之处',
    en: 'check the stored data and list contradictions',
  },
  details: {
    zh: '核对项目用 --list 列出。退出码：0 没有；1 有；2 用法有误。',
    en: '--list lists the checks. Exit code: 0 none; 1 some; 2 wrong use.',
  },
  options: [
    {
      flags: '--kinds <list>',
      about: {
        zh: '只核对这些项目，用逗号分隔（默认全部）',
        en: 'only these checks, between commas (default all)',
      },
    },
    {
      flags: '--list',
      about: {
        zh: '列出全部核对项目：代码、轻重、登记表、应当如何；不读数据库',
        en: 'list the checks: code, severity, register, what should hold; reads no store',
      },
    },
    FORMAT,
  ],
  examples: [
    ['check-data --list', { zh: '有哪些项目', en: 'which checks there are' }],
    ['check-data', { zh: '核对全部项目', en: 'all checks' }],
    [
      'check-data --kinds STAFF_AT_CLOSED_UNIT --format json',
      { zh: '一个项目，供程序读取', en: 'one check, with a result for programs' },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/check-data.ts')).checkStoredData(context, parsed),
};
