import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';
import { bodiesDueDays, womensCommitteeMin } from '../../schema/settings/settings.ts';

/** With ten female members a union has a women's committee, with fewer a women's member. */
export const womensBodyBuilt: RuleDeclaration = {
  id: 'WC11',
  version: 1,
  title: {
    zh: '女会员满 10 人设女教职工委员会，不足 10 人设女委员',
    en: "with 10 female members a women's committee, with fewer a women's member",
  },
  lacks: { zh: '未建立女教职工组织', en: "has no women's body" },
  article: {
    zh: '《工会女职工委员会工作条例》第十一条',
    en: "Regulations on women's committees of unions, article 11",
  },
  indicator: 'C03',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  due: { setting: bodiesDueDays, unit: 'days' },
  settings: [womensCommitteeMin, bodiesDueDays],
};
