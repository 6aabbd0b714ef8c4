import { dueSubsidies } from '../../facts/events/spendings.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'subsidies due for acceptance',
  { zh: '应验收的补助', en: 'subsidies due for acceptance' },
  eventsWhere(dueSubsidies, () => true),
);

const accepted = sumOfEvents(
  'subsidies accepted',
  { zh: '已验收的补助', en: 'subsidies accepted' },
  eventsWhere(dueSubsidies, (subsidy) => subsidy.accepted),
);

/** XL3 Acceptance of subsidised projects. */
export const subsidiesAccepted: Indicator = {
  code: 'XL3',
  id: 'subsidies_accepted',
  revision: 1,
  title: { zh: '补助项目验收率', en: 'Acceptance of subsidised projects' },
  clauses: ['3.4.4'],
  definition: {
    zh: '其中已验收的 ÷ 期内应验收的补助',
    en: 'those accepted ÷ subsidies whose acceptance is due within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['submissions', 'subsidies'],
  basis: { zh: '常教工〔2020〕18号 3.4.4', en: 'guidance 常教工〔2020〕18号, clause 3.4.4' },
  formula: rate(accepted, due),
  template: 'T12',
};
