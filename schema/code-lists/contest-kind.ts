import type { CodeList } from './code-list.ts';

/** Kind of a contest; the first four are those of the policy (clauses 2.5.8 to 2.5.11). */
export const contestKind: CodeList = {
  name: 'ContestKind',
  title: { zh: '竞赛类别', en: 'kind of contest' },
  source: 'union data package, after the policy, part 2, section 5',
  codes: {
    young_teacher: { zh: '青年教师教学基本功', en: 'young teachers' },
    administrator: { zh: '管理干部专业知识', en: 'administrators' },
    logistics: { zh: '后勤职工服务技能', en: 'logistics staff' },
    dual_qualified: { zh: '双师型教师教学基本功', en: 'dual-qualified teachers' },
    post_training: { zh: '岗位练兵', en: 'post training' },
    skills_match: { zh: '技能比武', en: 'skills match' },
    demonstration_lesson: { zh: '示范课', en: 'demonstration lesson' },
    other: { zh: '其他', en: 'other contest' },
  },
};
