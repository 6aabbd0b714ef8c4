import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainAmount, scaled, significant } from '../../../base/decimal.ts';
import type { FaultCode } from '../../../base/errors/faults.ts';
import { cellReader } from '../../../intake/kinds.ts';
import { textFor } from '../../../intake/check/typed-cell.ts';
import { numberFormat } from '../../../intake/read/number-format.ts';
import { projectKind } from '../../../schema/code-lists/project-kind.ts';
import { columnOf, registerOf } from '../../../schema/register/declared.ts';
import type { Column } from '../../../schema/register/definition.ts';
import { Project } from '../../../schema/registers/project.ts';
import { Submission } from '../../../schema/registers/submission.ts';

/**
 * Reads a text by a column: returns its value, or the code of the fault with its advice in English.
 */
function read(column: Column, text: string): string | null {
  const messages: string[] = [];
  const value = cellReader(column)(text, (code: FaultCode, params) => {
    const { advice } = params as { advice?: '' | { en: string } };
    messages.push(advice ? `${code} ${advice.en}` : code);
  });
  return messages.length > 0 ? messages.join(', ') : value;
}

const budget = columnOf(registerOf(Project), 'budget');
const kinds: Column = {
  ...columnOf(registerOf(Project), 'kind'),
  kind: 'codes',
  codes: { ...projectKind, none: ['无'], aliases: { benefit: ['实事'] } },
  optional: true,
};

describe('an amount', () => {
  it.each([
    ['0', '0'],
    ['1234.50', '1234.5'],
    ['007.10', '7.1'],
    ['5.000', '5'],
    ['999999999999.99', '999999999999.99'],
    ['1234.567', 'TOO_MANY_DECIMALS'],
    ['0.001', 'TOO_MANY_DECIMALS'],
    ['1000000000000', 'BAD_AMOUNT'],
    ['-1', 'BAD_AMOUNT'],
    ['1,234.50', 'BAD_AMOUNT Did you mean 1234.50?'],
    ['1，234', 'BAD_AMOUNT Did you mean 1234?'],
    ['¥1,234.50', 'BAD_AMOUNT Did you mean 1234.50?'],
    ['￥300', 'BAD_AMOUNT Did you mean 300?'],
    ['300元', 'BAD_AMOUNT Did you mean 300?'],
    ['１２３．５', 'BAD_AMOUNT Did you mean 123.5?'],
    ['12,34', 'BAD_AMOUNT'],
    ['1.234,50', 'BAD_AMOUNT'],
    ['1 234', 'BAD_AMOUNT'],
    ['3万', 'BAD_AMOUNT'],
    ['1e3', 'BAD_AMOUNT'],
    ['+5', 'BAD_AMOUNT'],
    ['.5', 'BAD_AMOUNT'],
    ['NaN', 'BAD_AMOUNT'],
    ['Infinity', 'BAD_AMOUNT'],
  ])('written %s reads as %s', (text, expected) => {
    expect(read(budget, text)).toBe(expected);
  });

  it('comes from a cell of a sheet as the number that was typed, without the noise of floating point', () => {
    const taken = (stored: string, format = numberFormat(0, undefined)): string | null => {
      const text = textFor(budget, { kind: 'number', stored, format }, () => undefined);
      return text === null ? null : read(budget, text);
    };
    expect(taken('1.1000000000000001')).toBe('1.1');
    expect(taken('0.30000000000000004')).toBe('0.3');
    expect(taken('1234.5', numberFormat(44, '_ ¥* #,##0.00_ '))).toBe('1234.5');
    expect(taken('1.5E3')).toBe('1500');
    expect(taken('2.675')).toBe('TOO_MANY_DECIMALS');
    expect(taken('0.5', numberFormat(9, undefined))).toBe('BAD_AMOUNT');
  });

  it('is the same number after any road: text, whole number of its smallest part, digits of a sheet', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), (fen) => {
        const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
        const text = `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const plain = plainAmount(text)!;
        expect(scaled(plain, 2)).toBe(fen);
        expect(scaled(significant(plainAmount(Number(text).toString())!, 15), 2)).toBe(fen);
      }),
    );
  });
});

describe('a set of codes', () => {
  it.each([
    ['benefit', '{"benefit"}'],
    ['quality;benefit', '{"benefit","quality"}'],
    ['素质建设；重点工作', '{"key_task","quality"}'],
    ['实事、culture, quality', '{"benefit","culture","quality"}'],
    ['culture | quality\nother', '{"culture","quality","other"}'],
    ['无', null],
    ['benefit;benefit', 'REPEATED_CODE'],
    ['benefit;好事实事', 'REPEATED_CODE'],
    ['benefit;', 'EMPTY_PLACE'],
    ['benefit;;culture', 'EMPTY_PLACE'],
    ['benefit;sports', 'UNKNOWN_CODE'],
    ['benefit;无', 'UNKNOWN_CODE'],
    ['=benefit', 'FORMULA'],
  ])('written %j reads as %s', (text, expected) => {
    expect(read(kinds, text)).toBe(expected);
  });

  it('takes the name of a code as a whole, also where the name holds what stands between codes', () => {
    const column: Column = {
      ...kinds,
      codes: {
        ...projectKind,
        codes: {
          p4: { zh: '分配、聘任、考核办法', en: 'methods' },
          p5: { zh: '提案', en: 'proposals' },
        },
        aliases: {},
      },
    };
    expect(read(column, '分配、聘任、考核办法')).toBe('{"p4"}');
    expect(read(column, '提案；分配、聘任、考核办法')).toBe('{"p4","p5"}');
  });

  it('may not be empty where its column is required', () => {
    expect(read({ ...kinds, optional: false }, '无')).toBe('REQUIRED');
  });
});

describe('a period', () => {
  it('is one of the calendar', () => {
    const period = columnOf(registerOf(Submission), 'period');
    for (const good of ['2025', 'SY2025-1', 'UY2025', '2025-Q3', '2025-09'])
      expect(read(period, good)).toBe(good);
    for (const bad of ['2025年', 'sy2025', 'SY2025-3', '2025-13', 'THIS_YEAR', '25'])
      expect(read(period, bad)).toBe('BAD_PERIOD');
  });
});
