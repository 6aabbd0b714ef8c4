import { FORMAT, type Command } from '../../terminal/command.ts';

const add: Command = {
  name: 'add',
  title: {
    zh: '新建定时任务：到时冻结数字、生成文件',
    en: 'make a schedule: when due, numbers are frozen and files made',
  },
  details: {
    zh:
      '由正在运行的服务（start 或 serve）执行，误差不超过一分钟；服务停止期间错过的，' +
      '恢复后补做最近一次；多个服务进程只执行一次。文件写到 REPORTS_DIR 之下，通知只发给 ' +
      'WEBHOOK_HOSTS 中的主机，按 Standard Webhooks 签名；验证签名的密钥只显示这一次。',
    en:
      'The process that serves (start or serve) runs it, within a minute; of those missed while ' +
      'none was up, the last is made up; several processes run it once. Files go below ' +
      'REPORTS_DIR, messages to hosts in WEBHOOK_HOSTS only, signed as Standard Webhooks ask; ' +
      'the secret to check them with is shown this once.',
  },
  options: [
    { flags: '--title <text>', about: { zh: '标题', en: 'title' }, must: true },
    {
      flags: '--at <cron>',
      about: {
        zh: '时间：cron 五段（分 时 日 月 周），北京时间',
        en: 'when: the five fields of cron (minute hour day month weekday), China Standard Time',
      },
      must: true,
    },
    {
      flags: '--periods <list>',
      about: {
        zh: '统计期，执行当日起算，如 LAST_YEAR；报告只能有一个',
        en: 'periods as of the day of a run, such as LAST_YEAR; a report takes one',
      },
      must: true,
    },
    {
      flags: '--forms <list>',
      about: { zh: '格式，用逗号分开', en: 'forms, separated by commas' },
      must: true,
    },
    {
      flags: '--snapshot',
      about: { zh: '生成快照的文件，而不是报告', en: 'files of a snapshot instead of a report' },
    },
    {
      flags: '--root <code>',
      was: '--unit <code>',
      about: { zh: '组织单位（默认最上一级）', en: 'the org unit (default the top)' },
    },
    {
      flags: '--folder <path>',
      about: {
        zh: '写到报告文件夹下的哪里；“.”为其本身',
        en: 'where below the folder for reports; "." is itself',
      },
    },
    { flags: '--webhook <url>', about: { zh: '通知哪个地址', en: 'the address to notify' } },
  ],
  examples: [
    [
      'report schedule add --title 年度报告 --at "0 8 5 1 *" --periods LAST_YEAR --forms docx,xlsx --folder 年度',
      {
        zh: '每年 1 月 5 日 8:00 生成上一年的报告',
        en: 'on 5 January, 8:00, the report on the year before',
      },
    ],
    [
      'report schedule add --snapshot --title 每月数字 --at "0 2 1 * *" --periods LAST_MONTH ' +
        '--forms parquet --folder .',
      { zh: '每月 1 日冻结上月', en: 'on the first of each month the month before, frozen' },
    ],
  ],
  run: async (context, parsed) => (await import('../../work/schedule.ts')).addOne(context, parsed),
};

const list: Command = {
  name: 'list',
  title: { zh: '列出定时任务及最近一次执行', en: 'list the schedules, each with its last run' },
  options: [
    { flags: '--all', about: { zh: '也列出已停止的', en: 'include schedules that have ended' } },
    FORMAT,
  ],
  run: async (context, parsed) => (await import('../../work/schedule.ts')).listAll(context, parsed),
};

const runs: Command = {
  name: 'runs',
  title: { zh: '列出一个定时任务的执行', en: 'list the runs of a schedule' },
  args: [
    ['<id>', { zh: '编号，见 report schedule list', en: 'its number, see report schedule list' }],
  ],
  options: [FORMAT],
  run: async (context, parsed) =>
    (await import('../../work/schedule.ts')).listRuns(context, parsed),
};

const run: Command = {
  name: 'run',
  title: {
    zh: '立即执行一次；退出码 0 完成，1 失败',
    en: 'run it now; exit code 0 when done, 1 when it failed',
  },
  args: [['<id>', { zh: '编号', en: 'its number' }]],
  run: async (context, parsed) => (await import('../../work/schedule.ts')).runOne(context, parsed),
};

const end: Command = {
  name: 'end',
  title: { zh: '停止定时任务', en: 'end a schedule' },
  args: [['<id>', { zh: '编号', en: 'its number' }]],
  run: async (context, parsed) => (await import('../../work/schedule.ts')).endOne(context, parsed),
};

/** Makes, lists, runs and ends schedules. */
export const schedule: Command = {
  name: 'schedule',
  title: { zh: '定时生成报告与快照', en: 'make reports and snapshots at set times' },
  commands: [add, list, runs, run, end],
};
