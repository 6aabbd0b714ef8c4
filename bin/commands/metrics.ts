import { OFFLINE } from '../service/offline.ts';
import type { Command } from '../terminal/command.ts';

/** Answers a query for indicators. */
export const metricsCommand: Command = {
  name: 'metrics',
  title: {
    zh: '按指标、单位、统计期、分组取数',
    en: 'numbers of indicators, by unit, period and group',
  },
  details: {
    zh: '数字与接口 metrics 相同（整个层级，STATISTICIAN 口径）。指标目录：metrics --list。',
    en:
      'The same numbers as the API gives to a STATISTICIAN key of the whole hierarchy. The ' +
      'catalogue: metrics --list.',
  },
  args: [
    ['[indicators]', { zh: '指标代码或标识，用逗号分开', en: 'codes or ids, separated by commas' }],
  ],
  options: [
    {
      flags: '--periods <list>',
      about: {
        zh: '统计期，用逗号分开（默认 THIS_YEAR）',
        en: 'periods, separated by commas (default THIS_YEAR)',
      },
    },
    {
      flags: '--root <code>',
      was: '--unit <code>',
      about: {
        zh: '从哪个组织单位往下（默认整个层级）',
        en: 'the org unit to begin at (default the whole hierarchy)',
      },
    },
    {
      flags: '--level <level>',
      about: {
        zh: '列出该层级的各单位：city、district、unit、group',
        en: 'a row for each: city, district, unit, group',
      },
    },
    {
      flags: '--depth <n>',
      about: {
        zh: '列出其下第几级的各单位：0 本身，1 直接下级；不与 --level 同用',
        en: 'a row for each org unit that many steps below: 0 itself, 1 its children; not with --level',
      },
    },
    {
      flags: '--by <list>',
      about: { zh: '分组维度，用逗号分开', en: 'dimensions, separated by commas' },
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
      about: { zh: 'table（默认）、csv、json 或 arrow', en: 'table (default), csv, json or arrow' },
    },
    {
      flags: '--out <file>',
      about: {
        zh: '写入文件；格式可由扩展名得出',
        en: 'write a file; its ending may name the form',
      },
    },
    {
      flags: '--explain',
      about: { zh: '只说明如何取数', en: 'only explain how it will be answered' },
    },
    OFFLINE,
    { flags: '--list', about: { zh: '列出指标目录', en: 'list the catalogue of indicators' } },
  ],
  examples: [
    [
      'metrics B01 --periods 2024,2025 --level district',
      { zh: '各辖市区两年的入会率', en: 'the membership rate of the districts in two years' },
    ],
    [
      'metrics B01 --periods 2025 --by GENDER,AGE_BAND --where "ESTABLISHMENT=2,3,4,5,6" --out b01.csv',
      { zh: '非编人员按性别、年龄段', en: 'staff on other posts by gender and age' },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/metrics.ts')).printMetrics(context, parsed),
};
