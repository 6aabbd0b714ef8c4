import type { UnitsMeasure } from '../../measures/measure.ts';
import { coveredUnits } from '../../measures/units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const audited: UnitsMeasure = {
  kind: 'units',
  name: 'covered units with a funds-audit body',
  title: { zh: '建立经审组织的单位', en: 'with a funds-audit body' },
  where: (state) =>
    state.covered &&
    (state.fundsAuditCommittee || (state.fundsAuditor && (state.jointly || !state.manyMembers))),
};

/** C02 Funds-audit body. */
export const fundsAuditBody: Indicator = {
  code: 'C02',
  id: 'funds_audit_body',
  revision: 1,
  title: { zh: '工会经费审查委员会建立率', en: 'Funds-audit body' },
  clauses: ['2.1.5'],
  definition: {
    zh: '已建会单位中有经审会的，或由联合工会覆盖、或会员不足 25 人而有经审委员的 ÷ 已建会单位',
    en:
      'covered units with a funds-audit committee, or with a funds auditor where the union is ' +
      'joint or the unit has fewer than 25 members ÷ covered units',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: [
    'org_units',
    'org_edges',
    'unions',
    'union_coverage',
    'bodies',
    'employments',
    'memberships',
  ],
  basis: { zh: '《工会法》第四十五条', en: 'Trade Union Law, article 45' },
  formula: rate(audited, coveredUnits),
};
