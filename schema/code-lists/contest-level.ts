import type { CodeList } from './code-list.ts';

/** Level at which a contest is held. */
export const contestLevel: CodeList = {
  name: 'ContestLevel',
  title: { zh: '竞赛层级', en: 'level of contest' },
  source: 'union data package',
  codes: {
    school: { zh: '校级', en: 'school' },
    district: { zh: '辖市区级', en: 'district' },
    city: { zh: '市级', en: 'city' },
    province: { zh: '省级', en: 'province' },
    national: { zh: '国家级', en: 'national' },
  },
};
