import type { CodeList } from './code-list.ts';

/** Status of a rule. */
export const ruleStatus: CodeList = {
  name: 'RuleStatus',
  title: { zh: '制度状态', en: 'status of a rule' },
  source: 'proposal of this platform',
  codes: {
    in_force: { zh: '有效', en: 'in force' },
    not_applicable: { zh: '不适用', en: 'not applicable' },
  },
};
