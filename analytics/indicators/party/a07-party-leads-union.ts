import { rate } from '../../formulas/rate.ts';
import { partyUnits } from '../../measures/party-units.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const leading: UnitsMeasure = {
  kind: 'units',
  name: 'covered units led by the Party organisation',
  title: {
    zh: '党建带工建且已建会的单位',
    en: 'covered units whose Party organisation leads the building of the union',
  },
  where: (state) => state.covered && state.partyLeadsUnion,
};

/** A07 Units whose Party organisation leads the building of the union. */
export const partyLeadsUnion: Indicator = {
  code: 'A07',
  id: 'party_leads_union',
  revision: 1,
  title: {
    zh: '党建带工建同步率',
    en: 'Units whose Party organisation leads the building of the union',
  },
  clauses: ['2.1.2'],
  definition: {
    zh: '已建会、且党建带工建安排在期末已生效的 ÷ 期末有党组织的单位',
    en:
      'covered ones whose Party organisation has arranged by the last day to lead the building ' +
      'of the union ÷ units with a Party organisation on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'stock',
  source: ['org_edges', 'org_units', 'party_orgs', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 2.1.2', en: 'guidance 常教工〔2020〕18号, clause 2.1.2' },
  formula: rate(leading, partyUnits),
  applies: partyUnits,
  template: 'T01',
};
