import { codesOf } from '../../schema/code-lists/code-list.ts';
import { ruleKind } from '../../schema/code-lists/rule-kind.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { Body } from '../../schema/registers/body.ts';
import { Facility } from '../../schema/registers/facility.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { PartyOrg } from '../../schema/registers/party-org.ts';
import { Post } from '../../schema/registers/post.ts';
import { Term } from '../../schema/registers/term.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import { UnitRule } from '../../schema/registers/unit-rule.ts';
import type { Adapter, Entry, Filling, WideColumn } from './adapter.ts';

const from = (id: string): Filling => ({ from: id });
const constant = (text: string): Filling => ({ constant: text });

const unit = from('unit');

const ruleColumns: readonly WideColumn[] = codesOf(ruleKind).map((code) => ({
  id: code,
  title: {
    zh: `${ruleKind.codes[code]!.zh}（施行日期）`,
    en: `${ruleKind.codes[code]!.en}: adopted on`,
  },
  also: [`${code} 施行日期`, code],
}));

const ruleEntries: readonly Entry[] = codesOf(ruleKind).map((code) => ({
  register: registerOf(UnitRule),
  fill: { unit, kind: constant(code), status: constant('in_force'), adoptedOn: from(code) },
  given: [code],
}));

/** A place of the union: its area, whether it is shared, and since when. */
const facility = (kind: string, id: string): Entry => ({
  register: registerOf(Facility),
  fill: {
    unit,
    kind: constant(kind),
    area: from(`${id}Area`),
    shared: from(`${id}Shared`),
    fromOn: from(`${id}From`),
  },
  given: [`${id}Area`, `${id}Shared`, `${id}From`],
});

/** A body of the union in its full or its small form, and since when. */
const body = (id: string): Entry => ({
  register: registerOf(Body),
  fill: { unit, kind: from(`${id}Kind`), establishedOn: from(`${id}From`) },
  given: [`${id}Kind`, `${id}From`],
});

/**
 * T01, the basic unions: one row for each unit as it is on a day. Source: DOMAIN 5.1; days that the
 * registers want are columns of their own, and what is not kept (number of the certificate of a
 * legal person, short name, sponsor) has none.
 */
