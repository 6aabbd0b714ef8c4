import { contributionPercent } from '../../../schema/settings/settings.ts';
import { bySettings } from '../../settings/by-settings.ts';
import { ofMoney } from '../../formulas/formula.ts';
import { unitsBehind } from '../../measures/events.ts';
import { ratio } from '../../formulas/ratio.ts';
import { ofFundYears } from '../../measures/fund-years.ts';
import { percentOf } from '../../measures/measure-traits.ts';
import type { UnitState } from '../../facts/unit-state.ts';
import type { Indicator } from '../indicator.ts';

const isCovered = ({ covered }: UnitState): boolean => covered;

const paid = ofFundYears(
  'contribution remitted by covered units',
  { zh: '实拨工会经费', en: 'contribution remitted' },
  'contributionPaid',
  isCovered,
);

const wages = ofFundYears(
  'contribution due from covered units',
  { zh: '应拨工会经费', en: 'contribution due' },
  'wages',
  isCovered,
);

const due = bySettings([contributionPercent], ([percent]) => percentOf(percent!, wages));

/** J08 Union funds remitted in full. */
export const contributionsRemitted: Indicator = {
  code: 'J08',
  id: 'contributions_remitted',
  revision: 1,
  title: { zh: '工会经费足额拨缴率', en: 'Union funds remitted in full' },
  clauses: ['3.2.5'],
  definition: {
    zh: '实拨工会经费 ÷ 工资总额的 2%（参数）；年末已建会单位，按期内结束的年度计',
    en:
      'contribution remitted ÷ 2 % (a setting) of total wages, of units covered on the last day of the ' +
      'year; of the years that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'year',
  source: ['fund_years', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 3.2.5', en: 'guidance 常教工〔2020〕18号, clause 3.2.5' },
  formula: ofMoney(ratio(paid, due, 100), unitsBehind(due), ['numerator', 'denominator']),
  template: 'T12',
};
