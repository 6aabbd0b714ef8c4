import type { CodeList } from './code-list.ts';

/** Level of the medium. */
export const mediaLevel: CodeList = {
  name: 'MediaLevel',
  title: { zh: '媒体级别', en: 'level of the medium' },
  source: 'policy 3.3.1',
  codes: {
    campus: { zh: '校内', en: 'campus' },
    district: { zh: '区级', en: 'district' },
    city: { zh: '市级', en: 'city' },
    province: { zh: '省级', en: 'province' },
    national: { zh: '国家级', en: 'national' },
  },
};
