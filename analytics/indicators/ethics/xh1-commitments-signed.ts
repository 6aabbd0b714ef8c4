import { ethicsRecordsOfPeople } from '../../facts/events/ethics-records.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsOfPeople, havingAmong, staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const signed = havingAmong(
  staff,
  'signers of the commitment to ethics',
  { zh: '签订师德承诺的', en: 'of them, those who signed a commitment to ethics' },
  eventsOfPeople(ethicsRecordsOfPeople, ({ kind }) => kind === 'commitment'),
);

/** XH1 Commitments to ethics signed. */
export const commitmentsSigned: Indicator = {
  code: 'XH1',
  id: 'ethics_commitments_signed',
  revision: 1,
  title: { zh: '师德承诺签订率', en: 'Commitments to ethics signed' },
  clauses: ['2.4.2'],
  definition: {
    zh: '期内签订师德承诺的 ÷ 期末教职工',
    en: 'those who signed a commitment within the period ÷ staff on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'ethics_records', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.2', en: 'guidance 常教工〔2020〕18号, clause 2.4.2' },
  formula: rate(signed, staff),
  template: 'T10',
};
