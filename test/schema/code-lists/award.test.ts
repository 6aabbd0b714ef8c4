import { describe, expect, it } from '@jest/globals';
import { award } from '../../../schema/code-lists/award.ts';
import { codeLists } from '../../../schema/code-lists/index.ts';
import { codeReader, codesOf } from '../../../schema/code-lists/code-list.ts';

describe('the code list of awards', () => {
  const read = codeReader(award);

  it.each([
    [
      'first',
      [
        'first',
        'First',
        'FIRST',
        '一等奖',
        '壹等奖',
        '1等奖',
        '１等奖',
        '一 等 奖',
        '一等',
        'Ⅰ等奖',
        '1st prize',
      ],
    ],
    ['second', ['second', '二等奖', '贰等奖', '2等奖', '２等奖', '二　等奖']],
    ['third', ['third', '三等奖', '叁等奖', '3等奖']],
    ['special', ['special', '特等奖', '特等']],
    ['excellent', ['excellent', '优秀奖', '优胜奖']],
    ['other', ['other', '其他', '其它奖项']],
  ])('reads as %s: %j', (code, texts) => {
    expect(texts.map(read)).toEqual(texts.map(() => code));
  });

  it('reads as no award what states that there is none', () => {
    const texts = [
      '无',
      '参赛',
      '参与',
      '参加',
      '未获奖',
      '未 获 奖',
      '没有',
      '—',
      '-',
      '/',
      'None',
    ];
    expect(texts.map(read)).toEqual(texts.map(() => null));
  });

  it.each(['第1名', '第一名', '1', '金奖', '一等奖（第一名）', '鼓励', 'x'])(
    'does not guess what %s is',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});

describe('the aliases of every code list', () => {
  it('mean one thing each, and codes that exist', () => {
    for (const { name, codes, aliases = {}, none = [] } of codeLists) {
      const texts = [
        ...Object.entries(codes).flatMap(([code, { zh }]) => [code, zh]),
        ...Object.values(aliases).flat(),
        ...none,
      ];
      expect([name, texts.filter((text, index) => texts.indexOf(text) !== index)]).toEqual([
        name,
        [],
      ]);
      expect(Object.keys(aliases).filter((code) => !(code in codes))).toEqual([]);
    }
    expect(codesOf(award)).toEqual(['first', 'second', 'third', 'special', 'excellent', 'other']);
  });
});
