import type { EventFact } from '../event-fact.ts';
import { documents, issues, reformBodies } from './administration.ts';
import { contestEntries } from './contest-entries.ts';
import { ethicsRecords, ethicsRecordsOfPeople } from './ethics-records.ts';
import { honours, honoursOfPeople } from './honours.ts';
import { completedProjects, dueProjects, plannedProjects } from './projects.ts';
import { hires } from './hires.ts';
import { facilities, publications } from './publications.ts';
import { submissions } from './submissions.ts';
import { transfers } from './transfers.ts';
import { bodies, coverage } from './union-bodies.ts';

/** Every kind of events that is loaded. One more is one more file and one more line. */
export const EVENT_FACTS: readonly EventFact[] = Object.freeze([
  bodies,
  completedProjects,
  contestEntries,
  coverage,
  documents,
  dueProjects,
  ethicsRecords,
  ethicsRecordsOfPeople,
  facilities,
  hires,
  honours,
  honoursOfPeople,
  issues,
  plannedProjects,
  publications,
  reformBodies,
  submissions,
  transfers,
]);
