import type { CodeList } from './code-list.ts';

/** Scheme. */
export const assessmentScheme: CodeList = {
  name: 'AssessmentScheme',
  title: { zh: '考核方案', en: 'scheme' },
  source: 'policy 3.1.2, 1.2.10; proposal of this platform',
  codes: {
    party_building: { zh: '党建工作考核', en: 'party building' },
    harmonious_campus: { zh: '和谐校园建设考核', en: 'harmonious campus' },
    union_sheet: { zh: '工会工作百分制考核', en: 'union sheet' },
    five_supports: { zh: '五项自评', en: 'five supports' },
  },
};
