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
      '指定时给出其下各单位（unit）或辖市区（district）的同类排名。评分在页面或接口给出，' +
      '或在评分表工作簿（--out 评分表.xlsx）中填写后用 --import 读回：只写改动的评分，有一格被拒则全不写。',
    en:
      'As scoreSheet and leagues of the API for a STATISTICIAN key of the whole hierarchy: the ' +
      'sheet of --root, or with --league the units or districts below it among their like. Scores ' +
      'are given on the page, by the API, or in the workbook of the sheet (--out sheet.xlsx), which ' +
      '--import reads back: changed scores are written, all of them or none.',
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
    {
      flags: '--import <file>',
      about: { zh: '读回填好的评分表工作簿', en: 'read back a filled workbook of the sheet' },
    },
    {
      flags: '--dry-run',
      about: { zh: '与 --import 同用：只检查', en: 'with --import: only check' },
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
      'score-sheet --import 考核评分表.xlsx --dry-run',
      { zh: '检查填好的评分表', en: 'check a filled sheet' },
    ],
    [
      'score-sheet --league unit --period 2025 --out leagues.xlsx',
      { zh: '全市各单位的同类排名', en: 'all units of the city among their like' },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/score-sheet.ts')).tellScoreSheet(context, parsed),
};
