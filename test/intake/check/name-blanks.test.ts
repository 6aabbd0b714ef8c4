import { describe, expect, it } from '@jest/globals';
import { cellReader } from '../../../intake/kinds.ts';
import { columnOf, registerOf } from '../../../schema/register/declared.ts';
import { StaffMember } from '../../../schema/registers/staff-member.ts';
import { registers } from '../../../schema/registers/index.ts';

describe('blanks inside a name', () => {
  const read = (property: string, text: string): string | null =>
    cellReader(columnOf(registerOf(StaffMember), property))(text, (code) => {
      throw new Error(code);
    });

  it.each([
    ['张　三', '张三'],
    ['张 三', '张三'],
    ['张\u00a0\u2003三', '张三'],
    ['欧 阳 娜 娜', '欧阳娜娜'],
    ['𠮷 田', '𠮷田'],
    ['Anna  Maria\u3000Li', 'Anna Maria Li'],
    ['李 Anna', '李 Anna'],
    ['阿卜杜拉 · 买买提', '阿卜杜拉 · 买买提'],
    ['王伟', '王伟'],
  ])('%j is %j', (text, name) => {
    expect(read('name', text)).toBe(name);
  });

  it('stay in codes', () => {
    expect(read('staffNo', '一 二')).toBe('一 二');
  });

  it('are looked at in every column that is a name', () => {
    const names = registers.flatMap(({ table, columns }) =>
      columns.filter(({ isName }) => isName).map(({ field }) => `${table}.${field}`),
    );
    expect(names).toEqual([
      'org_units.name',
      'unions.name',
      'staff.name',
      'contests.name',
      'survey_waves.name',
    ]);
  });
});
