import { CORRECT, ENCODING, FORMAT, type Command } from '../terminal/command.ts';

/** Checks a data package as an import would, and writes nothing. */
export const check: Command = {
  name: 'check',
  title: { zh: '检查数据包，不写入', en: 'check a data package and write nothing' },
  details: {
    zh: '与 import --dry-run 相同：也对照数据库中已有的数据。退出码：0 无错误；1 数据有错误；2 用法有误。',
    en:
      'The same as import --dry-run: also against what the store holds. Exit code: 0 no faults; ' +
      '1 faults in the data; 2 wrong use.',
  },
  args: [['<path>', { zh: '数据包的位置', en: 'where the package is' }]],
  options: [
    {
      flags: '--report <file>',
      about: {
        zh: '把错误写入文件：.csv，或 .json',
        en: 'write the faults to a file: .csv, or .json',
      },
    },
    ENCODING,
    CORRECT,
    {
      flags: '--unit <code>',
      about: {
        zh: '只检查属于该单位及其下级的内容（等同该单位的 STATISTICIAN 密钥）；默认整个层级',
        en:
          'only rows of this unit and the units below it, as with a STATISTICIAN key there; ' +
          'default the whole hierarchy',
      },
    },
    FORMAT,
  ],
  examples: [
    ['check ./union-2025', { zh: '检查文件夹', en: 'check a folder' }],
    [
      'check ./staff.xlsx --format json',
      { zh: '供程序读取的结果', en: 'with a result for programs' },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../intake/run-intake.ts')).runIntake(context, parsed, {
      dryRun: true,
      rejects: null,
    }),
};
