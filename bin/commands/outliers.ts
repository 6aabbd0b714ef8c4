import type { Command } from '../terminal/command.ts';

/** Lists figures far from those of like units. */
export const outliersCommand: Command = {
  name: 'outliers',
  title: {
    zh: '离群值：与同类单位相差很远的数值，及其正常范围',
    en: 'outliers: figures far from those of like units, and what would be normal',
  },
  details: {
    zh:
      '与接口 outliers 相同（整个层级，STATISTICIAN 口径）。同类为办学类型、规模相同的单位，按稳健 z 值判断。' +
      '扩展名决定格式：.csv、.xlsx、.json、.arrow、.parquet。',
    en:
      'As outliers of the API for a STATISTICIAN key of the whole hierarchy. Like units are of one ' +
      'school type and size; judged by robust z-score. The ending of a file names its form: .csv, ' +
      '.xlsx, .json, .arrow, .parquet.',
  },
  options: [
    {
      flags: '--indicator <code>',
      about: { zh: '一个指标（默认全部）', en: 'one indicator (default all)' },
    },
    {
      flags: '--period <period>',
      about: { zh: '统计期（默认上一年）', en: 'the period (default last year)' },
    },
    {
      flags: '--root <code>',
      about: {
        zh: '只列此单位及其下级（默认最上一级）',
        en: 'only at and below this org unit (default the top)',
      },
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
    ['outliers --period 2025', { zh: '2025 年的全部指标', en: 'all indicators in 2025' }],
    [
      'outliers --indicator B01 --period 2025 --out outliers.xlsx',
      { zh: '一个指标，写成工作簿', en: 'one indicator, as a workbook' },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/outliers.ts')).tellOutliers(context, parsed),
};
