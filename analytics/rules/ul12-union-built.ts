import { privateEstablishmentRate } from '../indicators/organisation/a02-private-establishment-rate.ts';
import { trainingEstablishmentRate } from '../indicators/organisation/a03-training-establishment-rate.ts';
import { unionEstablishmentRate } from '../indicators/organisation/a01-union-establishment-rate.ts';
import { policy } from '../../schema/policy/policy.ts';
import type { Rule } from './rule.ts';
import { unionDueMonths } from './setting.ts';

/** Every open unit has a union, of its own or a joint one, approved by the union above. */
export const unionBuilt: Rule = {
  id: 'UL12',
  version: 1,
  title: { zh: '开办的单位依法建会', en: 'an open unit has a union' },
  lacks: { zh: '尚未建立工会', en: 'has no union' },
  article: {
    zh: '《工会法》第十一条、第十二条',
    en: 'Trade Union Law, articles 11 and 12',
  },
  indicator: unionEstablishmentRate,
  sameAs: [privateEstablishmentRate, trainingEstablishmentRate],
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'FAIL' },
  due: { setting: unionDueMonths, unit: 'months' },
  settings: [unionDueMonths],
};
