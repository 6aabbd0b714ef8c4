import type { Command } from '../terminal/command.ts';

/** Compares every figure with independent SQL. */
export const verify: Command = {
  name: 'verify',
  title: { zh: '用独立的 SQL 核对每个指标的数字', en: 'compare every number with independent SQL' },
  details: {
    zh:
      '每个指标另有一条按定义独立写成的 SQL（test/golden）。对每个组织单位比较分子、分母、' +
      '数值和标准误，列出不一致的格子。退出码：0 全部一致；1 有不一致。',
    en:
      'Each indicator has a second definition in SQL (test/golden). Numerators, denominators, ' +
      'values and standard errors of every org unit are compared; cells that differ are listed. ' +
      'Exit code: 0 none; 1 some.',
  },
  options: [
    {
      flags: '--root <code>',
      was: '--unit <code>',
      about: {
        zh: '只核对该组织单位及其下级（默认整个层级）',
        en: 'only this org unit and below (default the whole hierarchy)',
      },
    },
    {
      flags: '--periods <list>',
      about: {
        zh: '统计期，用逗号分开（默认 LAST_2_YEARS,TODAY）',
        en: 'periods, separated by commas (default LAST_2_YEARS,TODAY)',
      },
    },
    { flags: '--indicators <list>', about: { zh: '只核对这些指标', en: 'only these indicators' } },
  ],
  examples: [
    [
      'verify --periods 2025,2025-06-30',
      { zh: '核对 2025 年和 2025-06-30', en: 'for 2025 and 2025-06-30' },
    ],
  ],
  run: async (context, parsed) =>
    (await import('../work/verify.ts')).verifyNumbers(context, parsed),
};
