import { OFFLINE } from '../service/offline.ts';
import type { Command } from '../terminal/command.ts';

/** Lists the evidence of a figure. */
export const evidenceCommand: Command = {
  name: 'evidence',
  title: {
    zh: '一个数值的依据：计入的与未计入的，逐行列出',
    en: 'the evidence of a figure: what it counts and what it does not, row by row',
  },
  details: {
    zh: '与接口 evidence 相同（整个层级，STATISTICIAN 口径）。答卷从不列出。',
    en: 'As evidence of the API for a STATISTICIAN key of the whole hierarchy. Responses are never listed.',
  },
  args: [['<indicator>', { zh: '指标代码或标识', en: 'code or id of the indicator' }]],
  options: [
    {
      flags: '--period <period>',
      about: { zh: '统计期（默认 LAST_YEAR）', en: 'period (default LAST_YEAR)' },
    },
    {
      flags: '--root <code>',
      about: { zh: '组织单位（默认最上一级）', en: 'the org unit (default the top)' },
    },
    {
      flags: '--part <part>',
      about: { zh: 'counted（默认）或 not_counted', en: 'counted (default) or not_counted' },
    },
    {
      flags: '--where <filters>',
      about: {
        zh: '筛选：维度=组,组;维度=组',
        en: 'filters: DIMENSION=group,group;DIMENSION=group',
      },
    },
    {
      flags: '--hierarchy <reading>',
      about: { zh: 'as_was（默认）或 as_is', en: 'as_was (default) or as_is' },
    },
    {
      flags: '--line <line>',
      about: {
        zh: '隶属线：union（默认）、admin、geographic、cooperation',
        en: 'line of the hierarchy: union (default), admin, geographic, cooperation',
      },
    },
    {
      flags: '--format <form>',
      about: {
        zh: 'table（默认）、csv、json、xlsx、arrow 或 parquet',
        en: 'table (default), csv, json, xlsx, arrow or parquet',
      },
    },
    {
      flags: '--out <file>',
      about: {
        zh: '写入文件；格式可由扩展名得出',
        en: 'write a file; its ending may name the form',
      },
    },
    OFFLINE,
  ],
  examples: [
    [
      'evidence C03 --period 2025 --root CZ-WJ --part not_counted --out c03.xlsx',
      { zh: '一个区没有女教职工组织的单位', en: "the units of a district without a women's body" },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/evidence.ts')).tellEvidence(context, parsed),
};
