import type { CodeList } from './code-list.ts';

/** Kind of survey. */
export const localSurveyKind: CodeList = {
  name: 'LocalSurveyKind',
  title: { zh: '调查类别', en: 'kind of survey' },
  source: 'policy 2.2.2, 2.4.6',
  codes: {
    needs: { zh: '教职工需求调研', en: 'needs' },
    parents: { zh: '家长评价', en: 'parents' },
    students: { zh: '学生评价', en: 'students' },
  },
};
