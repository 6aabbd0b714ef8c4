import type { StateIn } from '../../facts/event-fact.ts';
import { terms } from '../../facts/events/terms.ts';
import { ratioOfShares } from '../../formulas/ratio-of-shares.ts';
import { withRepresentatives } from '../../measures/congress-units.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import type { PerUnitMeasure, UnitsHavingMeasure } from '../../measures/measure.ts';
import { holdsOn, type UnitInWindow } from '../../measures/unit-in-window.ts';
import type { Indicator } from '../indicator.ts';

const isMeant = (term: StateIn<typeof terms>): boolean =>
  term.kind === 'staff_congress' && term.hasRepresentatives && term.statesWomen;

const running = heldOnLastDay(eventsWhere(terms, isMeant), 'heldOn');

const representatives = sumOfEvents(
  'representatives',
  { zh: '教代会代表', en: 'representatives' },
  { ...running, weight: 'representatives' },
  withRepresentatives.where,
);

const women = sumOfEvents(
  'women among representatives',
  { zh: '女代表', en: 'women among representatives' },
  { ...running, weight: 'womenRepresentatives' },
  withRepresentatives.where,
);

const units: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units that state their representatives',
  title: { zh: '填有代表数的单位', en: 'units that state their representatives' },
  events: running,
  min: 1,
  at: withRepresentatives.where,
};

const statesRepresentatives = ({ state, on, events }: UnitInWindow): boolean =>
  withRepresentatives.where(state) &&
  events(terms).some((term) => isMeant(term.state) && holdsOn(term, on, 'heldOn'));

const staff: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'staff of units that state their representatives',
  title: { zh: '填有代表数的单位的教职工', en: 'staff of units that state their representatives' },
  of: (unit) => (statesRepresentatives(unit) ? unit.staff : 0),
};

const womenOnStaff: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'women on the staff of units that state their representatives',
  title: {
    zh: '填有代表数的单位的女教职工',
    en: 'women on the staff of units that state their representatives',
  },
  of: (unit) =>
    statesRepresentatives(unit) ? unit.people(({ gender }) => gender === 'female') : 0,
};

/** XG4 Share of women among representatives against staff. */
export const womenRepresentatives: Indicator = {
  code: 'XG4',
  id: 'women_representatives',
  revision: 1,
  title: { zh: '女代表比例适应度', en: 'Share of women among representatives against staff' },
  clauses: ['2.3.1'],
  definition: {
    zh: '代表中女性的比例 ÷ 教职工中女性的比例；取期末届次填有两数的单位',
    en:
      'share of women among representatives ÷ share of women among staff, of units whose ' +
      'running term states both numbers',
  },
  unit: 'ratio',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 0.8, natural: false }],
  axis: 'stock',
  source: ['bodies', 'employments', 'org_units', 'staff', 'submissions', 'terms'],
  basis: { zh: '常教工〔2020〕18号 2.3.1', en: 'guidance 常教工〔2020〕18号, clause 2.3.1' },
  formula: ratioOfShares(
    { part: women, whole: representatives },
    { part: womenOnStaff, whole: staff },
    units,
  ),
  applies: withRepresentatives,
  template: 'T01',
};
