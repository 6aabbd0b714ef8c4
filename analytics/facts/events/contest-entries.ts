import { Contest } from '../../../schema/registers/contest.ts';
import { ContestEntry } from '../../../schema/registers/contest-entry.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled, whether } from '../row-flags.ts';

/** The level above each level of a contest. */
const NEXT = [
  ['school', 'district'],
  ['district', 'city'],
  ['city', 'province'],
] as const;

const nextLevel = (level: string): string =>
  `case ${level} ${NEXT.map(([from, to]) => `when '${from}' then '${to}'`).join(' ')} end`;

/** Says again which levels are a next one: few entries are at one, so that PostgreSQL hashes few. */
const isNextLevel = (level: string): string =>
  `${level} in (${NEXT.map(([, to]) => `'${to}'`).join(', ')})`;

/** Entries of people in contests, on the day of the entry. */
export const contestEntries = eventsOf('contest entries', ContestEntry, {
  person: 'staff',
  on: 'enteredOn',
  attributes: {
    kind: codeOf(Contest, 'kind'),
    level: codeOf(ContestEntry, 'level'),
    awarded: areFilled(ContestEntry, 'award'),
    /** the same person has an entry in the same contest at the next level, on any day */
    advanced: whether(
      ContestEntry,
      (field) =>
        `exists (select from contest_entries n where n.contest_id = ${field('contest')} and ` +
        `n.staff_id = ${field('staff')} and n.level = ${nextLevel(field('level'))} and ` +
        `${isNextLevel('n.level')})`,
    ),
  },
});
