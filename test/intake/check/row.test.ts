import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../base/errors/faults.ts';
import { faultMessage } from '../../../base/errors/faults.ts';
import { readHeader } from '../../../intake/check/header.ts';
import { rowChecker, type CheckedRow } from '../../../intake/check/row.ts';
import type { Cell } from '../../../intake/read/cell.ts';
import { GENERAL, numberFormat } from '../../../intake/read/number-format.ts';
import { registerByTable } from '../../../schema/registers/index.ts';

/** A number of a sheet; default format: General. */
const number = (stored: string, code?: string): Cell => ({
  kind: 'number',
  stored,
  format: code === undefined ? GENERAL : numberFormat(164, code),
});
const date = (text: string): Cell => ({ kind: 'date', text });
const logical = (value: boolean): Cell => ({ kind: 'logical', value });
const formula = (result: Cell): Cell => ({ kind: 'formula', result });
const time: Cell = { kind: 'time', text: '01:30:00' };
const error: Cell = { kind: 'error', text: '#N/A' };
const merged = (first: Cell, isPlain = true): Cell => ({
  kind: 'merged',
  range: 'I2:I3',
  first,
  isPlain,
});

const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  staff: { staff_no: 'S1', name: '演示', gender: 'male', born_on: '1980-01-01' },
  employments: {
    staff_no: 'S1',
    unit_code: 'U1',
    is_main: 'true',
    category: 'teacher',
    establishment: '1',
    full_time_teacher: 'true',
    dual_qualified: 'false',
    from_on: '2020-01-01',
    to_on: '',
  },
  contests: { code: 'K1', name: '竞赛', kind: 'other', year: '2024' },
};

/** Checks a good row of a register with one cell replaced. */
function check(
  table: string,
  column: string,
  cell: Cell,
  surplus: Readonly<Record<string, Cell>> = {},
): CheckedRow & { value: string | null; faults: Fault[] } {
  const register = registerByTable(table)!;
  const row: Record<string, Cell> = { ...ROWS[table]!, [column]: cell, ...surplus };
  const faults: Fault[] = [];
  const header = readHeader(register, Object.keys(row), (fault) => faults.push(fault))!;
  const checked = rowChecker(register, header, (fault) => faults.push(fault))(
    2,
    Object.values(row),
  );
  const at = header.columns.findIndex((candidate) => candidate.header === column);
  return { ...checked, value: checked.values[at] ?? null, faults };
}

const outcome = (table: string, column: string, cell: Cell): string => {
  const { value, faults } = check(table, column, cell);
  return faults[0]?.code ?? String(value);
};

