import { policy } from '../../schema/policy/policy.ts';
import { contributionPercent } from '../../schema/settings/settings.ts';
import type { RuleDeclaration } from './rule.ts';

/** A unit remits two percent of the wages of all staff to its union. */
export const fundsRemitted: RuleDeclaration = {
  id: 'UL43',
  version: 1,
  title: {
    zh: '按全部职工工资总额的百分之二拨缴工会经费',
    en: 'two percent of all wages are remitted to the union',
  },
  lacks: { zh: '工会经费未足额拨缴', en: 'union funds not remitted in full' },
  article: { zh: '《工会法》第四十三条', en: 'Trade Union Law, article 43' },
  indicator: 'J08',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'FAIL' },

  due: null,
  settings: [contributionPercent],
};
