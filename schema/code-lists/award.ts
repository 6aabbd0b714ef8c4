import type { CodeList } from './code-list.ts';

/** Award won in a contest; who won none has an empty cell. A rank (第1名) is no award. */
export const award: CodeList = {
  name: 'Award',
  title: { zh: '奖项', en: 'award' },
  source: 'union data package',
  codes: {
    first: { zh: '一等奖', en: 'first' },
    second: { zh: '二等奖', en: 'second' },
    third: { zh: '三等奖', en: 'third' },
    special: { zh: '特等奖', en: 'special' },
    excellent: { zh: '优秀奖', en: 'excellent' },
    other: { zh: '其他奖项', en: 'other' },
  },
  aliases: {
    first: ['一等', '壹等奖', '壹等', '1等奖', '1等', 'Ⅰ等奖', 'first prize', '1st prize', '1st'],
    second: ['二等', '贰等奖', '贰等', '2等奖', '2等', 'Ⅱ等奖', 'second prize', '2nd prize', '2nd'],
    third: ['三等', '叁等奖', '叁等', '3等奖', '3等', 'Ⅲ等奖', 'third prize', '3rd prize', '3rd'],
    special: ['特等', '特别奖', 'special prize', 'grand prize'],
    excellent: ['优秀', '优胜奖', '优胜', 'excellence'],
    other: ['其他', '其它', '其他奖', '其它奖', '其它奖项', 'other award'],
  },
  none: [
    '无',
    '没有',
    '无奖项',
    '未获奖',
    '未获',
    '没有获奖',
    '参赛',
    '参与',
    '参加',
    '-',
    '—',
    '/',
    'none',
    'no award',
  ],
};
