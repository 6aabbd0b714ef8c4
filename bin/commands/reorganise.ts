import type { Bilingual } from '../../base/language.ts';
import { FORMAT, type Command } from '../terminal/command.ts';

type Option = NonNullable<Command['options']>[number];

const ON: Option = {
  flags: '--on <day>',
  about: { zh: '自哪一天起', en: 'the first day' },
  must: true,
};

const COMMON: readonly Option[] = [
  {
    flags: '--dry-run',
    about: {
      zh: '只预演：显示会写入的行和前后的指标，不写入',
      en: 'only try it: show the rows and the indicators before and after, write nothing',
    },
  },
  {
    flags: '--periods <list>',
    about: {
      zh: '预演的统计期（默认当日和本年）',
      en: 'periods of the dry run (default: the day and the current year)',
    },
  },
  FORMAT,
];

const action = (
  name: 'merge' | 'move' | 'close',
  title: Bilingual,
  options: readonly Option[],
  examples: Command['examples'],
): Command => ({
  name,
  title,
  options: [...options, ON, ...COMMON],
  examples: examples!,
  run: async (context, parsed) =>
    (await import('../work/reorganise.ts')).reorganiseUnits(context, parsed, name),
});

const code = (flags: string, zh: string, en: string, must = true): Option => ({
  flags,
  about: { zh, en },
  must,
});

/** Merges, moves and closes units. */
export const reorganiseCommand: Command = {
  name: 'reorganise',
  title: {
    zh: '合并、划转、撤销单位，可先预演',
    en: 'merge, move and close units; can be tried first',
  },
  commands: [
    action(
      'merge',
      { zh: '把单位并入另一单位', en: 'merge units into another one' },
      [
        code(
          '--units <list>',
          '并入方的代码，用逗号分隔',
          'codes of the units that close, between commas',
        ),
        code('--into <code>', '并入的单位', 'the unit they are merged into'),
      ],
      [
        [
          'reorganise merge --units S1,S2 --into S3 --on 2025-09-01 --dry-run',
          { zh: '先看会怎样', en: 'preview it first' },
        ],
      ],
    ),
    action(
      'move',
      { zh: '把单位划转到另一上级', en: 'move a unit under another parent' },
      [
        code('--unit <code>', '单位', 'the unit'),
        code('--under <code>', '新的上级', 'the new parent'),
      ],
      [
        [
          'reorganise move --unit S1 --under D2 --on 2025-09-01',
          { zh: '划转并写入', en: 'move it' },
        ],
      ],
    ),
    action(
      'close',
      { zh: '撤销单位', en: 'close a unit' },
      [
        code('--unit <code>', '单位', 'the unit'),
        code(
          '--people-to <code>',
          '人员和会籍转入的单位',
          'the unit at which its people go on',
          false,
        ),
      ],
      [
        [
          'reorganise close --unit S1 --on 2025-09-01 --people-to S3 --dry-run',
          { zh: '先看会怎样', en: 'preview it first' },
        ],
      ],
    ),
  ],
};
