import { meetings } from '../../facts/events/meetings.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { over } from '../../measures/measure-traits.ts';
import { partyUnits } from '../../measures/party-units.ts';
import type { Indicator } from '../indicator.ts';

const reports = sumOfEvents(
  'reports heard by Party organisations',
  { zh: '党组织听取工会汇报次数', en: 'reports of the union heard by the Party organisation' },
  eventsWhere(meetings, ({ kind }) => kind === 'party_report'),
  (state) => state.partyOrganisation,
);

/** XJ1 Reports of the union heard by the Party organisation. */
export const partyReports: Indicator = {
  code: 'XJ1',
  id: 'party_reports_per_unit',
  revision: 1,
  title: { zh: '听取工会汇报频次', en: 'Reports of the union heard by the Party organisation' },
  clauses: ['3.1.3'],
  definition: {
    zh: '该年度听取工会汇报次数 ÷ 年末有党组织的单位；对期内结束的各年度分别计数后相加',
    en:
      'meetings of the year at which the Party organisation heard the union ÷ units with a ' +
      'Party organisation on its last day; added up over the years that end in the period',
  },
  unit: 'per unit',
  direction: 'up',
  targets: [],
  axis: 'year',
  source: ['meetings', 'party_orgs', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.1.3', en: 'guidance 常教工〔2020〕18号, clause 3.1.3' },
  formula: ratio(over('years', reports), over('years', partyUnits)),
  applies: partyUnits,
  template: 'T11',
};
