import { renewals, terms } from '../../facts/events/terms.ts';
import { withSumsBeside } from '../../formulas/formula.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import type { EventsMeasure } from '../../measures/measure.ts';
import { partyUnits } from '../../measures/party-units.ts';
import type { Indicator } from '../indicator.ts';

const ended = sumOfEvents(
  'renewals of Party organisations',
  { zh: '期内换届的党组织届次', en: 'terms of Party organisations renewed within the period' },
  eventsWhere(renewals, ({ kind }) => kind === 'party_organisation'),
  (state) => state.partyOrganisation,
);

const withConference = sumOfEvents(
  'renewals of Party organisations with a conference',
  { zh: '任期内召开过工会工作会议的届次', en: 'terms with a union work conference' },
  eventsWhere(
    renewals,
    ({ kind, hadConference }) => kind === 'party_organisation' && hadConference,
  ),
  (state) => state.partyOrganisation,
);

const open: EventsMeasure = {
  ...sumOfEvents(
    'running terms of Party organisations',
    { zh: '未满的党组织届次', en: 'terms of Party organisations that run' },
    heldOnLastDay(
      eventsWhere(terms, ({ kind }) => kind === 'party_organisation'),
      'heldOn',
    ),
  ),
  ofAllUnits: true,
};

/** J02 Terms of Party organisations with a union work conference. */
export const unionWorkConferences: Indicator = {
  code: 'J02',
  id: 'union_work_conferences',
  revision: 1,
  title: {
    zh: '任期内工会工作会议召开率',
    en: 'Terms of Party organisations with a union work conference',
  },
  clauses: ['3.1.5'],
  definition: {
    zh: '任期内（自起始日至换届日前一日）召开过工会工作会议的 ÷ 期内换届的党组织届次；无换届的不适用；另计未满的届次',
    en:
      'those within which, before the day of the renewal, a union work conference was held ÷ ' +
      'terms of Party organisations that ended by a renewal within the period; does not apply ' +
      'where none did; running terms are counted beside',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['meetings', 'party_orgs', 'submissions', 'terms'],
  basis: { zh: '常教工〔2020〕18号 3.1.5', en: 'guidance 常教工〔2020〕18号, clause 3.1.5' },
  formula: withSumsBeside(rate(withConference, ended), { open }),
  applies: partyUnits,
  template: 'T11',
  onlyWhenDue: true,
};
