import type { CodeList } from './code-list.ts';

/** Actor. */
export const caseActor: CodeList = {
  name: 'CaseActor',
  title: { zh: '主体', en: 'actor' },
  source: 'policy 2.2.8, 2.2.9',
  codes: {
    union_group: { zh: '工会小组', en: 'union group' },
    unit_union: { zh: '单位工会', en: 'unit union' },
    district_union: { zh: '辖市区教育工会', en: 'district union' },
    city_union: { zh: '市教育工会', en: 'city union' },
    party: { zh: '党组织', en: 'party' },
    administration: { zh: '行政', en: 'administration' },
    colleague: { zh: '同事', en: 'colleague' },
    self: { zh: '本人', en: 'self' },
    other: { zh: '其他', en: 'other' },
  },
};
