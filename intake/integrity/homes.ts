import { Activity } from '../../schema/registers/activity.ts';
import { Attendance } from '../../schema/registers/attendance.ts';
import { Facility } from '../../schema/registers/facility.ts';
import { Participation } from '../../schema/registers/participation.ts';
import { Project } from '../../schema/registers/project.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow, staffOf } from './declare.ts';

/** SQL: the participations `p` with the main employment `e` of the person on the last day of an activity `a`. */
const PARTICIPANTS = `from participations p join employments e
  on e.staff_id = p.staff_id and e.is_main and e.from_on <= a.last_on
    and (e.to_on is null or e.to_on > a.last_on)`;

/** Checks of facilities, projects and activities. */
export const homes: readonly Check[] = [
  ofRow({
    id: 'HOME_WITHOUT_LEVEL',
    of: Facility,
    title: { zh: '验收缺级别或日期', en: 'Acceptance without a level or a day' },
    rule: {
      zh: '验收的阵地有级别和日期，未验收的都没有',
      en: 'what was accepted has a level and a day, what was not has neither',
    },
    says: {
      zh: '级别“{level}”，验收日期 {accepted}。',
      en: 'The level is "{level}", the day of acceptance {accepted}.',
    },
    where: '(t.accepted_on is null) <> (t.accepted_level is null)',
    params: {
      level: "coalesce(t.accepted_level, '–')",
      accepted: "coalesce(t.accepted_on::text, '–')",
    },
  }),
  ofRow({
    id: 'HOME_DAYS_REVERSED',
    of: Facility,
    title: { zh: '验收的日期先后不符', en: 'Days of acceptance out of order' },
    rule: {
      zh: '建成之后验收，验收之后才到期',
      en: 'a facility is accepted after it was set up, and until a later day',
    },
    says: {
      zh: '启用 {from}，验收 {accepted}，有效至 {until}。',
      en: 'In use from {from}, accepted on {accepted}, until {until}.',
    },
    where: 't.accepted_on < t.from_on or t.accepted_until < t.accepted_on',
    params: {
      from: 't.from_on',
      accepted: 't.accepted_on',
      until: "coalesce(t.accepted_until::text, '–')",
    },
    day: 't.accepted_on',
  }),
  acrossRows({
    id: 'SMALL_HOME_WITHOUT_GROUP',
    of: Facility,
    severity: 'DOUBT',
    title: { zh: '教工小家不属于工会小组', en: 'Small homes without a group' },
    rule: { zh: '教工小家属于工会小组', en: 'a small home belongs to a union group' },
    says: { zh: '登记在“{unit}”，它不是工会小组。', en: 'It is at "{unit}", which is no group.' },
    joins: 'join org_units u on u.id = t.unit_id',
    where: "t.kind = 'small_home' and u.kind <> 'group'",
    params: { unit: 'u.code' },
    unit: 'u.code',
    day: 't.from_on',
  }),
  ofRow({
    id: 'PROJECT_DUE_BEFORE_PROMISE',
    of: Project,
    title: { zh: '计划完成早于立项', en: 'Projects due before they were promised' },
    rule: { zh: '计划完成不早于立项', en: 'a project is due after it was promised' },
    says: {
      zh: '立项 {promised}，计划完成 {day}。',
      en: 'Promised on {promised}, it is due on {day}.',
    },
    where: 't.due_on < t.promised_on',
    params: { promised: 't.promised_on' },
    day: 't.due_on',
  }),
  ofRow({
    id: 'PROJECT_OTHER_YEAR',
    of: Project,
    severity: 'DOUBT',
    title: { zh: '项目的计划年度与立项不符', en: 'Projects of another year' },
    rule: {
      zh: '立项在计划年度或其前一年',
      en: 'a project is promised in the year of its plan or the year before',
    },
    says: {
      zh: '计划年度 {year}，立项 {day}。',
      en: 'The year of the plan is {year}, it was promised on {day}.',
    },
    where: 'extract(year from t.promised_on) not in (t.year, t.year - 1)',
    params: { year: 't.year' },
    day: 't.promised_on',
  }),
  ofRow({
    id: 'PROJECT_ABOVE_BUDGET',
    of: Project,
    severity: 'DOUBT',
    title: { zh: '项目支出超过预算十倍', en: 'Projects at ten times their budget' },
    rule: {
      zh: '支出不超过预算的十倍；更多的多半是元与万元写错',
      en: 'nothing costs more than ten times its budget; more is mostly a wrong unit of money',
    },
    says: { zh: '预算 {budget} 元，支出 {spent} 元。', en: 'Budget {budget}, spent {spent} yuan.' },
    where: 't.budget > 0 and t.spent > 10 * t.budget',
    params: { budget: 't.budget', spent: 't.spent' },
  }),
  ofRow({
    id: 'ETHICS_WITHOUT_THEME',
    of: Activity,
    severity: 'DOUBT',
    title: { zh: '师德活动没有主题', en: 'Ethics activities without a theme' },
    rule: {
      zh: '师德活动注明教书、管理或服务育人（2.4.4）',
      en: 'an ethics activity states one of the three themes (clause 2.4.4)',
    },
    says: { zh: '没有填写育人主题。', en: 'The theme is not stated.' },
    where: "t.kind = 'ethics' and t.theme is null",
    day: 't.from_on',
  }),
  acrossRows({
    id: 'ATTENDANCE_TOO_LARGE',
    of: Attendance,
    title: { zh: '参加人数多于教职工', en: 'More attended than the unit has staff' },
    rule: {
      zh: '一个单位的参加人数不超过其当日教职工数',
      en: 'no more people of a unit attend than it has staff on the day',
    },
    says: {
      zh: '参加 {heads} 人，多于该单位当日的教职工数。',
      en: '{heads} attended, more than the unit had staff on the day.',
    },
    joins: `join activities a on a.id = t.activity_id join org_units u on u.id = t.unit_id and u.kind = 'unit'
      cross join lateral ${staffOf('t.unit_id', 'a.last_on')} as s(staff)`,
    where: 't.head_count > s.staff',
    params: { heads: 't.head_count' },
    // the organiser of an activity reads the attendance of other units, but not how many work there
    visibleIf: ({ hosts }) =>
      `exists (select from attendances t where t.id = q.row_id and ${hosts('t.unit_id')})`,
    day: 'a.last_on',
  }),
  acrossRows({
    id: 'ATTENDANCE_BESIDE_NAMES',
    of: Attendance,
    severity: 'DOUBT',
    title: { zh: '人数与名单并存', en: 'Head-counts beside names' },
    rule: {
      zh: '已有名单的单位不另报人数',
      en: 'a unit whose participants are named gives no head-count',
    },
    says: {
      zh: '该单位已有参加者名单，另报 {heads} 人。',
      en: 'Participants of the unit are named, and {heads} are counted.',
    },
    joins: `join activities a on a.id = t.activity_id`,
    where: `exists (select ${PARTICIPANTS} where p.activity_id = t.activity_id and e.unit_id = t.unit_id)`,
    params: { heads: 't.head_count' },
    // participations are read by who hosts the person today: one of them must be readable
    visibleIf: (ground) =>
      `exists (select from attendances t join activities a on a.id = t.activity_id
        where t.id = q.row_id and exists (select ${PARTICIPANTS}
          where p.activity_id = t.activity_id and e.unit_id = t.unit_id and ${ground.hosts('e.unit_id')}
            and ${rightCondition(registerOf(Participation), 'read', 'p', ground)}))`,
    day: 'a.last_on',
  }),
  acrossRows({
    id: 'HOURS_ABOVE_ACTIVITY',
    of: Participation,
    title: { zh: '个人学时多于活动学时', en: 'More hours than the activity has' },
    rule: {
      zh: '个人的学时不超过活动的学时',
      en: 'nobody has more credit hours than the activity',
    },
    says: {
      zh: '活动 {whole} 学时，此人 {hours} 学时。',
      en: 'The activity has {whole} hours, this person {hours}.',
    },
    joins: 'join activities a on a.id = t.activity_id',
    where: 't.hours > a.hours',
    params: { whole: 'a.hours', hours: 't.hours' },
    unit: '(select k.code from org_units k where k.id = a.unit_id)',
    day: 'a.from_on',
  }),
];
