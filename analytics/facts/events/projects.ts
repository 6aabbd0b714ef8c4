import { OfficialDocument } from '../../../schema/registers/official-document.ts';
import { Project } from '../../../schema/registers/project.ts';
import { Spending } from '../../../schema/registers/spending.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled, isBy, isReferredToBy } from '../row-flags.ts';
import { SPECIAL_FUNDING } from './spendings.ts';

const kind = codeOf(Project, 'kind');

/** Projects on the day of their completion. */
export const completedProjects = eventsOf('completed projects', Project, {
  unit: 'unit',
  on: 'completedOn',
  attributes: { kind },
  numbers: ['beneficiaries'],
});

/** Projects on the day on which they were promised. */
export const promisedProjects = eventsOf('promised projects', Project, {
  unit: 'unit',
  on: 'promisedOn',
  attributes: { kind },
  numbers: ['completedOn'],
});

/** Projects on the day on which they are due. */
export const dueProjects = eventsOf('due projects', Project, {
  unit: 'unit',
  on: 'dueOn',
  attributes: { kind, onTime: isBy(Project, 'completedOn', 'dueOn') },
});

/** Projects on the last day of the year of their plan. */
export const plannedProjects = eventsOf('planned projects', Project, {
  unit: 'unit',
  on: { sql: (field) => `make_date(${field('year')}, 12, 31)` },
  attributes: {
    kind,
    /** owner, goal, milestones, budget and deadline are all stated */
    hasCard: areFilled(Project, 'owner', 'goal', 'milestones', 'budget', 'dueOn'),
    /** named by a document that some node issued, on any day */
    issued: isReferredToBy(Project, OfficialDocument, 'project', { action: 'issued' }),
    /** named by a document that some node forwarded, on any day */
    forwarded: isReferredToBy(Project, OfficialDocument, 'project', { action: 'forwarded' }),
    /** the administration has paid for it with special funds, on any day and at any unit */
    funded: isReferredToBy(Project, Spending, 'project', SPECIAL_FUNDING),
  },
  numbers: ['completedOn', 'dueOn', 'spent'],
});
