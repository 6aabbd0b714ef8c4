import { calendarPeriod } from '../../../base/period.ts';
import { Submission } from '../../../schema/registers/submission.ts';
import { codeOf } from '../attribute.ts';
import { areFilled, eventsOf } from '../event-fact.ts';

/** Filings, on the last day of the period that they are about. */
export const submissions = eventsOf('submissions', Submission, {
  unit: 'unit',
  on: { text: 'period', day: (label) => calendarPeriod(label)?.last ?? null },
  attributes: {
    template: codeOf(Submission, 'template'),
    approvedByDistrict: areFilled(Submission, 'districtApprovedOn'),
    acceptedByCity: areFilled(Submission, 'cityAcceptedOn'),
  },
});
