import type { PeopleMeasure } from './measure.ts';
import { entrantsAmong } from './people.ts';

/** A contest: the people who are called to it, and those who entered. */
export interface Call {
  readonly eligible: PeopleMeasure;
  readonly entrants: PeopleMeasure;
}

const call = (eligible: PeopleMeasure, kind: string, entrants: PeopleMeasure['title']): Call => ({
  eligible,
  entrants: entrantsAmong(eligible, [kind], entrants),
});

/** The contest of young teachers, clause 2.5.8: group 甲 is that of 35 years and below. */
export const youngTeachers = call(
  {
    kind: 'people',
    name: 'young full-time teachers',
    title: { zh: '35 周岁及以下专任教师', en: 'full-time teachers of at most 35 years' },
    where: (state) => state.fullTimeTeacher,
    maxAge: 35,
  },
  'young_teacher',
  { zh: '参加青年教师教学基本功竞赛的', en: 'of them, entrants in a young-teacher contest' },
);

/** The contest of administrators, clause 2.5.9. */
export const administrators = call(
  {
    kind: 'people',
    name: 'administrators',
    title: { zh: '管理干部', en: 'administrators' },
    where: (state) => state.category === 'head' || state.category === 'admin',
  },
  'administrator',
  { zh: '参加管理干部专业知识竞赛的', en: 'of them, entrants in an administrator contest' },
);

/** The contest of logistics workers, clause 2.5.10. */
export const logisticsWorkers = call(
  {
    kind: 'people',
    name: 'logistics workers',
    title: { zh: '后勤职工', en: 'logistics workers' },
    where: (state) => state.category === 'logistics' || state.category === 'nursery',
  },
  'logistics',
  { zh: '参加后勤职工服务技能竞赛的', en: 'of them, entrants in a logistics contest' },
);

/** The contest of dual-qualified teachers, clause 2.5.11: full-time teachers of vocational schools are called to it. */
export const vocationalTeachers = call(
  {
    kind: 'people',
    name: 'full-time teachers of vocational schools',
    title: { zh: '中等职业学校专任教师', en: 'full-time teachers of vocational schools' },
    where: (state) => state.fullTimeTeacher && state.schoolType === 'VS',
  },
  'dual_qualified',
  { zh: '参加“双师型”教师教学基本功竞赛的', en: 'of them, entrants in a dual-qualified contest' },
);

/** The four contests of clauses 2.5.8 to 2.5.11. */
export const calls: readonly Call[] = Object.freeze([
  youngTeachers,
  administrators,
  logisticsWorkers,
  vocationalTeachers,
]);
