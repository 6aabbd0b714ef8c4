import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { SignedTarget } from '../../schema/registers/signed-target.ts';
import { Submission } from '../../schema/registers/submission.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import { UnitRule } from '../../schema/registers/unit-rule.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow, TODAY } from './declare.ts';

/** Checks of units, unions, coverage, rules, targets and filings. */
export const organisation: readonly Check[] = [
  ofRow({
    id: 'UNIT_WITHOUT_TYPE',
    of: OrgUnit,
    severity: 'DOUBT',
    title: { zh: '单位没有办学类型', en: 'Units without a school type' },
    rule: {
      zh: '单位填写办学类型：分类统计和是否适用由它决定',
      en: 'units state their school type: breakdowns and what applies to them follow from it',
    },
    says: { zh: '没有填写办学类型。', en: 'The school type is not stated.' },
    where: "t.kind = 'unit' and t.school_type is null",
    unit: 't.code',
  }),
  acrossRows({
    id: 'EDGE_BEFORE_UNIT',
    of: OrgEdge,
    title: { zh: '隶属早于单位开办', en: 'Edges before the unit' },
    rule: { zh: '隶属关系不早于单位开办', en: 'an edge does not begin before its unit' },
    says: {
      zh: '“{unit}”于 {opened} 开办，隶属关系却自 {day} 起。',
      en: '"{unit}" opened on {opened}, but its edge begins on {day}.',
    },
    joins: 'join org_units u on u.id = t.unit_id',
    where: `t.from_on < u.opened_on and t.line = '${UNION_LINE}'`,
    params: { unit: 'u.code', opened: 'u.opened_on' },
    unit: 'u.code',
    day: 't.from_on',
  }),
  acrossRows({
    id: 'COVERED_WITHOUT_UNION',
    of: UnionCoverage,
    title: { zh: '覆盖早于工会批复', en: 'Coverage without a union' },
    rule: { zh: '工会批复之前不覆盖单位', en: 'a union covers nothing before it was approved' },
    says: {
      zh: '工会“{union}”于 {approved} 批复，覆盖却自 {day} 起。',
      en: 'Union "{union}" was approved on {approved}, but the coverage begins on {day}.',
    },
    joins: 'join unions n on n.id = t.union_id',
    where: 't.from_on < n.approved_on',
    params: { union: 'n.code', approved: 'n.approved_on' },
    day: 't.from_on',
  }),
  acrossRows({
    id: 'SINGLE_UNION_ELSEWHERE',
    of: UnionCoverage,
    title: { zh: '单独工会覆盖其他单位', en: 'Single unions that cover other units' },
    rule: {
      zh: '单独基层工会只覆盖所在单位；覆盖几个单位的是联合工会',
      en: 'a single union covers its host alone; one that covers several is a joint union',
    },
    says: {
      zh: '“{union}”是“{host}”的单独工会，却覆盖本单位以外的单位。',
      en: '"{union}" is the single union of "{host}" but covers another unit.',
    },
    joins:
      "join unions n on n.id = t.union_id and n.kind = 'single' join org_units h on h.id = n.host_unit_id",
    where: 't.unit_id <> n.host_unit_id',
    params: { union: 'n.code', host: 'h.code' },
    day: 't.from_on',
  }),
  acrossRows({
    id: 'UNION_COVERS_NOTHING',
    of: Union,
    severity: 'DOUBT',
    title: { zh: '工会不覆盖任何单位', en: 'Unions that cover nothing' },
    rule: { zh: '存续的工会覆盖单位', en: 'a union in force covers a unit' },
    says: { zh: '存续，但不覆盖任何单位。', en: 'It is in force but covers no unit.' },
    where: `t.approved_on <= ${TODAY} and (t.dissolved_on is null or t.dissolved_on > ${TODAY})
      and not exists (select from union_coverage c where c.union_id = t.id
        and c.from_on <= ${TODAY} and (c.to_on is null or c.to_on > ${TODAY}))`,
    // a unit that it covered once may read the union, but not what it covers elsewhere
    visibleIf: ({ hosts }) =>
      `exists (select from unions t where t.id = q.row_id and ${hosts('t.host_unit_id')})`,
    unit: '(select k.code from org_units k where k.id = t.host_unit_id)',
  }),
  ofRow({
    id: 'LEGAL_PERSON_BEFORE_UNION',
    of: Union,
    title: { zh: '法人资格早于批复', en: 'Legal persons before approval' },
    rule: {
      zh: '法人资格不早于工会批复',
      en: 'a union is no legal person before it was approved',
    },
    says: {
      zh: '批复于 {approved}，法人资格却自 {day} 起。',
      en: 'Approved on {approved}, it is a legal person from {day}.',
    },
    where: 't.legal_person_from < t.approved_on',
    params: { approved: 't.approved_on' },
    unit: '(select k.code from org_units k where k.id = t.host_unit_id)',
    day: 't.legal_person_from',
  }),
  acrossRows({
    id: 'RULES_OVERLAP',
    of: UnitRule,
    severity: 'DOUBT',
    title: { zh: '同类制度重复', en: 'Rules of one kind twice' },
    rule: {
      zh: '一个单位同一类制度同时只有一份；旧的应有废止日期',
      en: 'a unit has one rule of a kind at a time; the old one has a day on which it was repealed',
    },
    says: {
      zh: '{other} 施行的同类制度尚未废止。',
      en: 'The rule of this kind adopted on {other} is not repealed.',
    },
    joins: `join unit_rules o on o.unit_id = t.unit_id and o.kind = t.kind and o.id <> t.id
      and (o.adopted_on, o.id) < (t.adopted_on, t.id)`,
    where: 'o.repealed_on is null or o.repealed_on > t.adopted_on',
    params: { other: 'o.adopted_on' },
    day: 't.adopted_on',
  }),
  ofRow({
    id: 'TARGET_WITHOUT_INDICATOR',
    of: SignedTarget,
    title: { zh: '目标项与指标不符', en: 'Targets and their indicators' },
    rule: {
      zh: '目标项为“指标值”时填写指标代码，其余填“-”',
      en: 'a target of the line "indicator" names one, all others have "-"',
    },
    says: {
      zh: '目标项为“{line}”，指标代码为“{indicator}”。',
      en: 'The line is "{line}", the indicator "{indicator}".',
    },
    where: "(t.line = 'indicator') = (t.indicator = '-')",
    params: { line: 't.line', indicator: 't.indicator' },
  }),
  ofRow({
    id: 'TARGET_SIGNED_LATE',
    of: SignedTarget,
    severity: 'DOUBT',
    title: { zh: '目标在年度结束后签订', en: 'Targets signed after their year' },
    rule: { zh: '目标在其年度结束前签订', en: 'a target is signed before its year ends' },
    says: { zh: '{year} 年的目标签订于 {day}。', en: 'The target of {year} was signed on {day}.' },
    where: 'extract(year from t.signed_on) > t.year',
    params: { year: 't.year' },
    day: 't.signed_on',
  }),
  ofRow({
    id: 'FILING_FIELDS_EXCEED',
    of: Submission,
    title: { zh: '已填字段多于应填', en: 'More fields filled than required' },
    rule: { zh: '已填字段数不超过应填字段数', en: 'no more fields are filled than required' },
    says: {
      zh: '应填 {required} 项，已填 {filled} 项。',
      en: '{required} fields are required, {filled} filled.',
    },
    where: 't.filled_fields > t.required_fields',
    params: { required: 't.required_fields', filled: 't.filled_fields' },
  }),
  ofRow({
    id: 'FILING_DAYS_REVERSED',
    of: Submission,
    title: { zh: '填报的日期先后不符', en: 'Days of filings out of order' },
    rule: {
      zh: '先报送，再退回或通过，区级通过之后市级接收',
      en: 'a filing is sent, then returned or approved, by the district before the city',
    },
    says: {
      zh: '报送 {sent}，退回 {returned}，区级通过 {approved}，市级接收 {accepted}。',
      en: 'Sent {sent}, returned {returned}, approved {approved}, accepted {accepted}.',
    },
    where: `least(t.returned_on, t.district_approved_on, t.city_accepted_on) < t.submitted_on
      or t.city_accepted_on < t.district_approved_on
      or (t.submitted_on is null
        and coalesce(t.returned_on, t.district_approved_on, t.city_accepted_on) is not null)`,
    params: {
      sent: "coalesce(t.submitted_on::text, '–')",
      returned: "coalesce(t.returned_on::text, '–')",
      approved: "coalesce(t.district_approved_on::text, '–')",
      accepted: "coalesce(t.city_accepted_on::text, '–')",
    },
    day: 'least(t.submitted_on, t.returned_on, t.district_approved_on, t.city_accepted_on)',
  }),
];
