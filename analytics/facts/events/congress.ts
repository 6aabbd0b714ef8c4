import { CongressMatter } from '../../../schema/registers/congress-matter.ts';
import { CongressSession } from '../../../schema/registers/congress-session.ts';
import { codeOf, flagOf } from '../attribute.ts';
import { eventsOf, lag } from '../event-fact.ts';
import { areFilled, whether } from '../row-flags.ts';

/** Sessions of staff congresses on their day. */
export const sessions = eventsOf('sessions', CongressSession, {
  unit: 'unit',
  on: 'heldOn',
  attributes: {
    /** two thirds of those due were present */
    hasQuorum: whether(
      CongressSession,
      (field) => `3 * ${field('attended')} >= 2 * ${field('dueToAttend')}`,
    ),
  },
});

/** Matters within the powers of the congress, on the day on which they arose. */
export const matters = eventsOf('matters', CongressMatter, {
  unit: 'unit',
  on: 'arisenOn',
  attributes: {
    power: codeOf(CongressMatter, 'power'),
    mode: codeOf(CongressMatter, 'mode'),
    ballot: codeOf(CongressMatter, 'ballot'),
    /** it stood before a session */
    submitted: areFilled(CongressMatter, 'session'),
    resolution: flagOf(CongressMatter, 'resolution'),
    statusReported: areFilled(CongressMatter, 'statusReportedOn'),
  },
  numbers: [lag('days to disclosure', 'arisenOn', 'disclosedOn')],
});
