import type { Command } from '../terminal/command.ts';

/** Prints the policy by clauses. */
export const policyCommand: Command = {
  name: 'policy',
  title: {
    zh: '政策条款：原文、登记表、指标',
    en: 'the clauses of the policy: text, registers, indicators',
  },
  details: {
    zh: '不读数据库。给出编号时只列这些条款或这一部分，并附原文。',
    en:
      'Reads no store. With codes of clauses or parts it lists those alone, and their text with ' +
      'them.',
  },
  args: [
    ['[codes]', { zh: '条款或部分的编号，用逗号分开', en: 'codes of clauses or parts, by commas' }],
  ],
  options: [
    {
      flags: '--format <form>',
      about: { zh: 'table（默认）、csv 或 json', en: 'table (default), csv or json' },
    },
  ],
  examples: [
    ['policy', { zh: '全部条款', en: 'every clause' }],
    ['policy 2.1,3.2.5', { zh: '一个部分和一个条款', en: 'a part and a clause' }],
  ],
  run: async (context, parsed) => (await import('../work/policy.ts')).tellPolicy(context, parsed),
};
