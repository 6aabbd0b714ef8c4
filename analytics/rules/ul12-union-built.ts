import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';
import { unionDueMonths } from '../../schema/settings/settings.ts';

/** Every open unit has a union, of its own or a joint one, approved by the union above. */
export const unionBuilt: RuleDeclaration = {
  id: 'UL12',
  version: 1,
  title: { zh: '开办的单位依法建会', en: 'an open unit has a union' },
  lacks: { zh: '尚未建立工会', en: 'has no union' },
  article: {
    zh: '《工会法》第十一条、第十二条',
    en: 'Trade Union Law, articles 11 and 12',
  },
  indicator: 'A01',
  sameAs: ['A02', 'A03'],
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'FAIL' },
  due: { setting: unionDueMonths, unit: 'months' },
  settings: [unionDueMonths],
};
