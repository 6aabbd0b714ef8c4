import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** The congress meets at least once in a school year. */
export const yearlySession: RuleDeclaration = {
  id: 'SC17',
  version: 1,
  title: {
    zh: '教代会每学年至少召开一次',
    en: 'the congress meets at least once in a school year',
  },
  lacks: { zh: '学年内未召开有效的教代会', en: 'no valid session in a school year' },
  article: {
    zh: '《学校教职工代表大会规定》（教育部令第32号）第十七条',
    en: 'Regulations on staff congresses of schools (MOE Order 32), article 17',
  },
  indicator: 'G01',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  except: ['TR'],
  due: null,
  settings: [],
};
