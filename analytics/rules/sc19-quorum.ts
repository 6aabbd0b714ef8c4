import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** A session needs two thirds of the representatives. */
export const quorum: RuleDeclaration = {
  id: 'SC19',
  version: 1,
  title: {
    zh: '教代会会议须有三分之二以上代表出席',
    en: 'a session needs two thirds of the representatives',
  },
  lacks: {
    zh: '教代会会议出席不足三分之二',
    en: 'sessions without two thirds of the representatives',
  },
  article: {
    zh: '《学校教职工代表大会规定》（教育部令第32号）第十九条',
    en: 'Regulations on staff congresses of schools (MOE Order 32), article 19',
  },
  indicator: 'G02',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  except: ['TR'],
  due: null,
  settings: [],
};
