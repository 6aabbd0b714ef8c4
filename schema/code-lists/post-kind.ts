import type { CodeList } from './code-list.ts';

/** Post. */
export const postKind: CodeList = {
  name: 'PostKind',
  title: { zh: '职务', en: 'post' },
  source: 'Trade Union Law, articles 11, 14, 45; Charter, articles 14 and 30; policy 3.2.2',
  codes: {
    chair: { zh: '主席', en: 'chair' },
    vice_chair: { zh: '副主席', en: 'vice chair' },
    committee_member: { zh: '委员', en: 'committee member' },
    audit_member: { zh: '经审委员', en: 'audit member' },
    women_member: { zh: '女职工委员', en: 'women member' },
    group_leader: { zh: '工会小组长', en: 'group leader' },
    organiser: { zh: '组织员', en: 'organiser' },
    admin_liaison: { zh: '联系工会的行政领导', en: 'admin liaison' },
  },
};
