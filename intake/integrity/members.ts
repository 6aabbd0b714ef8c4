import { Employment } from '../../schema/registers/employment.ts';
import { GroupMembership } from '../../schema/registers/group-membership.ts';
import { Membership } from '../../schema/registers/membership.ts';
import { Post } from '../../schema/registers/post.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import { ONLY_WHOLE_HIERARCHY, type Check } from '../invariants/check.ts';
import { acrossRows, isEmployed, TODAY } from './declare.ts';

/** SQL: whether a row holds today. */
const holds = (row: string): string =>
  `${row}.from_on <= ${TODAY} and (${row}.to_on is null or ${row}.to_on > ${TODAY})`;

/** Above this age nobody is employed any more, as a doubt. */
const OLDEST = 70;

/** Checks of people, employments, memberships, groups and posts. */
export const members: readonly Check[] = [
  acrossRows({
    id: 'SAME_PERSON_TWICE',
    of: StaffMember,
    severity: 'DOUBT',
    title: { zh: '疑似同一人有两个工号', en: 'People with two staff numbers' },
    rule: {
      zh: '一人一个工号：姓名、性别、出生日期都相同的，多半是同一人',
      en: 'everybody has one number: of the same name, gender and day of birth there is mostly one',
    },
    says: {
      zh: '与“{other}”姓名、性别、出生日期都相同。',
      en: 'Name, gender and day of birth are those of "{other}".',
    },
    joins: `join staff o on o.name = t.name and o.gender = t.gender and o.born_on = t.born_on
      and o.id < t.id`,
    where: 'true',
    params: { other: 'o.staff_no' },
    other: "(select k.id from staff k where k.staff_no = q.params ->> 'other')",
  }),
  acrossRows({
    id: 'EMPLOYED_BEFORE_UNIT',
    of: Employment,
    title: { zh: '任职早于单位开办', en: 'Employed before the unit opened' },
    rule: { zh: '任职不早于单位开办', en: 'no employment begins before its unit' },
    says: {
      zh: '“{unit}”于 {opened} 开办，任职却自 {day} 起。',
      en: '"{unit}" opened on {opened}, but the employment begins on {day}.',
    },
    joins: 'join org_units u on u.id = t.unit_id',
    where: 't.from_on < u.opened_on',
    params: { unit: 'u.code', opened: 'u.opened_on' },
    day: 't.from_on',
  }),
  acrossRows({
    id: 'EMPLOYED_TOO_OLD',
    of: Employment,
    severity: 'DOUBT',
    title: { zh: `${OLDEST} 岁以上仍在职`, en: `Employed above the age of ${OLDEST}` },
    rule: {
      zh: '退休后任职应有截止日期；也可能是出生日期有误',
      en: 'who has retired has no employment; or the day of birth is wrong',
    },
    says: { zh: '{born} 出生，任职至今。', en: 'Born on {born} and still employed.' },
    joins: 'join staff s on s.id = t.staff_id',
    where: `t.is_main and ${holds('t')} and s.born_on < ${TODAY} - interval '${OLDEST + 1} years'`,
    params: { born: 's.born_on' },
    day: `s.born_on + interval '${OLDEST + 1} years'`,
  }),
  acrossRows({
    id: 'MEMBER_WITHOUT_EMPLOYMENT',
    of: Membership,
    title: { zh: '在册会员没有任职', en: 'Members without employment' },
    rule: {
      zh: '在册会员在职；离职后会籍转出、终止或保留',
      en: 'an active member is employed; after that a membership ends, moves or is retained',
    },
    says: {
      zh: '{staff} 今天没有任职，会籍仍为在册。',
      en: '{staff} is not employed today but still an active member.',
    },
    joins: 'join staff s on s.id = t.staff_id',
    where: `t.kind = 'active' and ${holds('t')} and not ${isEmployed('t.staff_id', TODAY)}`,
    params: { staff: 's.staff_no' },
    visibleIf: ONLY_WHOLE_HIERARCHY,
    unit: 'select h.code from unions n join org_units h on h.id = n.host_unit_id where n.id = t.union_id',
    day: `greatest(t.from_on, (select max(e.to_on) from employments e
      where e.staff_id = t.staff_id and e.to_on <= ${TODAY}))`,
  }),
  acrossRows({
    id: 'MEMBER_OF_OTHER_UNION',
    of: Membership,
    severity: 'DOUBT',
    title: { zh: '会籍不在本单位的工会', en: 'Members of a union elsewhere' },
    rule: {
      zh: '在册会员的工会覆盖其主要任职的单位',
      en: 'the union of an active member covers the unit of the main employment',
    },
    says: {
      zh: '{staff} 的会籍在“{union}”，它不覆盖其主要任职的单位。',
      en: 'Union "{union}" of {staff} does not cover the unit of the main employment.',
    },
    joins: `join staff s on s.id = t.staff_id join unions n on n.id = t.union_id
      join employments e on e.staff_id = t.staff_id and e.is_main and ${holds('e')}
      left join org_units h on h.id = n.host_unit_id`,
    where: `t.kind = 'active' and ${holds('t')} and not exists (select from union_coverage c
      where c.union_id = t.union_id and c.unit_id = e.unit_id and ${holds('c')})`,
    params: { staff: 's.staff_no', union: 'n.code' },
    // a former employer may read the membership, but not where the person works today
    visibleIf: ({ hosts }) =>
      `exists (select from memberships m join employments e on e.staff_id = m.staff_id and e.is_main
        where m.id = q.row_id and ${holds('e')} and ${hosts('e.unit_id')})`,
    unit: 'h.code',
    day: 't.from_on',
  }),
  acrossRows({
    id: 'GROUP_IS_NO_GROUP',
    of: GroupMembership,
    title: { zh: '所归属的不是工会小组', en: 'Members of groups that are none' },
    rule: { zh: '小组归属只到工会小组', en: 'people belong to org units of kind union group' },
    says: { zh: '“{group}”不是工会小组。', en: '"{group}" is no union group.' },
    joins: 'join org_units g on g.id = t.group_id',
    where: "g.kind <> 'group'",
    params: { group: 'g.code' },
    unit: 'g.code',
    day: 't.from_on',
  }),
  acrossRows({
    id: 'GROUP_CLOSED',
    of: GroupMembership,
    title: { zh: '小组归属不在小组存续期内', en: 'Groups that are not open' },
    rule: {
      zh: '小组归属在小组存续期之内',
      en: 'nobody belongs to a group before it opens or after it closes',
    },
    says: {
      zh: '“{group}”于 {opened} 成立[，于 {closed} 撤销]。',
      en: '"{group}" is open from {opened}[ until {closed}].',
    },
    joins: 'join org_units g on g.id = t.group_id',
    where: `t.from_on < g.opened_on
      or (g.closed_on is not null and (t.to_on is null or t.to_on > g.closed_on))`,
    params: {
      group: 'g.code',
      opened: 'g.opened_on',
      closed: "coalesce(g.closed_on::text, '')",
    },
    unit: 'g.code',
    day: 'case when t.from_on < g.opened_on then t.from_on else greatest(t.from_on, g.closed_on) end',
  }),
  acrossRows({
    id: 'POST_BEYOND_EMPLOYMENT',
    of: Post,
    title: { zh: '离职后仍任职务', en: 'Posts of people who have left' },
    rule: {
      zh: '职务不晚于在该单位的任职',
      en: 'a post ends by the day on which the employment at the unit ends',
    },
    says: {
      zh: '{staff} 今天在该单位没有任职，职务没有截止日期。',
      en: '{staff} is not employed at the unit today, but the post has not ended.',
    },
    joins: 'join staff s on s.id = t.staff_id',
    where: `${holds('t')} and ${isEmployed('t.staff_id', 't.from_on', 't.unit_id')}
      and not ${isEmployed('t.staff_id', TODAY, 't.unit_id')}`,
    params: { staff: 's.staff_no' },
    day: `(select max(e.to_on) from employments e where e.staff_id = t.staff_id
      and e.unit_id = t.unit_id and e.to_on <= ${TODAY})`,
  }),
  acrossRows({
    id: 'SEVERAL_CHAIRS',
    of: Post,
    title: { zh: '一个单位同时有两位主席', en: 'Several chairs at one unit' },
    rule: { zh: '一个单位同时至多有一位主席', en: 'a unit has at most one chair at a time' },
    says: {
      zh: '自 {other} 起的主席尚未卸任。',
      en: 'The chair since {other} has not left the post.',
    },
    joins: `join posts o on o.unit_id = t.unit_id and o.post = 'chair' and o.staff_id <> t.staff_id
      and (o.from_on, o.id) < (t.from_on, t.id)`,
    where: "t.post = 'chair' and (o.to_on is null or o.to_on > t.from_on)",
    params: { other: 'o.from_on' },
    day: 't.from_on',
  }),
  acrossRows({
    id: 'OFFICER_NO_MEMBER',
    of: Post,
    severity: 'DOUBT',
    title: { zh: '工会干部不是会员', en: 'Union officers who are no members' },
    rule: {
      zh: '主席、副主席和委员是在册会员（工会法第十条、工会章程）',
      en: 'chairs and members of committees are members of the union (Trade Union Law, article 10)',
    },
    says: { zh: '{staff} 今天不是在册会员。', en: '{staff} is no active member today.' },
    joins: 'join staff s on s.id = t.staff_id',
    where: `${holds('t')} and t.post not in ('organiser', 'admin_liaison')
      and not exists (select from memberships m where m.staff_id = t.staff_id
        and m.kind = 'active' and ${holds('m')})`,
    params: { staff: 's.staff_no' },
    // all memberships of a person are read by who hosts the person today
    visibleIf: (ground) =>
      `exists (select from posts t join staff s on s.id = t.staff_id
        where t.id = q.row_id and ${rightCondition(registerOf(StaffMember), 'write', 's', ground)})`,
    unit: '(select k.code from org_units k where k.id = t.unit_id)',
  }),
];
