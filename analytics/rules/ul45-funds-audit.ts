import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';
import { bodiesDueDays } from '../../schema/settings/settings.ts';

/** A union has a body that audits its funds. */
export const fundsAudit: RuleDeclaration = {
  id: 'UL45',
  version: 1,
  title: { zh: '工会设立经费审查组织', en: 'a union has a body that audits its funds' },
  lacks: { zh: '未建立经费审查组织', en: 'has no funds-audit body' },
  article: { zh: '《工会法》第四十五条', en: 'Trade Union Law, article 45' },
  indicator: 'C02',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  due: { setting: bodiesDueDays, unit: 'days' },
  settings: [bodiesDueDays],
};
