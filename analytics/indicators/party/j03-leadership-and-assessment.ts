import { rate } from '../../formulas/rate.ts';
import { partyUnits } from '../../measures/party-units.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const led: UnitsMeasure = {
  kind: 'units',
  name: 'units with rules of leadership and both assessments',
  title: {
    zh: '领导制度与考核都纳入的单位',
    en: 'units with union work in rules of leadership and both assessments',
  },
  where: (state) =>
    state.partyOrganisation &&
    state.leadershipRule &&
    state.assessedInPartyBuilding &&
    state.assessedInHarmoniousCampus,
};

/** J03 Union work in rules of leadership and in assessments. */
export const leadershipAndAssessment: Indicator = {
  code: 'J03',
  id: 'leadership_and_assessment',
  revision: 1,
  title: { zh: '领导制度与考核纳入率', en: 'Union work in rules of leadership and in assessments' },
  clauses: ['3.1.1', '3.1.2'],
  definition: {
    zh: '党组织领导工会工作制度（R13）期末有效、且当年党建工作考核与和谐校园建设考核都列入工会工作的 ÷ 期末有党组织的单位',
    en:
      'those with the rules of leadership (R13) in force and union work among the items of ' +
      'both assessments of the year, of Party building and of the harmonious campus ÷ units ' +
      'with a Party organisation, on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['assessments', 'party_orgs', 'submissions', 'unit_rules'],
  basis: { zh: '常教工〔2020〕18号 3.1.1', en: 'guidance 常教工〔2020〕18号, clause 3.1.1' },
  formula: rate(led, partyUnits),
  applies: partyUnits,
  template: 'T11',
};
