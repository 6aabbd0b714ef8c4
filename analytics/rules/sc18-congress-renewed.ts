import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** Representatives are elected again when their term of three or five years ends. */
export const congressRenewed: RuleDeclaration = {
  id: 'SC18',
  version: 1,
  title: { zh: '教代会届满按期换届', en: 'representatives are elected again when their term ends' },
  lacks: { zh: '教代会未按期换届', en: 'congress not renewed in time' },
  article: {
    zh: '《学校教职工代表大会规定》（教育部令第32号）第十八条',
    en: 'Regulations on staff congresses of schools (MOE Order 32), article 18',
  },
  indicator: 'XG5',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'WARNING' },
  except: ['TR'],
  due: null,
  settings: [],
};
