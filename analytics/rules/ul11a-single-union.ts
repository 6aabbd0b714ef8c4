import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** With 25 members or more a unit has a union committee of its own. */
export const singleUnion: RuleDeclaration = {
  id: 'UL11a',
  version: 1,
  title: {
    zh: '会员满 25 人的单位单独建立基层工会委员会',
    en: 'a unit with 25 members has a union committee of its own',
  },
  lacks: { zh: '会员满 25 人而未单独建会', en: '25 members and no union of its own' },
  article: { zh: '《工会法》第十一条第一款', en: 'Trade Union Law, article 11(1)' },
  indicator: 'A04',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  due: null,
  settings: [],
};
