import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';
import { bodiesDueDays } from '../../schema/settings/settings.ts';

/** With 80 staff a school has a congress of representatives, with fewer an assembly of all staff. */
export const congressForm: RuleDeclaration = {
  id: 'SC15',
  version: 1,
  title: {
    zh: '教职工满 80 人建立教代会，不足 80 人建立教职工大会',
    en: 'with 80 staff a congress of representatives, with fewer an assembly of all staff',
  },
  lacks: { zh: '教代会（教职工大会）建制不合规', en: 'staff congress not in the right form' },
  article: {
    zh: '《学校教职工代表大会规定》（教育部令第32号）第十五条',
    en: 'Regulations on staff congresses of schools (MOE Order 32), article 15',
  },
  indicator: 'C01',
  from: policy.issuedOn,
  // private schools apply the order by reference (article 2); companies fall under other rules
  severity: { public: 'FAIL', private: 'WARNING' },
  except: ['TR'],
  due: { setting: bodiesDueDays, unit: 'days' },
  settings: [bodiesDueDays],
};
