import type { EventFact } from '../event-fact.ts';
import { activities, attendances, participations } from './activities.ts';
import { documents, issues, reformBodies } from './administration.ts';
import { matters, sessions } from './congress.ts';
import { contestEntries } from './contest-entries.ts';
import { ethicsRecords, ethicsRecordsOfPeople } from './ethics-records.ts';
import { caseEvents, casesToResolve, identifiedCases, registeredCases } from './hardship-cases.ts';
import { hires } from './hires.ts';
import { honours, honoursOfPeople } from './honours.ts';
import { meetings } from './meetings.ts';
import { postsOfPeople } from './posts.ts';
import { completedProjects, dueProjects, plannedProjects, promisedProjects } from './projects.ts';
import { dueDisclosures, dueProposals, localSurveys, proposals } from './proposals.ts';
import { facilities, publications } from './publications.ts';
import { approvedSubsidies, dueSubsidies, fundYears, spendings } from './spendings.ts';
import { dueFilings, submissions } from './submissions.ts';
import { approvedUnions, signedTargets } from './targets.ts';
import { dueTerms, renewals, terms, unionsByDeadline } from './terms.ts';
import { transfers } from './transfers.ts';
import { bodies, coverage } from './union-bodies.ts';
import { unitRules } from './unit-rules.ts';

/** Every kind of events that is loaded. One more is one more file and one more line. */
export const EVENT_FACTS: readonly EventFact[] = Object.freeze([
  activities,
  approvedSubsidies,
  approvedUnions,
  attendances,
  bodies,
  caseEvents,
  casesToResolve,
  completedProjects,
  contestEntries,
  coverage,
  documents,
  dueDisclosures,
  dueFilings,
  dueProjects,
  dueProposals,
  dueSubsidies,
  dueTerms,
  ethicsRecords,
  ethicsRecordsOfPeople,
  facilities,
  fundYears,
  hires,
  honours,
  honoursOfPeople,
  identifiedCases,
  issues,
  localSurveys,
  matters,
  meetings,
  participations,
  plannedProjects,
  postsOfPeople,
  promisedProjects,
  proposals,
  publications,
  reformBodies,
  registeredCases,
  renewals,
  sessions,
  signedTargets,
  spendings,
  submissions,
  terms,
  transfers,
  unionsByDeadline,
  unitRules,
]);
