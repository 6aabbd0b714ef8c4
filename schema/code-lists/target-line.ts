import type { CodeList } from './code-list.ts';

/** Line of a target. */
export const targetLine: CodeList = {
  name: 'TargetLine',
  title: { zh: '目标项', en: 'line of a target' },
  source: 'policy 2.1.1',
  codes: {
    new_unions: { zh: '新建工会数', en: 'new unions' },
    net_members: { zh: '净增会员数', en: 'net members' },
    indicator: { zh: '指标值', en: 'indicator' },
  },
};
