import { Assessment } from '../../schema/registers/assessment.ts';
import { FundYear } from '../../schema/registers/fund-year.ts';
import { Issue } from '../../schema/registers/issue.ts';
import { OfficialDocument } from '../../schema/registers/official-document.ts';
import { PartyOrg } from '../../schema/registers/party-org.ts';
import { ReformBody } from '../../schema/registers/reform-body.ts';
import { Spending } from '../../schema/registers/spending.ts';
import { Subsidy } from '../../schema/registers/subsidy.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow } from './declare.ts';

/** Checks of Party organisations, assessments, issues, documents and money. */
export const administration: readonly Check[] = [
  ofRow({
    id: 'PARTY_LEADS_TOO_EARLY',
    of: PartyOrg,
    title: { zh: '党建带工建早于党组织', en: 'Arrangements before the Party organisation' },
    rule: {
      zh: '党建带工建的安排在党组织存续期内',
      en: 'the arrangement is made while the Party organisation exists',
    },
    says: {
      zh: '党组织成立 {established}，安排于 {day}。',
      en: 'Established on {established}, the arrangement is of {day}.',
    },
    where: 't.leads_union_on < t.established_on or t.leads_union_on >= t.dissolved_on',
    params: { established: 't.established_on' },
    day: 't.leads_union_on',
  }),
  ofRow({
    id: 'SCORE_OUT_OF_RANGE',
    of: Assessment,
    title: { zh: '考核分数超出百分制', en: 'Scores beyond 100' },
    rule: { zh: '自评、区评、市评和分值在 0 到 100 之间', en: 'scores and points are 0 to 100' },
    says: {
      zh: '分值 {weight}，自评 {self}，区评 {district}，市评 {city}。',
      en: 'Points {weight}, self {self}, district {district}, city {city}.',
    },
    where: `greatest(t.weight, t.self_score, t.district_score, t.city_score) > 100
      or least(t.weight, t.self_score, t.district_score, t.city_score) < 0`,
    params: {
      weight: "coalesce(t.weight::text, '–')",
      self: "coalesce(t.self_score::text, '–')",
      district: "coalesce(t.district_score::text, '–')",
      city: "coalesce(t.city_score::text, '–')",
    },
  }),
  ofRow({
    id: 'WEIGHT_WITHOUT_UNION_WORK',
    of: Assessment,
    title: { zh: '未列入工会工作却有分值', en: 'Points without union work' },
    rule: {
      zh: '列入工会工作的考核才有其分值',
      en: 'only an assessment that includes union work gives points to it',
    },
    says: { zh: '分值 {weight}，但未列入工会工作。', en: 'It gives {weight} points to nothing.' },
    where: 'not t.includes_union_work and t.weight > 0',
    params: { weight: 't.weight' },
  }),
  acrossRows({
    id: 'REFORM_BODY_TWICE',
    of: ReformBody,
    severity: 'DOUBT',
    title: { zh: '同名改革机构重复', en: 'Reform bodies twice' },
    rule: {
      zh: '一个单位同时没有两个同名的改革机构',
      en: 'a unit has no two reform bodies of one name at a time',
    },
    says: { zh: '自 {other} 起已有同名机构。', en: 'There is one of this name since {other}.' },
    joins: `join reform_bodies o on o.unit_id = t.unit_id and o.name = t.name and o.id <> t.id
      and (o.from_on, o.id) < (t.from_on, t.id)`,
    where: 'o.to_on is null or o.to_on > t.from_on',
    params: { other: 'o.from_on' },
    day: 't.from_on',
  }),
  ofRow({
    id: 'ISSUE_OUTCOME_WITHOUT_DAY',
    of: Issue,
    title: { zh: '事项的结果与日期不符', en: 'Outcomes and days of issues' },
    rule: {
      zh: '在办的没有解决日期，其余的有',
      en: 'an issue that is pending has no day on which it was resolved, all others have one',
    },
    says: {
      zh: '结果“{outcome}”，解决日期 {resolved}。',
      en: 'The outcome is "{outcome}", resolved on {resolved}.',
    },
    where: "(t.outcome = 'pending') = (t.resolved_on is not null)",
    params: { outcome: 't.outcome', resolved: "coalesce(t.resolved_on::text, '–')" },
    day: 't.raised_on',
  }),
  ofRow({
    id: 'OPINION_WITHOUT_DAY',
    of: OfficialDocument,
    title: { zh: '采纳意见而无意见日期', en: 'Opinions without a day' },
    rule: {
      zh: '采纳与否针对有日期的工会意见',
      en: 'only an opinion that was given on a day is adopted or not',
    },
    says: {
      zh: '填有意见是否采纳，没有工会意见日期。',
      en: 'Whether it was adopted is stated, but no day of an opinion.',
    },
    where: 't.opinion_adopted is not null and t.union_opinion_on is null',
    day: 't.issued_on',
  }),
  ofRow({
    id: 'FUNDS_PARTS_EXCEED',
    of: FundYear,
    title: { zh: '经费的部分多于总额', en: 'Funds whose parts exceed totals' },
    rule: {
      zh: '会费实收不多于应收，拨缴经费不多于工资总额',
      en: 'no more dues are received than are payable, and no more is remitted than wages',
    },
    says: {
      zh: '会费应收 {payable} 元、实收 {received} 元；工资总额 {wages} 元、拨缴 {paid} 元。',
      en: 'Dues payable {payable}, received {received}; wages {wages}, remitted {paid} yuan.',
    },
    where: 't.dues_received > t.dues_payable or t.contribution_paid > t.wages',
    params: {
      payable: 't.dues_payable',
      received: 't.dues_received',
      wages: 't.wages',
      paid: 't.contribution_paid',
    },
  }),
  acrossRows({
    id: 'FUNDS_OUTSIDE_UNIT',
    of: FundYear,
    title: { zh: '经费年度不在单位开办期内', en: 'Funds of years without the unit' },
    rule: { zh: '经费年度与单位开办期相交', en: 'the unit is open within the year of its funds' },
    says: {
      zh: '“{unit}”于 {opened} 开办[，于 {closed} 撤销]。',
      en: '"{unit}" is open from {opened}[ until {closed}].',
    },
    joins: 'join org_units u on u.id = t.unit_id',
    where: `t.year < extract(year from u.opened_on) or t.year > extract(year from u.closed_on)`,
    params: { unit: 'u.code', opened: 'u.opened_on', closed: "coalesce(u.closed_on::text, '')" },
    unit: 'u.code',
  }),
  acrossRows({
    id: 'SPENDING_OF_OTHERS',
    of: Spending,
    severity: 'DOUBT',
    title: { zh: '支出记在其他单位的项目上', en: 'Spent on the project of another unit' },
    rule: {
      zh: '支出的项目属于同一单位',
      en: 'money is spent on projects of the same unit',
    },
    says: { zh: '项目“{project}”属于“{other}”。', en: 'Project "{project}" is of "{other}".' },
    joins: 'join projects p on p.id = t.project_id join org_units o on o.id = p.unit_id',
    where: 'p.unit_id <> t.unit_id',
    params: { project: 'p.code', other: 'o.code' },
    day: 't.spent_on',
  }),
  ofRow({
    id: 'SUBSIDY_PAID_ABOVE_APPROVED',
    of: Subsidy,
    title: { zh: '到账多于批准', en: 'More paid than approved' },
    rule: { zh: '到账金额不多于批准金额', en: 'no more is paid than was approved' },
    says: {
      zh: '批准 {approved} 元，到账 {paid} 元。',
      en: 'Approved {approved}, paid {paid} yuan.',
    },
    where: 't.paid > t.approved',
    params: { approved: 't.approved', paid: 't.paid' },
    day: 't.approved_on',
  }),
  ofRow({
    id: 'SUBSIDY_DAYS_REVERSED',
    of: Subsidy,
    title: { zh: '补助的日期或到账不符', en: 'Days and payment of subsidies' },
    rule: {
      zh: '申请、批准、到账、验收依次在后；到账有日期和金额',
      en: 'applied for, approved, paid, accepted in this order; a payment has a day and an amount',
    },
    says: {
      zh: '申请 {applied}，批准 {approvedOn}，到账 {paidOn}，验收 {accepted}。',
      en: 'Applied {applied}, approved {approvedOn}, paid {paidOn}, accepted {accepted}.',
    },
    where: `t.applied_on > t.approved_on or t.paid_on < t.approved_on
      or t.accepted_on < t.approved_on or (t.paid is null) <> (t.paid_on is null)`,
    params: {
      applied: "coalesce(t.applied_on::text, '–')",
      approvedOn: 't.approved_on',
      paidOn: "coalesce(t.paid_on::text, '–')",
      accepted: "coalesce(t.accepted_on::text, '–')",
    },
    day: 't.approved_on',
  }),
];
