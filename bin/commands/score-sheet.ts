import type { Command } from '../terminal/command.ts';

/** Prints the score sheet of an org unit, or the leagues. */
export const scoreSheetCommand: Command = {
  name: 'score-sheet',
  title: {
    zh: '考核评分表（百分制）和同类排名',
    en: 'the score sheet of 100 points, and the leagues',
  },
  details: {
    zh:
      '与接口 scoreSheet、leagues 相同（整个层级，STATISTICIAN 口径）。不指定 --league 时给出 --root 的评分表；' +
      '指定时给出其下各单位（unit）或辖市区（district）的同类排名。评分在页面或接口给出。',
    en:
      'As scoreSheet and leagues of the API for a STATISTICIAN key of the whole hierarchy: the ' +
      'sheet of --root, or with --league the units or districts below it among their like. Scores ' +
      'are given on the page or by the API.',
  },
  options: [
    {
      flags: '--root <code>',
      about: { zh: '组织单位（默认最上一级）', en: 'the org unit (default the top)' },
    },
    {
      flags: '--period <year>',
      about: {
        zh: '年度，如 2025（默认 LAST_YEAR）',
        en: 'the year, such as 2025 (default LAST_YEAR)',
      },
    },
    {
      flags: '--league <level>',
      about: { zh: '排名：unit 或 district', en: 'leagues of unit or district' },
    },
    {
      flags: '--format <form>',
      about: {
        zh: 'table（默认）、csv、json、xlsx 等',
        en: 'table (default), csv, json, xlsx and others',
      },
    },
    {
      flags: '--out <file>',
      about: {
        zh: '写入文件；格式可由扩展名得出',
        en: 'write a file; its ending may name the form',
      },
    },
  ],
  examples: [
    [
      'score-sheet --root CZ-WJ --period 2025',
      { zh: '一个区的评分表', en: 'the sheet of a district' },
    ],
    [
      'score-sheet --root CZ-WJ-PS-001 --out 考核评分表.xlsx',
      { zh: '一所学校的评分表工作簿', en: 'the sheet of a school as a workbook' },
    ],
    [
      'score-sheet --league unit --period 2025 --out leagues.xlsx',
      { zh: '全市各单位的同类排名', en: 'all units of the city among their like' },
    ],
  ],
  run: async (context, given) =>
    (await import('../work/score-sheet.ts')).tellScoreSheet(context, given),
};