describe('a cell of a sheet', () => {
  it.each<[string, Cell, string]>([
    ['digits', number('123'), '123'],
    ['a whole number with zeros behind the point', number('12.0'), '12'],
    ['a whole number with an exponent', number('1.23E2'), '123'],
    ['digits that a format fills up', number('123', '0000000'), '0000123'],
    ['digits that a format parts', number('123456', '000-000'), '123-456'],
    ['digits behind a letter', number('12', '"T"0000'), 'T0012'],
    ['digits as text', number('12', '@'), '12'],
    ['a fraction', number('0.5'), 'NOT_TEXT'],
    ['a number below zero', number('-5'), 'NOT_TEXT'],
    ['decimal places', number('7', '0.00'), 'NOT_TEXT'],
    ['separators', number('1234', '#,##0'), 'NOT_TEXT'],
    ['percent', number('1', '0%'), 'NOT_TEXT'],
    ['a currency', number('7', '[$¥-804]0'), 'NOT_TEXT'],
    ['Chinese numerals', number('7', '[DBNum1]0'), 'NOT_TEXT'],
    ['a number that is shown as a weekday', number('44621', 'aaaa'), 'NOT_TEXT'],
    ['a number that is no number', number('0x10'), 'NOT_TEXT'],
    ['a number that is too late for a date', number('9999999', 'yyyy-mm-dd'), 'NOT_TEXT'],
    ['16 digits', number('1234567890123456'), 'DIGITS_LOST'],
    ['16 digits with an exponent', number('1E15'), 'DIGITS_LOST'],
    ['17 digits in a format', number('20220000000000017', '0'), 'DIGITS_LOST'],
    ['an identity number', number('1.10101199001011E+17'), 'ID_CARD_NUMBER'],
    [
      'an identity number that a format parts',
      number('110101900101100', '000000 000000 000'),
      'ID_CARD_NUMBER',
    ],
    ['a date', date('2026-01-02'), 'NOT_TEXT'],
    ['a time', time, 'NOT_TEXT'],
    ['a logical value', logical(true), 'NOT_TEXT'],
    ['an error value', error, 'NOT_TEXT'],
    ['a formula', formula('S1'), 'FORMULA'],
    ['text that lost its digits', '3.20402E+14', 'DIGITS_LOST'],
    ['the same without a sign', '3.2e14', 'DIGITS_LOST'],
    ['the same with more digits before the point', '12.5E+14', 'DIGITS_LOST'],
    ['the same in full width', '３.２E+14', 'DIGITS_LOST'],
    ['the same below one', '1.2E-05', 'DIGITS_LOST'],
    ['a number that its column was too narrow for', '########', 'DIGITS_LOST'],
    ['text that looks like it and is whole', '3E14', '3E14'],
    ...['3月4日', '2024年3月4日', '2024/3/4', 'Mar-04', '4-mar', '04-Mar-24', 'TRUE', 'FALSE'].map(
      (text): [string, Cell, string] => [
        'text that a spreadsheet converted',
        text,
        'CONVERTED_CODE',
      ],
    ),
    ...['12%', '12.50%', '1,234', '1,234.00', '123.0', "'0012", '’0012', '1e5', '１２％'].map(
      (text): [string, Cell, string] => [
        'text that a spreadsheet converted',
        text,
        'CONVERTED_CODE',
      ],
    ),
    ...[
      'CZ-WJ-KG-001',
      '2024-03',
      '2021-05-01',
      '1.2',
      'A,1',
      '1E5',
      'mar-xx',
      'True-1',
      '0012',
    ].map((text): [string, Cell, string] => ['text that is a code', text, text]),
  ])('that is %s in a column of codes: %j gives %s', (_, cell, expected) => {
    expect(outcome('staff', 'staff_no', cell)).toBe(expected);
    expect(outcome('employments', 'staff_no', cell)).toBe(expected);
    expect(outcome('employments', 'unit_code', cell)).toBe(expected);
  });

  it('in a column of names may be a whole number, and a text like 1.2E+10', () => {
    expect(outcome('contests', 'name', number('2024'))).toBe('2024');
    expect(outcome('contests', 'name', '1.2E+10')).toBe('1.2E+10');
    expect(outcome('contests', 'name', date('2024-05-01'))).toBe('NOT_TEXT');
    expect(outcome('contests', 'name', logical(false))).toBe('NOT_TEXT');
  });

  it.each<[Cell, string]>([
    [number('1'), '1'],
    [number('1.0'), '1'],
    [number('1', '0.00'), 'NOT_TEXT'],
    [number('9'), 'UNKNOWN_CODE'],
    [date('1900-01-01'), 'NOT_TEXT'],
    [logical(true), 'NOT_TEXT'],
    [error, 'NOT_TEXT'],
  ])('in a column of a code list: %j gives %s', (cell, expected) => {
    expect(outcome('employments', 'establishment', cell)).toBe(expected);
  });

  it.each<[Cell, string]>([
    [date('2022-03-16'), '2022-03-16'],
    ['2022-03-16 00:00:00', '2022-03-16'],
    ['2022-03-16 00:00', '2022-03-16'],
    ['2022-03-16 00:00:00.000', '2022-03-16'],
    ['2022-03-16 00:00:01', 'BAD_DAY'],
    ['2022-03-16 12:00:00', 'BAD_DAY'],
    ['2022-03-16T00:00:00.000Z', 'BAD_DAY'],
    ['2022-02-30 00:00:00', 'BAD_DAY'],
    [date('2022-03-16T08:30:00'), 'BAD_DAY'],
    [number('44636'), 'BAD_DAY'],
    [number('20220316', '0000-00-00'), 'BAD_DAY'],
    [time, 'BAD_DAY'],
    [logical(true), 'BAD_DAY'],
    [error, 'BAD_DAY'],
    [formula(date('2022-03-16')), 'FORMULA'],
  ])('in a column of days: %j gives %s', (cell, expected) => {
    expect(outcome('staff', 'born_on', cell)).toBe(expected);
  });

  it.each<[Cell, string]>([
    [logical(true), 't'],
    [logical(false), 'f'],
    ['True', 't'],
    ['FALSE', 'f'],
    ['tRUE', 't'],
    ['是', 't'],
    ['否', 'f'],
    ['1', 'BAD_FLAG'],
    [number('1'), 'BAD_FLAG'],
    ['yes', 'BAD_FLAG'],
    [date('1900-01-01'), 'BAD_FLAG'],
    [error, 'BAD_FLAG'],
  ])('in a column of flags: %j gives %s', (cell, expected) => {
    expect(outcome('employments', 'is_main', cell)).toBe(expected);
  });

  it.each<[Cell, string]>([
    ['2024.0', '2024'],
    ['2024.00', '2024'],
    [number('2024'), '2024'],
    [number('2024.0'), '2024'],
    [number('2.024E3'), '2024'],
    [number('2024', '#,##0'), '2024'],
    [number('2024', '0.00'), '2024'],
    [number('2024', '0%'), '2024'],
    [number('2024', '[$¥-804]0'), '2024'],
    [number('2023.9999999999998'), 'BAD_COUNT'],
    [number('2024.5'), 'BAD_COUNT'],
    ['2,024', 'BAD_COUNT'],
    ['2024.', 'BAD_COUNT'],
    ['2.024E+03', 'BAD_COUNT'],
    [date('2024-01-01'), 'BAD_COUNT'],
    [time, 'BAD_COUNT'],
    [logical(true), 'BAD_COUNT'],
    [error, 'BAD_COUNT'],
  ])('in a column of counts: %j gives %s', (cell, expected) => {
    expect(outcome('contests', 'year', cell)).toBe(expected);
  });

  it.each<[Cell, string]>([
    ['2', '2'],
    ['2.0', '2'],
    ['2.00', '2'],
    [number('2'), '2'],
    [number('2.0'), '2'],
    ['事业编制', '1'],
    ['2.', 'UNKNOWN_CODE'],
    ['2.5', 'UNKNOWN_CODE'],
    ['02.0', 'UNKNOWN_CODE'],
    ['99.0', 'UNKNOWN_CODE'],
    ['2e0', 'UNKNOWN_CODE'],
    [number('2', '0.00'), 'NOT_TEXT'],
  ])('in a column of codes that are digits: %j gives %s', (cell, expected) => {
    expect(outcome('employments', 'establishment', cell)).toBe(expected);
  });

  it('that merged cells cover has their value in an optional column, and is a fault in a required one', () => {
    expect(check('employments', 'to_on', merged(date('2024-09-01')))).toMatchObject({
      value: '2024-09-01',
      filled: 1,
      good: true,
    });
    expect(check('employments', 'to_on', merged(''))).toMatchObject({ value: null, good: true });
    expect(outcome('employments', 'to_on', merged('2024-09-31'))).toBe('BAD_DAY');
    expect(outcome('employments', 'to_on', merged('2024-09-01', false))).toBe('MERGED_CELLS');
    const { faults } = check('employments', 'staff_no', merged('S1'));
    expect(faults.map((fault) => [fault.code, faultMessage(fault, 'en', 'command')])).toEqual([
      ['MERGED_CELLS', expect.stringContaining('I2:I3')],
    ]);
  });

  it('in a surplus column does no harm, unless it holds an identity number', () => {
    const surplus: readonly Cell[] = [
      formula(number('3')),
      error,
      logical(true),
      number('3.20402E+14'),
      merged('x', false),
    ];
    for (const cell of surplus)
      expect(check('staff', 'name', '演示', { 备注: cell })).toMatchObject({ good: true });
    for (const cell of [number('1.10101199001011E+17'), formula('11010519491231002X')])
      expect(check('staff', 'name', '演示', { 备注: cell }).faults.map(({ code }) => code)).toEqual(
        ['ID_CARD_NUMBER'],
      );
  });

  it('states how to get it right, in both languages', () => {
    const [{ faults }] = [check('staff', 'staff_no', date('2026-01-02'))];
    expect(faultMessage(faults[0]!, 'zh', 'command')).toBe(
      '此格是日期 2026-01-02，不能作为文字或代码；请把该列设为“文本”格式，再按应有的样子重新输入。',
    );
    expect(faultMessage(faults[0]!, 'en', 'command')).toBe(
      'This cell contains the date 2026-01-02, which is no text or code. Format the column as ' +
        'text and type the cell again as it should read.',
    );
  });
});

