import { meetings } from '../../facts/events/meetings.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import { partyUnits } from '../../measures/party-units.ts';
import type { Indicator } from '../indicator.ts';

const studying: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with a Party study of union work',
  title: {
    zh: '党组织专题研究工会工作的单位',
    en: 'units whose Party organisation studied union work',
  },
  events: eventsWhere(meetings, ({ kind }) => kind === 'party_study'),
  min: 1,
  at: (state) => state.partyOrganisation,
};

/** J01 Party organisations that study union work each semester. */
export const partyStudy: Indicator = {
  code: 'J01',
  id: 'party_study',
  revision: 1,
  title: {
    zh: '党组织学期专题研究工会工作达标率',
    en: 'Party organisations that study union work each semester',
  },
  clauses: ['3.1.6'],
  definition: {
    zh: '该学期内党组织专题研究过工会工作的单位 ÷ 学期末有党组织的单位；对期内结束的各学期分别计数后相加',
    en:
      'units whose Party organisation studied union work in the semester ÷ units with a Party ' +
      'organisation on its last day; added up over the semesters that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'semester',
  source: ['meetings', 'party_orgs', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.1.6', en: 'guidance 常教工〔2020〕18号, clause 3.1.6' },
  formula: rate(over('semesters', studying), over('semesters', partyUnits)),
  applies: partyUnits,
  template: 'T11',
};
