import type { CodeList } from './code-list.ts';

/** Kind of membership; retained members (retired, unemployed) count neither as members nor as staff. */
export const membershipKind: CodeList = {
  name: 'MembershipKind',
  title: { zh: '会籍类别', en: 'kind of membership' },
  source: 'Charter of the Chinese trade unions, article 8 (retained membership)',
  codes: { active: { zh: '在册', en: 'active' }, retained: { zh: '保留会籍', en: 'retained' } },
};
