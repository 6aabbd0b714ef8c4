import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** A union committee is elected again when its term of three or five years ends. */
export const termsRenewed: RuleDeclaration = {
  id: 'UL16',
  version: 1,
  title: {
    zh: '工会委员会任期届满按期换届',
    en: 'a union committee is elected again when its term ends',
  },
  lacks: { zh: '工会委员会逾期未换届', en: 'union committee past its term' },
  article: { zh: '《工会法》第十六条', en: 'Trade Union Law, article 16' },
  indicator: 'XL1',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'FAIL' },

  due: null,
  settings: [],
};
