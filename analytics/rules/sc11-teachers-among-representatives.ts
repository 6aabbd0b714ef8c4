import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** Teachers are at least sixty percent of the representatives. */
export const teachersAmongRepresentatives: RuleDeclaration = {
  id: 'SC11',
  version: 1,
  title: {
    zh: '教代会代表中教师不少于百分之六十',
    en: 'teachers are at least 60 percent of the representatives',
  },
  lacks: {
    zh: '教师代表不足百分之六十',
    en: 'teachers are fewer than 60 percent of the representatives',
  },
  article: {
    zh: '《学校教职工代表大会规定》（教育部令第32号）第十一条',
    en: 'Regulations on staff congresses of schools (MOE Order 32), article 11',
  },
  indicator: 'G03',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  except: ['TR'],
  due: null,
  settings: [],
};
