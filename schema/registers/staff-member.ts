import { gender } from '../code-lists/gender.ts';
import { Code, DayColumn, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';

/** A person who works, or worked, in a unit. No identity number, wage, address or family is ever kept. */
@Register({
  table: 'staff',
  one: 'staffMember',
  many: 'staff',
  title: { zh: '教职工', en: 'staff' },
  row: { zh: '一位教职工', en: 'a person' },
  clauses: ['2.1.4'],
  key: ['staffNo'],
  privacy: 'personal',
  scope: [{ having: 'employments', by: 'staff' }],
})
export class StaffMember extends Row {
  @Text({ title: { zh: '工号', en: 'staff number' }, limit: 64, example: '示例-0001' })
  staffNo!: string;

  @Text({
    title: { zh: '姓名', en: 'name' },
    isName: true,
    identity: true,
    limit: 100,
    example: '示例',
  })
  name!: string;

  @Code(gender, { title: { zh: '性别', en: 'gender' }, identity: true, example: '女' })
  gender!: string;

  @DayColumn({
    title: { zh: '出生日期', en: 'born on' },
    identity: true,
    isPast: true,
    example: '1985-06-15',
  })
  bornOn!: string;
}
