import type { Command } from '../terminal/command.ts';

/** Prints the rules. */
export const rulesCommand: Command = {
  name: 'rules',
  title: {
    zh: '法定要求：条文、轻重、参数、所依据的指标',
    en: 'legal thresholds: article, severity, settings, indicator',
  },
  details: { zh: '不读数据库。', en: 'Reads no store.' },
  args: [['[ids]', { zh: '规则编号，用逗号分开', en: 'ids of rules, separated by commas' }]],
  options: [
    {
      flags: '--format <form>',
      about: { zh: 'table（默认）、csv 或 json', en: 'table (default), csv or json' },
    },
  ],
  examples: [
    ['rules', { zh: '全部规则', en: 'every rule' }],
    ['rules WC11 --format json', { zh: '一项规则的全部内容', en: 'everything about one rule' }],
  ],
  run: async (context, parsed) => (await import('../work/rules.ts')).tellRules(context, parsed),
};
