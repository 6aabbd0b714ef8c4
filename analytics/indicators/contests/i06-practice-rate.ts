import { activities } from '../../facts/events/activities.ts';
import { contestEntries } from '../../facts/events/contest-entries.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import { eventsOfPeople } from '../../measures/people.ts';
import { isWithin } from '../../measures/unit-in-window.ts';
import { openUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** Kinds of practice: of contests, and of activities that the unit organises. */
const PRACTICE: readonly string[] = ['post_training', 'skills_match', 'demonstration_lesson'];

const entries = eventsOfPeople(contestEntries, ({ kind }) => PRACTICE.includes(kind));

const practising: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'units with practice',
  title: { zh: '开展岗位练兵、技能比武或示范课的单位', en: 'units with practice' },
  events: [contestEntries],
  of: (unit) =>
    unit
      .events(activities)
      .some((event) => PRACTICE.includes(event.state.kind) && isWithin(event, unit)) ||
    unit.staffHaving(entries) > 0
      ? 1
      : 0,
};

/** I06 Units with practice, skills matches and demonstration lessons. */
export const practiceRate: Indicator = {
  code: 'I06',
  id: 'practice_rate',
  revision: 2,
  title: {
    zh: '岗位练兵·技术比武·示范课观摩开展率',
    en: 'Units with practice, skills matches and demonstration lessons',
  },
  clauses: ['2.5.12'],
  definition: {
    zh: '该学期内有教职工参加岗位练兵、技能比武或示范课竞赛，或举办此类活动的单位 ÷ 学期末开办的单位；对期内结束的各学期分别计数后相加',
    en:
      'units of whose staff somebody entered post training, a skills match or a demonstration ' +
      'lesson, or that held an activity of these kinds, in the semester ÷ units open on its ' +
      'last day; added up over the semesters that ' +
      'end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'semester',
  source: ['activities', 'contest_entries', 'contests', 'employments', 'org_edges', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.5.12', en: 'guidance 常教工〔2020〕18号, clause 2.5.12' },
  formula: rate(over('semesters', practising), over('semesters', openUnits)),
};
