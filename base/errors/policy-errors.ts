import type { Bilingual } from '../language.ts';

/** Mistakes of callers about clauses, rules, problems and evidence; a part of `ERRORS`. */
export const POLICY_ERRORS = {
  UNKNOWN_CLAUSE: {
    zh: '政策没有编号为“{code}”的条款。[相近的：{nearest}。]',
    en: 'The policy has no clause "{code}".[ Nearest: {nearest}.]',
  },
  UNKNOWN_RULE: {
    zh: '没有编号为“{id}”的规则。[相近的：{nearest}。]',
    en: 'There is no rule "{id}".[ Nearest: {nearest}.]',
  },
  UNKNOWN_PROBLEM: {
    zh: '{day} 没有编号为“{id}”的督办事项：数据并不说明该单位存在这一问题。',
    en: 'There is no problem "{id}" on {day}: the data does not say that this unit has it.',
  },
  STALE_PROBLEM: {
    zh: '此事项已被他人修改：您看到的是第 {seen} 版，现在是第 {current} 版。请重新读取后再改。',
    en: 'The problem has been changed: you saw version {seen}, it is now {current}. Read it again, then change it.',
  },
  UNKNOWN_SCORE_ITEM: {
    zh: '考核评分表没有编号为“{id}”的项目。[相近的：{nearest}。]',
    en: 'The score sheet has no item "{id}".[ Nearest: {nearest}.]',
  },
  STALE_SCORE: {
    zh: '“{item}”的评分已被他人修改：您看到的是第 {seen} 版，现在是第 {current} 版。请重新读取后再评；本次各项均未写入。',
    en:
      'The score of "{item}" has been changed: you saw version {seen}, it is now {current}. ' +
      'Read it again, then score; nothing of this request was written.',
  },
  EVIDENCE_NOT_LISTED: {
    zh:
      '{unit} 的 {indicator}（{period}）的依据不逐行列出：答卷从不列出，人员只对 STATISTICIAN 密钥列出，' +
      '不显示的数值没有依据。[数目为 {total}。]',
    en:
      'The evidence of {indicator} of {unit} ({period}) is not listed row by row: responses never ' +
      'are, people only for STATISTICIAN keys, and a withheld figure has none.[ Their number is {total}.]',
  },
} as const satisfies Record<string, Bilingual>;
