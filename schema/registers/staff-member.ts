import { gender } from '../code-lists/gender.ts';
import { Code, DayColumn, Text } from '../register/columns.ts';
import type { HostedBy, OthersDays, Rights } from '../register/definition.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';

/** A person is hosted by the unit of the main employment, or of the only ones there are. */
export const EMPLOYER: HostedBy = {
  through: 'employments',
  by: 'staff',
  unit: 'unit',
  first: 'isMain',
};

/**
 * The rights on rows of persons who are named by `staff`: who hosts the person reads and writes
 * them; who hosted the person on one of the days `on` reads them. @param on properties of the days
 * that a row is about: one day, or `[from, to)`
 */
export const rightsOfHosted = (on: OthersDays['on']): Rights => ({
  read: {
    all: [
      { via: 'staff' },
      {
        any: [
          { via: 'staff', as: 'write' },
          { during: 'employments', same: 'staff', unit: 'unit', on },
        ],
      },
    ],
  },
  write: { via: 'staff' },
  othersDays: { hosting: EMPLOYER, owner: 'staff', on },
});

/** A person who works, or worked, in a unit. No identity number, wage, address or family is ever kept. */
@Register({
  table: 'staff',
  one: 'staffMember',
  many: 'staff',
  title: { zh: '教职工', en: 'staff' },
  row: { zh: '一位教职工', en: 'a person' },
  clauses: ['2.1.4'],
  templates: ['T02'],
  key: ['staffNo'],
  privacy: 'personal',
  scope: [{ having: 'employments', by: 'staff' }],
  rights: {
    read: { having: 'employments', by: 'staff' },
    write: { hosted: EMPLOYER },
    make: { any: [{ hosted: EMPLOYER }, { alone: EMPLOYER }] },
    refer: { any: [{ hosted: EMPLOYER }, { unhosted: EMPLOYER }] },
  },
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
    isBirth: true,
    example: '1985-06-15',
  })
  bornOn!: string;
}