export const t01: Adapter = {
  template: 'T01',
  title: { zh: '基层工会组织情况表', en: 'basic unions' },
  key: ['unit'],
  period: null,
  columns: [
    { id: 'unit', title: { zh: '单位代码', en: 'unit code' } },
    { id: 'schoolCode', title: { zh: '学校标识码', en: 'school identification code' } },
    { id: 'creditCode', title: { zh: '统一社会信用代码', en: 'unified social credit code' } },
    { id: 'name', title: { zh: '单位名称', en: 'name of the unit' } },
    {
      id: 'parent',
      title: { zh: '管辖（上级代码）', en: 'parent code' },
      also: ['管辖', '上级代码'],
    },
    { id: 'parentFrom', title: { zh: '隶属起始日期', en: 'below it from' } },
    { id: 'schoolType', title: { zh: '办学类型', en: 'school type' } },
    {
      id: 'ownership',
      title: { zh: '公办/民办', en: 'ownership' },
      also: ['公办民办', '公办、民办'],
    },
    { id: 'urbanRural', title: { zh: '城乡', en: 'urban or rural' } },
    { id: 'openedOn', title: { zh: '开办日期', en: 'opened on' } },
    { id: 'closedOn', title: { zh: '关闭日期', en: 'closed on' }, also: ['停办日期'] },
    { id: 'partyKind', title: { zh: '党组织类型', en: 'kind of Party organisation' } },
    { id: 'partyFrom', title: { zh: '党组织成立日期', en: 'Party organisation since' } },
    {
      id: 'partyLeads',
      title: { zh: '党建带工建安排日期', en: 'Party building leads union building since' },
    },
    {
      id: 'union',
      title: { zh: '工会代码', en: 'union code' },
      note: {
        zh: '覆盖本单位的工会；由外单位的联合工会覆盖时，只填代码和覆盖起始日期',
        en: 'of the union that covers the unit; of a joint union of another unit only its code and since when',
      },
    },
    { id: 'coveredFrom', title: { zh: '工会覆盖起始日期', en: 'covered from' } },
    { id: 'unionName', title: { zh: '工会名称', en: 'name of the union' } },
    {
      id: 'unionKind',
      title: { zh: '组织类型（独立/联合）', en: 'single or joint' },
      also: ['组织类型'],
    },
    { id: 'approvalNo', title: { zh: '批复文号', en: 'approval number' } },
    { id: 'approvedOn', title: { zh: '批复日期', en: 'approved on' } },
    { id: 'legalFrom', title: { zh: '法人资格起', en: 'legal person from' }, also: ['是否法人'] },
    {
      id: 'termFrom',
      title: { zh: '本届产生日期', en: 'committee elected on' },
      example: '2021-06-01',
    },
    {
      id: 'termDue',
      title: { zh: '届满日期', en: 'committee due on' },
      example: '2026-06-01',
    },
    { id: 'chair', title: { zh: '主席工号', en: 'staff number of the chair' } },
    { id: 'chairName', title: { zh: '主席姓名', en: 'name of the chair' }, isOffered: false },
    { id: 'chairFrom', title: { zh: '主席任职日期', en: 'chair since' } },
    {
      id: 'chairFullTime',
      title: { zh: '主席是否专职', en: 'chair full-time' },
      also: ['专/兼职', '专兼职'],
    },
    {
      id: 'congressKind',
      title: { zh: '教代会形式', en: 'congress or assembly' },
      codes: ['staff_congress', 'staff_assembly'],
      example: '教职工代表大会',
    },
    { id: 'congressFrom', title: { zh: '教代会成立日期', en: 'congress since' } },
    {
      id: 'congressTermFrom',
      title: { zh: '教代会本届起', en: 'congress elected on' },
      example: '2021-06-01',
    },
    {
      id: 'congressTermDue',
      title: { zh: '教代会本届止', en: 'congress due on' },
      example: '2026-06-01',
    },
    { id: 'representatives', title: { zh: '代表数', en: 'representatives' }, example: '60' },
    { id: 'teachers', title: { zh: '其中教师', en: 'of them teachers' }, example: '42' },
    { id: 'women', title: { zh: '其中女', en: 'of them women' }, example: '33' },
    {
      id: 'auditKind',
      title: { zh: '经审组织形式', en: 'audit of funds' },
      also: ['经审会'],
      codes: ['funds_audit_committee', 'funds_auditor'],
      example: '经费审查委员会',
    },
    { id: 'auditFrom', title: { zh: '经审组织成立日期', en: 'audit of funds since' } },
    {
      id: 'womenKind',
      title: { zh: '女职工组织形式', en: "women's organisation" },
      also: ['女工委'],
      codes: ['womens_committee', 'womens_officer'],
      example: '女教职工委员会',
    },
    { id: 'womenFrom', title: { zh: '女职工组织成立日期', en: "women's organisation since" } },
    { id: 'officeArea', title: { zh: '办公面积', en: 'office: area' } },
    { id: 'officeFrom', title: { zh: '办公场所启用日期', en: 'office: since' } },
    { id: 'officeShared', title: { zh: '办公场所是否共用', en: 'office: shared' } },
    { id: 'roomArea', title: { zh: '活动面积', en: 'activity room: area' } },
    { id: 'roomFrom', title: { zh: '活动场所启用日期', en: 'activity room: since' } },
    { id: 'roomShared', title: { zh: '活动场所是否共用', en: 'activity room: shared' } },
    ...ruleColumns,
  ],
  entries: [
    {
      register: registerOf(OrgUnit),
      fill: {
        code: unit,
        name: from('name'),
        kind: constant('unit'),
        schoolType: from('schoolType'),
        ownership: from('ownership'),
        openedOn: from('openedOn'),
        closedOn: from('closedOn'),
        urbanRural: from('urbanRural'),
        schoolCode: from('schoolCode'),
        creditCode: from('creditCode'),
      },
      given: [
        'name',
        'schoolType',
        'ownership',
        'openedOn',
        'closedOn',
        'urbanRural',
        'schoolCode',
        'creditCode',
      ],
    },
    {
      register: registerOf(OrgEdge),
      fill: {
        unit,
        parent: from('parent'),
        line: constant('union'),
        fromOn: from('parentFrom'),
      },
      given: ['parent', 'parentFrom'],
    },
    {
      register: registerOf(UnionCoverage),
      fill: { union: from('union'), unit, fromOn: from('coveredFrom') },
      given: ['union', 'coveredFrom'],
    },
    {
      register: registerOf(Union),
      fill: {
        code: from('union'),
        name: from('unionName'),
        kind: from('unionKind'),
        hostUnit: unit,
        approvedOn: from('approvedOn'),
        approvalNo: from('approvalNo'),
        legalPersonFrom: from('legalFrom'),
      },
      given: ['unionName', 'unionKind', 'approvedOn', 'approvalNo', 'legalFrom'],
    },
    {
      register: registerOf(PartyOrg),
      fill: {
        unit,
        kind: from('partyKind'),
        establishedOn: from('partyFrom'),
        leadsUnionOn: from('partyLeads'),
      },
      given: ['partyKind', 'partyFrom', 'partyLeads'],
    },
    {
      register: registerOf(Term),
      fill: {
        unit,
        kind: constant('union_committee'),
        union: from('union'),
        fromOn: from('termFrom'),
        dueOn: from('termDue'),
      },
      given: ['termFrom', 'termDue'],
    },
    {
      register: registerOf(Term),
      fill: {
        unit,
        kind: constant('staff_congress'),
        fromOn: from('congressTermFrom'),
        dueOn: from('congressTermDue'),
        representatives: from('representatives'),
        teacherRepresentatives: from('teachers'),
        womenRepresentatives: from('women'),
      },
      given: ['congressTermFrom', 'congressTermDue', 'representatives', 'teachers', 'women'],
    },
    {
      register: registerOf(Post),
      fill: {
        staff: from('chair'),
        unit,
        post: constant('chair'),
        fullTime: from('chairFullTime'),
        fromOn: from('chairFrom'),
      },
      given: ['chair', 'chairName', 'chairFrom', 'chairFullTime'],
    },
    body('congress'),
    body('audit'),
    body('women'),
    facility('union_office', 'office'),
    facility('activity_room', 'room'),
    ...ruleEntries,
  ],
  counts: [],
};
