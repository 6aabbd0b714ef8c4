import type { CodeList } from './code-list.ts';

/** Kind of a project: a key task, a good deed for the staff, a project of culture or of staff quality. */
export const projectKind: CodeList = {
  name: 'ProjectKind',
  title: { zh: '项目类型', en: 'kind of project' },
  source: 'template T06; policy, clauses 2.1.8, 2.2.5, 2.5.2, 2.5.3',
  codes: {
    key_task: { zh: '重点工作', en: 'key task' },
    benefit: { zh: '好事实事', en: 'benefit' },
    culture: { zh: '文化建设', en: 'culture' },
    quality: { zh: '素质建设', en: 'quality' },
    other: { zh: '其他', en: 'other project' },
  },
};
