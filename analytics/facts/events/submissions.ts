import { calendarPeriod } from '../../../base/period.ts';
import { Submission } from '../../../schema/registers/submission.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled, isBy } from '../row-flags.ts';

/** Which levels have approved a filing; that of the city counts for units directly under it. */
const approval = {
  approvedByDistrict: areFilled(Submission, 'districtApprovedOn'),
  acceptedByCity: areFilled(Submission, 'cityAcceptedOn'),
};

/** Filings, on the last day of the period that they are about. */
export const submissions = eventsOf('submissions', Submission, {
  unit: 'unit',
  on: { text: 'period', day: (label) => calendarPeriod(label)?.last ?? null },
  attributes: {
    template: codeOf(Submission, 'template'),
    ...approval,
  },
});

/** Filings, on the day on which they are due. */
export const dueFilings = eventsOf('due filings', Submission, {
  unit: 'unit',
  on: 'dueOn',
  attributes: {
    ...approval,
    sent: areFilled(Submission, 'submittedOn'),
    onTime: isBy(Submission, 'submittedOn', 'dueOn'),
    returned: areFilled(Submission, 'returnedOn'),
  },
  numbers: ['requiredFields', 'filledFields'],
});
