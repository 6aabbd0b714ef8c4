import type { CodeList } from './code-list.ts';

/** Kind of Party organisation. */
export const partyOrgKind: CodeList = {
  name: 'PartyOrgKind',
  title: { zh: '党组织类型', en: 'kind of Party organisation' },
  source: 'policy 3.1',
  codes: {
    committee: { zh: '党委', en: 'committee' },
    general_branch: { zh: '总支', en: 'general branch' },
    branch: { zh: '支部', en: 'branch' },
    joint_branch: { zh: '联合支部', en: 'joint branch' },
  },
};
