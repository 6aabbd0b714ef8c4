import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** A union that fulfils the conditions is a legal person. */
export const legalPerson: RuleDeclaration = {
  id: 'UL15',
  version: 1,
  title: { zh: '基层工会依法取得法人资格', en: 'a basic union is a legal person' },
  lacks: { zh: '未取得工会法人资格', en: 'is no legal person' },
  article: { zh: '《工会法》第十五条', en: 'Trade Union Law, article 15' },
  indicator: 'XA1',
  from: policy.issuedOn,
  severity: { public: 'WARNING', private: 'WARNING' },

  due: null,
  settings: [],
};
