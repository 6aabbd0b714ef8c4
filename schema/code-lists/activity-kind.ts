import type { CodeList } from './code-list.ts';

/** Kind of activity. */
export const activityKind: CodeList = {
  name: 'ActivityKind',
  title: { zh: '活动类别', en: 'kind of activity' },
  source: 'policy 1.1.1, 1.2.5, 2.2.4, 2.4, 2.5.12–14, 3.1.7, 3.4.2',
  codes: {
    recreation: { zh: '文体活动', en: 'recreation' },
    service: { zh: '服务慰问', en: 'service' },
    visit: { zh: '走访', en: 'visit' },
    talk: { zh: '谈心谈话', en: 'talk' },
    ethics: { zh: '师德活动', en: 'ethics' },
    study: { zh: '理论学习', en: 'study' },
    training: { zh: '培训', en: 'training' },
    post_training: { zh: '岗位练兵', en: 'post training' },
    skills_match: { zh: '技术比武', en: 'skills match' },
    demonstration_lesson: { zh: '示范课观摩', en: 'demonstration lesson' },
    union_congress: { zh: '工会代表大会', en: 'union congress' },
    other: { zh: '其他', en: 'other' },
  },
};
