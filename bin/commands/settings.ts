import type { Command } from '../terminal/command.ts';

const list: Command = {
  name: 'list',
  title: { zh: '列出参数及其历次取值', en: 'list the settings with their history' },
  options: [
    {
      flags: '--format <form>',
      about: { zh: 'table（默认）或 json', en: 'table (default) or json' },
    },
  ],
  run: async (context, parsed) =>
    (await import('../work/settings.ts')).listSettings(context, parsed),
};

const set: Command = {
  name: 'set',
  title: { zh: '设定参数自某日起的取值', en: 'set a setting from a day on' },
  details: {
    zh:
      '统计期的最后一天在该日或之后的数值和规则立即用新值；早先的统计期和已存的快照不变。' +
      '同一参数同一日再设即为更正。',
    en:
      'Figures and rules of periods that end on that day or later use the value at once; earlier ' +
      'periods and stored snapshots stay. A second value for the same day corrects the first.',
  },
  args: [
    ['<name>', { zh: '参数名，见 settings list', en: 'its name, see settings list' }],
    ['<value>', { zh: '取值；off 为不作要求', en: 'the value; off: not enforced' }],
  ],
  options: [
    { flags: '--from <day>', about: { zh: '自哪一天起', en: 'from which day' }, must: true },
    {
      flags: '--basis <text>',
      about: { zh: '依据，如文号', en: 'why, such as the number of a document' },
    },
  ],
  examples: [
    [
      'settings set benefit_projects_min 4 --from 2026-01-01',
      { zh: '自 2026 年起要办 4 件好事实事', en: 'from 2026 on 4 benefit projects' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/settings.ts')).setSetting(context, parsed),
};

/** Lists and sets the settings of the policy. */
export const settingsCommand: Command = {
  name: 'settings',
  title: { zh: '政策参数：取值及历史', en: 'the settings of the policy, with their history' },
  commands: [list, set],
};
