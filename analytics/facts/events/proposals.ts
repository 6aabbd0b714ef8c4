import { Disclosure } from '../../../schema/registers/disclosure.ts';
import { LocalSurvey } from '../../../schema/registers/local-survey.ts';
import { Proposal } from '../../../schema/registers/proposal.ts';
import { codeOf, flagOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled, isBy, whether } from '../row-flags.ts';

/** Proposals to staff congresses on the day on which they were submitted. */
export const proposals = eventsOf('proposals', Proposal, {
  unit: 'unit',
  on: 'submittedOn',
  attributes: {
    asked: flagOf(Proposal, 'asked'),
    /** the proposer said so */
    satisfied: whether(Proposal, (field) => field('satisfied')),
  },
});

/** Proposals on the day on which they are due. */
export const dueProposals = eventsOf('due proposals', Proposal, {
  unit: 'unit',
  on: 'dueOn',
  attributes: {
    accepted: areFilled(Proposal, 'acceptedOn'),
    repliedInTime: isBy(Proposal, 'repliedOn', 'dueOn'),
    closedInTime: isBy(Proposal, 'closedOn', 'dueOn'),
  },
});

/** Items of school affairs on the day by which they were to be disclosed. */
export const dueDisclosures = eventsOf('due disclosures', Disclosure, {
  unit: 'unit',
  on: 'dueOn',
  attributes: { inTime: isBy(Disclosure, 'publishedOn', 'dueOn') },
});

/** Surveys of needs and of outside opinion on their day. */
export const localSurveys = eventsOf('local surveys', LocalSurvey, {
  unit: 'unit',
  on: 'surveyedOn',
  attributes: {
    kind: codeOf(LocalSurvey, 'kind'),
    statesSatisfied: areFilled(LocalSurvey, 'satisfied'),
  },
  numbers: ['valid', 'satisfied'],
});
