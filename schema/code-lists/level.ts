import type { CodeList } from './code-list.ts';

/** Level. */
export const level: CodeList = {
  name: 'Level',
  title: { zh: '层级', en: 'level' },
  source: 'policy; proposal of this platform',
  codes: {
    school: { zh: '校级', en: 'school' },
    district: { zh: '辖市区级', en: 'district' },
    city: { zh: '市级', en: 'city' },
    province: { zh: '省级', en: 'province' },
    national: { zh: '国家级', en: 'national' },
  },
};
