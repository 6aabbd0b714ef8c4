import { CORRECT, ENCODING, FORMAT, type Command } from '../terminal/command.ts';

/** Imports a data package. */
export const importCommand: Command = {
  name: 'import',
  title: {
    zh: '导入数据包（文件夹、.zip、.xlsx 或一个 .csv）',
    en: 'take in a data package (a folder, a .zip, an .xlsx or one .csv)',
  },
  details: {
    zh:
      '先检查每一行，再一次性全部写入；有任何错误则不写入（除非 --keep-going）。' +
      '重复导入同一数据包不会改变任何内容。\n退出码：0 无错误；1 数据有错误；2 用法有误。',
    en:
      'Checks every row, then writes all of them at once; with any fault nothing is written ' +
      '(unless --keep-going). Taking the same package in again changes nothing.\nExit code: 0 ' +
      'no faults; 1 faults in the data; 2 wrong use.',
  },
  args: [['<path>', { zh: '数据包的位置', en: 'where the package is' }]],
  options: [
    { flags: '--dry-run', about: { zh: '只检查，不写入', en: 'check only, write nothing' } },
    {
      flags: '--keep-going',
      about: {
        zh: '写入正确的行，有错的行另存',
        en: 'write the good rows and set the faulty ones aside',
      },
    },
    CORRECT,
    {
      flags: '--rejects <folder>',
      about: {
        zh: '有错的行存到哪里（默认 <path>-rejects）',
        en: 'where the faulty rows go (default <path>-rejects)',
      },
    },
    {
      flags: '--report <file>',
      about: {
        zh: '把错误写入文件：.csv，或 .json',
        en: 'write the faults to a file: .csv, or .json',
      },
    },
    ENCODING,
    {
      flags: '--unit <code>',
      about: {
        zh: '只导入属于该单位及其下级的内容（等同该单位的 STATISTICIAN 密钥）；默认整个层级',
        en:
          'only rows of this unit and the units below it, as with a STATISTICIAN key there; ' +
          'default the whole hierarchy',
      },
    },
    FORMAT,
  ],
  examples: [
    ['import ./union-2025.zip', { zh: '导入', en: 'take in' }],
    [
      'import ./staff.xlsx --report faults.csv',
      { zh: '错误另存为 Excel 可打开的表', en: 'with the faults in a file that Excel opens' },
    ],
    [
      'import ./union-2025 --keep-going',
      {
        zh: '写入正确的行，其余存入 union-2025-rejects',
        en: 'write the good rows, the others go to union-2025-rejects',
      },
    ],
    [
      'import ./staff.csv --correct',
      {
        zh: '更正已登记人员的姓名、性别、出生日期',
        en: 'with corrections of names, genders and days of birth of people who are stored',
      },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/import.ts')).importPackage(context, parsed),
};
