import type { Command } from '../terminal/command.ts';

/** Writes the Excel template of a register, or of all. */
export const template: Command = {
  name: 'template',
  title: { zh: '生成填报用的 Excel 模板', en: 'write the Excel template of a register' },
  details: {
    zh:
      '表名：见数据包的各表；不给表名时列出全部。报表号（T01 至 T15）：该报表涉及的各表，一表一页；' +
      'T01 和 T11 是一行一个单位的宽表，导入时自动分到各表。',
    en:
      'Registers are the tables of the data package; without one, all names are listed. A sheet of ' +
      'the bureau (T01 to T15) gives the registers that it fills, a sheet for each; T01 and T11 are ' +
      'wide sheets with a row for each unit, which an import takes apart.',
  },
  args: [
    [
      '[register]',
      {
        zh: '表名（中文或英文）或报表号',
        en: 'the register, in English or Chinese, or the sheet of the bureau',
      },
    ],
    [
      '[file]',
      {
        zh: '写到哪个 .xlsx（默认 <中文名>.xlsx）',
        en: 'the .xlsx to write (default <Chinese name>.xlsx)',
      },
    ],
  ],
  options: [
    {
      flags: '--all <folder>',
      about: {
        zh: '为每张表生成模板，存入此文件夹',
        en: 'write one for every register into this folder',
      },
    },
    {
      flags: '--filled',
      about: {
        zh: 'T01、T11：填好数据库中已有的内容，改后再导入',
        en: 'T01 and T11: with what the store has, to be changed and imported again',
      },
    },
    {
      flags: '--unit <code>',
      about: {
        zh: '--filled：只填此单位及其下级',
        en: '--filled: only for this unit and the units below it',
      },
    },
    {
      flags: '--on <day>',
      about: {
        zh: '--filled，T01：截至日期（默认今天）',
        en: '--filled, T01: as of this day (default today)',
      },
    },
    {
      flags: '--period <semester>',
      about: {
        zh: '--filled，T11：学期，如 SY2025-1（默认本学期）',
        en: '--filled, T11: the semester, such as SY2025-1 (default the current one)',
      },
    },
    { flags: '--force', about: { zh: '覆盖已有文件', en: 'overwrite files that are there' } },
  ],
  examples: [
    ['template 任职', { zh: '生成 任职.xlsx', en: 'writes 任职.xlsx' }],
    ['template T03', { zh: '生成教代会情况表的各页', en: 'writes the sheets of T03' }],
    [
      'template T01 --filled --unit 320402',
      { zh: '一个区各单位的 T01，已填好', en: 'T01 of the units of a district, filled' },
    ],
    ['template --all ./templates', { zh: '生成全部模板', en: 'writes them all' }],
  ],
  run: async (context, parsed) =>
    (await import('../work/template.ts')).writeTemplates(context, parsed),
};
