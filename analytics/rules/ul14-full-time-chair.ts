import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** With 200 staff or more a unit may have a full-time chair: a warning, since the law does not demand one. */
export const fullTimeChair: RuleDeclaration = {
  id: 'UL14',
  version: 1,
  title: {
    zh: '教职工满 200 人的单位设专职工会主席',
    en: 'with 200 staff a unit has a full-time chair',
  },
  lacks: { zh: '未设专职工会主席', en: 'has no full-time chair' },
  article: { zh: '《工会法》第十四条', en: 'Trade Union Law, article 14' },
  indicator: 'XA2',
  from: policy.issuedOn,
  severity: { public: 'WARNING', private: 'WARNING' },

  due: null,
  settings: [],
};
