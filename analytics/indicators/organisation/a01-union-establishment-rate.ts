import { coveredUnits, openUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** A01 Union establishment rate. */
export const unionEstablishmentRate: Indicator = {
  code: 'A01',
  id: 'union_establishment_rate',
  revision: 1,
  title: { zh: '建会率（工会组建率）', en: 'Union establishment rate' },
  clauses: ['2.1.3'],
  definition: {
    zh: '期末已建会或由联合工会覆盖（工会存续）的开办单位 ÷ 期末全部开办单位',
    en: 'open units covered by a union in force on the last day ÷ open units on that day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['org_units', 'org_edges', 'unions', 'union_coverage'],
  basis: {
    zh: '常教工〔2020〕18号 2.1.3；《工会法》第十一条',
    en: 'guidance 常教工〔2020〕18号, clause 2.1.3; Trade Union Law, article 11',
  },
  formula: rate(coveredUnits, openUnits),
};
