import type { EventFact } from '../event-fact.ts';
import { documents, issues, reformBodies } from './administration.ts';
import { activities, attendances, participations } from './activities.ts';
import { contestEntries } from './contest-entries.ts';
import { ethicsRecords, ethicsRecordsOfPeople } from './ethics-records.ts';
import { honours, honoursOfPeople } from './honours.ts';
import { completedProjects, dueProjects, plannedProjects } from './projects.ts';
import { hires } from './hires.ts';
import { facilities, publications } from './publications.ts';
import { postsOfPeople } from './posts.ts';
import { approvedSubsidies, dueSubsidies, fundYears, spendings } from './spendings.ts';
import { meetings } from './meetings.ts';
import { submissions } from './submissions.ts';
import { dueFilings, submissions } from './submissions.ts';
import { transfers } from './transfers.ts';
import { bodies, coverage } from './union-bodies.ts';
import { unitRules } from './unit-rules.ts';

/** Every kind of events that is loaded. One more is one more file and one more line. */
export const EVENT_FACTS: readonly EventFact[] = Object.freeze([
  activities,
  approvedSubsidies,
  attendances,
  bodies,
  completedProjects,
  contestEntries,
  coverage,
  documents,
  dueFilings,
  dueProjects,
  dueSubsidies,
  ethicsRecords,
  ethicsRecordsOfPeople,
  facilities,
  fundYears,
  hires,
  honours,
  honoursOfPeople,
  issues,
  meetings,
  participations,
  plannedProjects,
  postsOfPeople,
  publications,
  reformBodies,
  spendings,
  submissions,
  transfers,
  unitRules,
]);
