import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** Policies that concern the interests of staff are adopted after the union has been heard. */
export const unionHeard: RuleDeclaration = {
  id: 'UL38',
  version: 1,
  title: {
    zh: '涉及教职工切身利益的政策事先听取工会意见',
    en: 'policies that concern staff are adopted after the union was heard',
  },
  lacks: {
    zh: '出台政策前未听取工会意见',
    en: 'adopted policies without the opinion of the union',
  },
  article: { zh: '《工会法》第三十八条、第三十九条', en: 'Trade Union Law, articles 38 and 39' },
  indicator: 'J06',
  from: policy.issuedOn,
  severity: { public: 'WARNING', private: 'WARNING' },

  due: null,
  settings: [],
};
