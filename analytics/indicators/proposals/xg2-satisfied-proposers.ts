import { proposals } from '../../facts/events/proposals.ts';
import { rate } from '../../formulas/rate.ts';
import { schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const asked = sumOfEvents(
  'proposals whose proposer was asked',
  { zh: '已回访的提案', en: 'proposals whose proposer was asked' },
  eventsWhere(proposals, (proposal) => proposal.asked),
  schools.where,
);

const satisfied = sumOfEvents(
  'proposals whose proposer was satisfied',
  { zh: '提案人满意的提案', en: 'of them, proposals whose proposer was satisfied' },
  eventsWhere(proposals, (proposal) => proposal.asked && proposal.satisfied),
  schools.where,
);

/** XG2 Proposers satisfied with the reply. */
export const satisfiedProposers: Indicator = {
  code: 'XG2',
  id: 'satisfied_proposers',
  revision: 1,
  title: { zh: '提案答复满意率', en: 'Proposers satisfied with the reply' },
  clauses: ['2.3.5'],
  definition: {
    zh: '提案人表示满意的 ÷ 期内提交并已回访的提案',
    en: 'those whose proposer was satisfied ÷ proposals submitted within the period whose proposer was asked',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_units', 'proposals', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.5', en: 'guidance 常教工〔2020〕18号, clause 2.3.5' },
  formula: rate(satisfied, asked),
  applies: schools,
  template: 'T03',
};
