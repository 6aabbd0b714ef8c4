import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsIdCardNumber } from '../../../intake/check/id-card.ts';
import { cellReader } from '../../../intake/kinds.ts';
import { columnOf, registerOf } from '../../../schema/register/declared.ts';
import { StaffMember } from '../../../schema/registers/staff-member.ts';

describe('an identity number', () => {
  const read = cellReader(columnOf(registerOf(StaffMember), 'name'));
  const codes = (text: string): string[] => {
    const refused: string[] = [];
    read(text, (code) => {
      refused.push(code);
    });
    return refused;
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
    '110105-491231-002',
    '110105/19491231/002X',
    '110105·19491231·002X',
    '110105(19491231)002X',
    '110105（19491231）002X',
    '[110105][491231][002]',
    '【110105】【19491231】【002Ｘ】',
    '110105    19491231    002X',
    '110105、19491231、0021',
    '110105，1949，12，31，0021',
    '110105: 19491231: 0021',
    '110105|19491231|002X',
    '110105***19491231***0021',
    '110105 -- 19491231 -- 002X',
    '110105"19491231"0021',
    '110105\u300019491231\u30000021',
    '110105😀19491231😀002X',
    '110105→19491231→002X',
    '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X',
    '1-1-0-1-0-5-4-9-1-2-3-1-0-0-2',
    'CZ110105194912310021',
    '110101, 1990 03 07, 7714',
    '张三（身份证 110105 19491231 002Х）',
    '电话 13800138000，证 110105 19491231 0021',
    '١١٠١٠٥١٩٤٩١٢٣١٠٠٢١',
    '320402 1990年03月07日 1235',
    '3204021990年03月07日1235',
    '320402 1990年3月7日 1235',
    '320402 １９９０年３月７日 １２３５',
    '320402生于1990年3月7号，尾号1235',
    '地区320402，出生19900307，顺序1235',
    '32O402199003071235',
    '3204o2199oo3o71235',
    '32〇402 19900307 1235',
    '3204021990O307I235',
    '32040219901006018×',
    '32040219901006018*',
    '320402 19901006 018＊',
    '32040219901006018✕（本人）',
    '320402 1990年10月6日 018X',
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
    '2023-06-15 2023-06-16 2023-06-17',
    '2023.06.15、2023.06.16、2023.06.17、2023.06.18',
    '20230615 20230616 20230617',
    '15.06.2023 16.06.2023 17.06.2023',
    '2023-06-11 2023-07-12 2024-01-15',
    '13800138000, 13912345678, 15312345678',
    '13800119901，13012345678',
    '0519-86881234, 0519-86881235, 0519-86881236',
    '2025001、2025002、2025003、2025004',
    '32040001 32040002 32040003',
    'ISBN 978-7-5344-1990-1, 978-7-5344-2010-6',
    '6222 0219 9001 0112 345',
    '6222 0212 3456 7890',
    '1,234,567.89 2,345,678.90 3,456,789.01',
    '110000 元，850101 元，200 元',
    '15 个，202306 批，16 日，202 人',
    '第 12 届（2019—2023）、第 13 届（2023—2027）',
    'K2025-demonstration_lesson-0012345678',
    '0.110105 0.194912 0.310021 0.5',
    '110105 某 19491231 某 0021',
    // valid check digits, but letters elsewhere than between the parts
    '3204 某 0219900307 某 1235',
    '320402 1990 届 03 班 0712 号 35',
    // letters instead of digits, and an invalid check digit
    '32O402199003071236',
    '320402 1990年3月7日 1236',
    '2023年6月15日—2023年12月16日，320402 元',
    'School of Olol 12, 320402 / 2019-2023 / 0012 / 5431',
    '3204 × 2199 × 0307 × 1236',
  ])('is not seen in %s', (text) => {
    expect(holdsIdCardNumber(text)).toBe(false);
    expect(codes(text)).toEqual([]);
  });

  const digits = [...'110105194912310021'];
  const old = [...'110105491231002'];
  const separator = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...' \u00a0\u3000-–—_./\\|,;:*+=~()[]{}<>（）【】《》“”、，。；：·•…#@&%$￥'),
      fc.constantFrom('😀', '→', '■', '※', '☎', '№'.slice(1), '\t'),
    ),
    maxLength: 12,
  });
  const around = fc.constantFrom('', '张三', '证 ', '（', 'ID:', '：');

  it('is seen whatever separators stand between any of its digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(digits, old, [...'11010519491231002X']),
        fc.array(separator, { minLength: 18, maxLength: 18 }),
        around,
        around,
        (number, between, before, after) => {
          const text = number.map((digit, i) => (i === 0 ? '' : between[i]!) + digit).join('');
          expect(holdsIdCardNumber(`${before}${text}${after}`)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never seen where letters part its digits, or where there are fewer than fifteen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[0-9]{1,14}$/), separator), { maxLength: 12 }),
        (parts) => {
          const text = parts.map(([part, text]) => `${part}${text}某`).join('');
          expect(holdsIdCardNumber(text)).toBe(false);
        },
      ),
    );
  });

  it('takes no longer than a text is long', () => {
    const texts = ['1', '1 ', ' ', '110105 19491231 ', '2023-06-15 ', '１', '1某', '1x', '张'];
    const started = performance.now();
    for (const text of texts) holdsIdCardNumber(text.repeat(32_768).slice(0, 32_768));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['张\u200b三', 'CONTROL_CHARACTER'],
    ['\u00ad', 'CONTROL_CHARACTER'],
    ['Z\ufeff1', 'CONTROL_CHARACTER'],
    ['王\ue000', 'MEANINGLESS_CHARACTER'],
    ['王\u{f0000}', 'MEANINGLESS_CHARACTER'],
    ['王\u0378', 'MEANINGLESS_CHARACTER'],
    ['#N/A', 'FORMULA'],
    ['=1+1', 'FORMULA'],
    ['＝A1', 'FORMULA'],
  ])('is not the only thing refused: %j', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});
