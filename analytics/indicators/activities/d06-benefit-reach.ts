import { participations } from '../../facts/events/activities.ts';
import type { StateIn } from '../../facts/event-fact.ts';
import { completedProjects } from '../../facts/events/projects.ts';
import { withSumsBeside } from '../../formulas/formula.ts';
import { rate } from '../../formulas/rate.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { staffOfCoveredUnits } from '../../measures/people.ts';
import { isWithin, type UnitInWindow, type WantedEvents } from '../../measures/unit-in-window.ts';
import type { Indicator } from '../indicator.ts';

/** How many of the staff took part in an activity of a benefit project that was completed within the window. */
const withNames = (unit: UnitInWindow): number => unit.staffWith(participations, ofBenefits);

const ofBenefits: WantedEvents<StateIn<typeof participations>> = {
  where: ({ ofBenefit }) => ofBenefit,
  within: { number: 'activity.project.completedOn' },
};

/** The most beneficiaries of a benefit project of the unit that was completed within the window. */
const mostBeneficiaries = (unit: UnitInWindow): number =>
  unit
    .events(completedProjects)
    .filter((event) => event.state.kind === 'benefit' && isWithin(event, unit))
    .reduce((most, event) => Math.max(most, event.number('beneficiaries') || 0), 0);

const reached: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'staff reached by benefit projects',
  title: { zh: '好事实事受益的教职工', en: 'staff reached by benefit projects' },
  events: [completedProjects],
  ofPersons: true,
  of: (unit) =>
    unit.state.covered ? withNames(unit) || Math.min(unit.staff, mostBeneficiaries(unit)) : 0,
};

const byNames: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'units whose reach is known by names',
  title: { zh: '按名单计的单位', en: 'units counted by names' },
  of: (unit) => (unit.state.covered && withNames(unit) > 0 ? 1 : 0),
};

const byNumbers: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'units whose reach is known by numbers',
  title: { zh: '按人数计的单位', en: 'units counted by numbers' },
  of: (unit) => (unit.state.covered && withNames(unit) === 0 ? 1 : 0),
};

/** D06 Benefit-project reach. */
export const benefitReach: Indicator = {
  code: 'D06',
  id: 'benefit_reach',
  revision: 1,
  title: { zh: '好事实事受益覆盖率', en: 'Benefit-project reach' },
  clauses: ['2.2.5', '2.2.2'],
  definition: {
    zh: '参加过期内办成的好事实事所属活动的教职工；一人也没有的单位，取教职工数与本单位该期好事实事最大受益人数中较小者 ÷ 期末已建会单位的教职工',
    en:
      'staff with a participation in an activity of a benefit project completed within the ' +
      'period; of units without any, the smaller of the staff and the largest number of ' +
      'beneficiaries of such a project of the unit ÷ staff of covered units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'events',
  source: [
    'activities',
    'employments',
    'participations',
    'projects',
    'submissions',
    'union_coverage',
    'unions',
  ],
  basis: { zh: '常教工〔2020〕18号 2.2.5', en: 'guidance 常教工〔2020〕18号, clause 2.2.5' },
  formula: withSumsBeside(rate(reached, staffOfCoveredUnits), { byNames, byNumbers }),
  template: 'T06',
};
