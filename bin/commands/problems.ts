import type { Command } from '../terminal/command.ts';

/** Lists problems. */
export const problemsCommand: Command = {
  name: 'problems',
  title: {
    zh: '督办单：违反的规则和未达目标的数值',
    en: 'the supervision list: rules that are broken and figures below target',
  },
  details: {
    zh:
      '与接口 problems 相同（整个层级，STATISTICIAN 口径）。不指定格式时按类列出；指定 --codes 时逐项列出。' +
      '扩展名决定格式：.csv、.xlsx、.json、.arrow、.parquet 为逐项清单，.docx、.pdf、.html 为文书。',
    en:
      'As problems of the API for a STATISTICIAN key of the whole hierarchy. Printed by kind; with ' +
      '--codes one by one. The ending of a file names its form: .csv, .xlsx, .json, .arrow and ' +
      '.parquet list every problem, .docx, .pdf and .html are documents.',
  },
  options: [
    {
      flags: '--root <code>',
      about: { zh: '组织单位（默认最上一级）', en: 'the org unit (default the top)' },
    },
    {
      flags: '--as-of <day>',
      about: {
        zh: '截至日期，如 2025-12-31（默认今天）',
        en: 'the day, such as 2025-12-31 (default today)',
      },
    },
    {
      flags: '--codes <list>',
      about: {
        zh: '只列这些规则、指标，用逗号分开',
        en: 'only these rules and indicators, by commas',
      },
    },
    {
      flags: '--states <list>',
      about: {
        zh: 'open、overdue、not_judged、closed（默认前三种）',
        en: 'open, overdue, not_judged, closed (default the first three)',
      },
    },
    {
      flags: '--weights <list>',
      about: { zh: 'fail、warning、target（默认全部）', en: 'fail, warning, target (default all)' },
    },
    {
      flags: '--format <form>',
      about: {
        zh: 'table（默认）、csv、json、xlsx、docx 等',
        en: 'table (default), csv, json, xlsx, docx and others',
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
    ['problems', { zh: '今天的督办事项，按类', en: 'the problems of today, by kind' }],
    [
      'problems --codes WC11 --root CZ-WJ --as-of 2025-12-31',
      { zh: '一个区没有女教职工组织的单位', en: "the units of a district without a women's body" },
    ],
    ['problems --out problems.docx', { zh: '督办单文书', en: 'the list as a document' }],
  ],
  run: async (context, parsed) =>
    (await import('../work/problems.ts')).tellProblems(context, parsed),
};
