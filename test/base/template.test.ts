import { describe, expect, it } from '@jest/globals';
import { TongxinError } from '../../base/errors/errors.ts';
import { fill } from '../../base/errors/template.ts';

const TEXT = {
  zh: '没有“{code}”。[相近的：{nearest}。]',
  en: 'No "{code}".[ Nearest: {nearest}.]',
};

describe('the text of a message', () => {
  it('holds its parameters, in the language of the reader', () => {
    expect(fill(TEXT, 'en', { code: 'X', nearest: 'Y' })).toBe('No "X". Nearest: Y.');
    expect(fill({ zh: '{what}', en: '{what}' }, 'zh', { what: { zh: '甲', en: 'A' } })).toBe('甲');
  });

  it('leaves out what stands in brackets where there is nothing to say, and changes nothing of a parameter', () => {
    expect(fill(TEXT, 'zh', { code: '[a]{nearest}', nearest: '' })).toBe('没有“[a]{nearest}”。');
    expect(new TongxinError('UNKNOWN_INDICATOR', { name: '???', nearest: '' }).in('en')).toBe(
      'There is no indicator "???".',
    );
  });
});
