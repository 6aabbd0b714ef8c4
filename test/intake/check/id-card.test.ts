import { describe, expect, it } from '@jest/globals';
import { holdsIdCardNumber } from '../../../intake/check/id-card.ts';
import { cellReader } from '../../../intake/check/cell.ts';
import { columnOf, registerOf } from '../../../schema/register/declared.ts';
import { StaffMember } from '../../../schema/registers/staff-member.ts';

describe('an identity number', () => {
  const read = cellReader(columnOf(registerOf(StaffMember), 'name'));
  const codes = (text: string): string[] => {
    const found: string[] = [];
    read(text, (code) => {
      found.push(code);
    });
    return found;
  };

  it.each([
    '11010519491231002X',
    '张三11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '110105  19491231  002X',
    '110105.19491231.002X',
    '110105_19491231_0021',
    '110105–19491231–0021',
    '110105－19491231－002X',
    '11010519491231002 X',
    'ID:0110105194912310021',
    '110105491231002',
    [...'110105194912310021']
      .map((digit) => String.fromCodePoint(0x1d7d8 + Number(digit)))
      .join(''),
  ])('is seen in %s, and refused in a name', (text) => {
    expect(holdsIdCardNumber(text)).toBe(true);
    expect(codes(text)).toEqual(['ID_CARD_NUMBER']);
  });

  it.each([
    'S0000000123456789',
    'CZ-WJ-PS-014',
    '2025-06-15 2025-06-16',
    '13800138000',
    '999999999999999999',
    '演示王芳',
  ])('is not seen in %s', (text) => {
    expect(holdsIdCardNumber(text)).toBe(false);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['张\u200b三', 'CONTROL_CHARACTER'],
    ['\u00ad', 'CONTROL_CHARACTER'],
    ['Z\ufeff1', 'CONTROL_CHARACTER'],
    ['#N/A', 'FORMULA'],
    ['=1+1', 'FORMULA'],
    ['＝A1', 'FORMULA'],
  ])('is not the only thing refused: %j', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});
