import { OFFLINE } from '../service/offline.ts';
import type { Command } from '../terminal/command.ts';
import { FORMAT } from '../terminal/command.ts';

const create: Command = {
  name: 'create',
  title: {
    zh: '冻结全部指标在若干统计期的数字',
    en: 'freeze the numbers of every indicator in some periods',
  },
  details: {
    zh: '标准输出只有快照编号。默认按对外口径：人数过少的数字不显示；--full 保留全部（只有 STATISTICIAN 可读）。',
    en:
      'Prints the code of the snapshot alone. Small counts of people are withheld, so that it ' +
      'may be passed on; --full keeps them (for STATISTICIAN keys only).',
  },
  options: [
    {
      flags: '--periods <list>',
      about: { zh: '统计期，用逗号分开', en: 'periods, separated by commas' },
      must: true,
    },
    { flags: '--title <text>', about: { zh: '标题', en: 'title' }, must: true },
    {
      flags: '--root <code>',
      was: '--unit <code>',
      about: {
        zh: '从哪个组织单位往下（默认整个层级）',
        en: 'the org unit at its top (default the whole hierarchy)',
      },
    },
    {
      flags: '--full',
      about: { zh: '人数过少的数字也保留', en: 'keep small counts of people too' },
    },
    {
      flags: '--supersedes <code>',
      about: { zh: '取代哪一份快照', en: 'the snapshot that it supersedes' },
    },
    { flags: '--reason <text>', about: { zh: '为何取代', en: 'why' } },
  ],
  examples: [
    [
      'snapshot create --periods 2024,2025 --title "2025 年度工会统计"',
      { zh: '全市两年', en: 'two years of the whole city' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/snapshot.ts')).createOne(context, parsed),
};

const list: Command = {
  name: 'list',
  title: { zh: '列出快照，新的在前', en: 'list the snapshots, newest first' },
  options: [
    {
      flags: '--root <code>',
      was: '--unit <code>',
      about: { zh: '只列该单位的', en: 'of this org unit only' },
    },
    { flags: '--period <period>', about: { zh: '只列含该期的', en: 'with this period only' } },
    FORMAT,
  ],
  run: async (context, parsed) => (await import('../work/snapshot.ts')).listAll(context, parsed),
};

const verify: Command = {
  name: 'verify',
  title: {
    zh: '核对快照：逐块核对散列值；数据未变时重新计算',
    en: 'check a snapshot: every hash and, while the data is unchanged, every figure',
  },
  details: {
    zh: '退出码：0 无误；1 有误，逐项列出。',
    en: 'Exit code: 0 nothing wrong; 1 something is, and is named.',
  },
  args: [
    [
      '<code>',
      {
        zh: '快照编号，或导出的 .zip 数据包（不需要数据库）',
        en: 'code of the snapshot, or a package of one, .zip (needs no store)',
      },
    ],
  ],
  run: async (context, parsed) => (await import('../work/snapshot.ts')).verifyOne(context, parsed),
};

const diff: Command = {
  name: 'diff',
  title: {
    zh: '比较两份快照：哪些数字变了，为什么',
    en: 'compare two snapshots: the numbers that changed, and why',
  },
  details: {
    zh:
      '比较两份都有的统计期；没有共同的统计期而各有一个时，就比较这两个；也可用 --from、--to ' +
      '指定。人员和单位的比率逐项列出变化的构成（分子/分母），各项之和即为变化。',
    en:
      'Compares the periods that both have, or where there is none, the only one of each; ' +
      '--from and --to name others. Of rates of people and units it tells what the change is ' +
      'made of (numerator/denominator); the parts add up to the change.',
  },
  args: [
    ['<first>', { zh: '前一份', en: 'the first' }],
    ['<second>', { zh: '后一份', en: 'the second' }],
  ],
  examples: [
    [
      'snapshot diff S20250105-1a2b3c4d S20260105-5e6f7a8b --indicator B01',
      { zh: '两年之间会员率的变化与原因', en: 'how membership changed between two years, and why' },
    ],
  ],
  options: [
    { flags: '--from <period>', about: { zh: '前一份中的统计期', en: 'a period of the first' } },
    {
      flags: '--to <period>',
      about: {
        zh: '与后一份中的哪个统计期相比',
        en: 'the period of the second to compare it with',
      },
    },
    { flags: '--indicator <code>', about: { zh: '只看一个指标', en: 'one indicator only' } },
    { flags: '--unit <code>', about: { zh: '只看一个组织单位', en: 'one org unit only' } },
    {
      flags: '--most <n>',
      about: { zh: '最多列出多少项（默认 50）', en: 'maximum number to list (default 50)' },
    },
    FORMAT,
    OFFLINE,
  ],
  run: async (context, parsed) => (await import('../work/difference.ts')).diffTwo(context, parsed),
};

const exportOne: Command = {
  name: 'export',
  title: { zh: '导出快照为文件', en: 'write a snapshot as a file' },
  details: {
    zh: '扩展名决定格式：.csv、.json、.arrow、.parquet、.xlsx、.zip（自带说明与散列值的数据包）。',
    en:
      'The ending names the form: .csv, .json, .arrow, .parquet, .xlsx, .zip (a package that ' +
      'describes itself, with hashes).',
  },
  args: [
    ['<code>', { zh: '快照编号', en: 'code of the snapshot' }],
    ['<file>', { zh: '写到哪里', en: 'where to' }],
  ],
  examples: [
    [
      'snapshot export S20260105-1a2b3c4d 2025.xlsx',
      { zh: '为 Excel 或 WPS 导出', en: 'for Excel or WPS' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/snapshot.ts')).exportOne(context, parsed),
};

const importOne: Command = {
  name: 'import',
  title: { zh: '从数据包取回快照', en: 'take snapshots in from packages' },
  details: {
    zh:
      '数据包由 snapshot export 写成 .zip。编号、散列值、生成人与时间都和原来一样；' +
      '有一处不符就不取回。被取代的快照须先在库中，或同时给出。',
    en:
      'Packages are the .zip files that snapshot export writes. Code, hashes, maker and moment ' +
      'stay; where anything is not as it was made, nothing of it is taken. One that was ' +
      'superseded must be there, or given too.',
  },
  args: [['<files...>', { zh: '数据包，一个或几个', en: 'packages, one or several' }]],
  examples: [
    [
      'snapshot import backup/S20260105-1a2b3c4d.zip',
      { zh: '取回一份备份的快照', en: 'one of a backup' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/snapshot.ts')).importAll(context, parsed),
};

/** Creates, lists, verifies, compares, exports and imports snapshots. */
export const snapshot: Command = {
  name: 'snapshot',
  title: {
    zh: '冻结数字，供引用、核对、比较、导出',
    en: 'freeze numbers, to be cited, checked, compared, exported',
  },
  commands: [create, list, verify, diff, exportOne, importOne],
};
