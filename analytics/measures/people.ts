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

/** The members among the people of another measure. */
export const membersAmong = (all: PeopleMeasure, title: PeopleMeasure['title']): PeopleMeasure => ({
  ...all,
  name: `members among ${all.name}`,
  title,
  where: (state) => state.member && all.where(state),
});

/** The people of another measure who entered a contest of some kinds within the period. */
export const entrantsAmong = (
  all: PeopleMeasure,
  kinds: readonly string[],
  title: PeopleMeasure['title'],
): PeopleMeasure => ({
  ...all,
  name: `entrants in ${kinds.join(', ')} among ${all.name}`,
  title,
  entered: kinds,
});
