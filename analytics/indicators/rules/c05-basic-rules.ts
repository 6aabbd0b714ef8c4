import { basicRulesDue, basicRulesInForce } from '../../measures/basic-rules.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** C05 Basic rules in force. */
export const basicRules: Indicator = {
  code: 'C05',
  id: 'basic_rules',
  revision: 1,
  title: { zh: '基础管理制度健全率', en: 'Basic rules in force' },
  clauses: ['2.1.6', '2.1.9'],
  definition: {
    zh: '期末有效的基础管理制度项数（R01–R12，每类计一项） ÷ 期末已建会单位应有的项数（每单位 12 项，减去不适用的）',
    en:
      'kinds of basic rules (R01 to R12) in force ÷ kinds that covered units must have: 12 ' +
      'each, less those that do not apply; on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['submissions', 'union_coverage', 'unions', 'unit_rules'],
  basis: { zh: '常教工〔2020〕18号 2.1.6', en: 'guidance 常教工〔2020〕18号, clause 2.1.6' },
  formula: rate(basicRulesInForce, basicRulesDue),
  template: 'T01',
};
