import { contestEntries } from '../facts/events/contest-entries.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { EventsOfPeople } from './events-of-people.ts';
import type { PeopleMeasure } from './measure.ts';

/** People whose main employment at an open unit is valid on the day. */
export const staff: PeopleMeasure = {
  kind: 'people',
  name: 'staff',
  title: { zh: '教职工', en: 'staff' },
  where: () => true,
};

/** Staff with an active membership on the day. */
export const members: PeopleMeasure = {
  kind: 'people',
  name: 'members',
  title: { zh: '会员', en: 'members' },
  where: (state) => state.member,
};

/** Staff of units that are covered by a union in force. */
export const staffOfCoveredUnits: PeopleMeasure = {
  kind: 'people',
  name: 'staff of covered units',
  title: { zh: '已建会单位教职工', en: 'staff of covered units' },
  where: (state) => state.covered,
};

/** Those of another measure who are members. */
export const membersAmong = (all: PeopleMeasure, title: PeopleMeasure['title']): PeopleMeasure => ({
  ...all,
  name: `members among ${all.name}`,
  title,
  where: (state) => state.member && all.where(state),
});

/** Some events of people, on a day of the window. */
export const eventsOfPeople = <S>(
  fact: EventFactOf<S>,
  where: (event: S) => boolean = () => true,
): EventsOfPeople => ({ fact, where });

/** Some events of people that hold on the last day of the window. @param until the number with their end */
export const eventsThatHold = <S>(
  fact: EventFactOf<S>,
  until: string,
  where: (event: S) => boolean = () => true,
): EventsOfPeople => ({ fact, where, until });

/** Those of another measure with at least one of some events. @param what the events, in words */
export const havingAmong = (
  all: PeopleMeasure,
  what: string,
  title: PeopleMeasure['title'],
  events: EventsOfPeople,
): PeopleMeasure => ({
  ...all,
  name: `${what} among ${all.name}`,
  title,
  having: [...(all.having ?? []), events],
});

/** Those of another measure who entered a contest of some kinds within the period. */
export const entrantsAmong = (
  all: PeopleMeasure,
  kinds: readonly string[],
  title: PeopleMeasure['title'],
): PeopleMeasure =>
  havingAmong(
    all,
    `entrants in ${kinds.join(', ')}`,
    title,
    eventsOfPeople(contestEntries, ({ kind }) => kinds.includes(kind)),
  );
