import { meanFulfilment } from '../../formulas/fulfilment.ts';
import { over } from '../../measures/measure-traits.ts';
import { targetLines } from '../../measures/signed-targets.ts';
import type { Indicator } from '../indicator.ts';

/** A05 Targets of unions and members fulfilled. */
export const targetsFulfilled: Indicator = {
  code: 'A05',
  id: 'targets_fulfilled',
  revision: 1,
  title: { zh: '组建和会员发展目标责任完成率', en: 'Targets of unions and members fulfilled' },
  clauses: ['2.1.1'],
  definition: {
    zh: '新建工会数、净增会员数两项各自的 Σ min(完成数, 目标数) ÷ Σ 目标数，两项取平均；本节点或其下最近的有目标的节点计入；按期内结束的年度计',
    en:
      'mean of two lines, new unions and net new members: Σ min(achieved, target) ÷ Σ target, ' +
      'of the nearest nodes at or below the node with a target, in the years that end in the ' +
      'period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'year',
  source: [
    'employments',
    'memberships',
    'org_edges',
    'org_units',
    'targets',
    'union_coverage',
    'unions',
  ],
  basis: { zh: '常教工〔2020〕18号 2.1.1', en: 'guidance 常教工〔2020〕18号, clause 2.1.1' },
  formula: meanFulfilment(targetLines.map((line) => over('years', line))),
};
