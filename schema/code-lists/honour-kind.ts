import type { CodeList } from './code-list.ts';

/** Kind of honour. */
export const honourKind: CodeList = {
  name: 'HonourKind',
  title: { zh: '荣誉类别', en: 'kind of honour' },
  source: 'policy 1.2.9, 2.4.2, 3.2.7, 3.4.3',
  codes: {
    advanced_union: { zh: '先进工会', en: 'advanced union' },
    trusted_home: { zh: '信赖职工之家', en: 'trusted home' },
    learning_union: { zh: '学习型工会', en: 'learning union' },
    service_union: { zh: '服务型工会', en: 'service union' },
    innovative_union: { zh: '创新型工会', en: 'innovative union' },
    ethics_model: { zh: '师德典型', en: 'ethics model' },
    advanced_person: { zh: '先进个人', en: 'advanced person' },
    model_worker: { zh: '劳动模范', en: 'model worker' },
    other: { zh: '其他', en: 'other' },
  },
};