describe('a row', () => {
  const taken = (cells: readonly Cell[], more = {}): [boolean, string[]] => {
    const faults: Fault[] = [];
    const register = registerByTable('employments')!;
    const header = readHeader(register, Object.keys(ROWS.employments!), () => undefined)!;
    const { good } = rowChecker(register, header, (fault) => faults.push(fault))(2, cells, more);
    return [good, faults.map(({ code }) => code)];
  };
  const whole = Object.values(ROWS.employments!);

  it('may lack the empty cells at its end that are optional, if the end of the file did not cut it off', () => {
    expect(taken(whole.slice(0, -1))).toEqual([true, []]);
    expect(taken(whole.slice(0, -2))).toEqual([false, ['RAGGED_ROW']]);
    expect(taken(whole.slice(0, -1), { isCutOff: true })).toEqual([false, ['RAGGED_ROW']]);
    expect(taken(whole, { isCutOff: true })).toEqual([true, []]);
    expect(taken([...whole, '', ''])).toEqual([true, []]);
    expect(taken([...whole, 'x'])).toEqual([false, ['RAGGED_ROW']]);
  });

  it('is ragged for a far cell under no name, once, and watched for identity numbers', () => {
    expect(taken(whole, { far: [{ column: 16_383, cell: 'x' }] })).toEqual([false, ['RAGGED_ROW']]);
  });
});
