import type { EventFact } from '../event-fact.ts';
import { contestEntries } from './contest-entries.ts';
import { completedProjects, dueProjects, plannedProjects } from './projects.ts';
import { hires } from './hires.ts';
import { submissions } from './submissions.ts';
import { transfers } from './transfers.ts';
import { bodies, coverage } from './union-bodies.ts';
import { hostedUnions } from './unions.ts';

/** Every kind of events that is loaded. One more is one more file and one more line. */
export const EVENT_FACTS: readonly EventFact[] = Object.freeze([
  bodies,
  completedProjects,
  contestEntries,
  coverage,
  dueProjects,
  hires,
  hostedUnions,
  plannedProjects,
  submissions,
  transfers,
]);
