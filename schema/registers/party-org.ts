import type { Ref } from '@mikro-orm/core';
import { partyOrgKind } from '../code-lists/party-org-kind.ts';
import { Code, DayColumn, Reference } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';

/** A Party organisation of a unit, with the day on which it arranged to lead the building of the union. */
@Register({
  table: 'party_orgs',
  one: 'partyOrg',
  many: 'partyOrgs',
  title: { zh: '党组织', en: 'Party organisations' },
  row: { zh: '一个单位的党组织及其党建带工建安排', en: 'a Party organisation of a unit' },
  clauses: ['2.1.2', '3.1.6'],
  templates: ['T01'],
  key: ['unit', 'establishedOn'],
  interval: ['establishedOn', 'dissolvedOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { unit: 'unit' }, write: { unit: 'unit' } },
})
export class PartyOrg extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '单位代码', en: 'unit code' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: { name: 'partyOrgs', title: { zh: '党组织', en: 'Party organisations of this unit' } },
  })
  unit!: Ref<OrgUnit>;

  @Code(partyOrgKind, { title: { zh: '类型', en: 'kind' }, example: '支部' })
  kind!: string;

  @DayColumn({ title: { zh: '成立日期', en: 'established on' }, example: '2010-09-01' })
  establishedOn!: string;

  @DayColumn({
    title: { zh: '撤销日期', en: 'dissolved on' },
    optional: true,
    note: { zh: '空表示存续', en: 'null: still there' },
  })
  dissolvedOn!: string | null;

  @DayColumn({
    title: {
      zh: '党建带工建安排起',
      en: 'arrangement “Party building leads union building” recorded on',
    },
    optional: true,
    note: { zh: '空表示没有安排', en: 'null: no arrangement' },
    example: '2021-03-01',
  })
  leadsUnionOn!: string | null;
}
