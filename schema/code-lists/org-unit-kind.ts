import type { CodeList } from './code-list.ts';

/** Kind of a node of the union hierarchy. */
export const orgUnitKind: CodeList = {
  name: 'OrgUnitKind',
  title: { zh: '组织类别', en: 'kind of org unit' },
  source: 'union data package',
  codes: {
    city: { zh: '市', en: 'city' },
    district: { zh: '辖市区', en: 'district' },
    unit: { zh: '单位', en: 'unit' },
    group: { zh: '工会小组', en: 'union group' },
  },
};
