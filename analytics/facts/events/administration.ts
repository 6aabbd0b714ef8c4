import { Issue } from '../../../schema/registers/issue.ts';
import { OfficialDocument } from '../../../schema/registers/official-document.ts';
import { ReformBody } from '../../../schema/registers/reform-body.ts';
import { codeOf, flagOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled, isBy } from '../row-flags.ts';

/** Documents on the day on which they were issued, forwarded or received. */
export const documents = eventsOf('documents', OfficialDocument, {
  unit: 'unit',
  on: 'issuedOn',
  attributes: {
    action: codeOf(OfficialDocument, 'action'),
    staffInterest: flagOf(OfficialDocument, 'staffInterest'),
    /** the union gave its opinion on the day of the document or before */
    heardUnion: isBy(OfficialDocument, 'unionOpinionOn', 'issuedOn'),
  },
});

/** Reform bodies on their first day, with the first day on which they no longer exist. */
export const reformBodies = eventsOf('reform bodies', ReformBody, {
  unit: 'unit',
  on: 'fromOn',
  attributes: { unionSeat: flagOf(ReformBody, 'unionSeat') },
  numbers: ['toOn'],
});

/** Issues on the day on which they were raised. */
export const issues = eventsOf('issues', Issue, {
  unit: 'unit',
  on: 'raisedOn',
  attributes: { kind: codeOf(Issue, 'kind'), resolved: areFilled(Issue, 'resolvedOn') },
});
