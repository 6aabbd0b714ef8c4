import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** A unit provides a union office and a room for activities. */
export const facilities: RuleDeclaration = {
  id: 'UL46',
  version: 1,
  title: {
    zh: '提供工会办公和活动的设施和场所',
    en: 'a union office and a room for activities are provided',
  },
  lacks: { zh: '缺少工会办公或活动场所', en: 'has no union office or no activity room' },
  article: { zh: '《工会法》第四十六条', en: 'Trade Union Law, article 46' },
  indicator: 'XJ6',
  from: policy.issuedOn,
  severity: { public: 'WARNING', private: 'WARNING' },

  due: null,
  settings: [],
};
