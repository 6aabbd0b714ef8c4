import { facilities } from '../facts/events/publications.ts';
import type { UnitCondition } from '../indicators/indicator.ts';
import type { PerUnitMeasure } from './measure.ts';
import { dayOrForever, type UnitInWindow } from './unit-in-window.ts';

/** Units with an open union group directly under them. */
export const unitsWithGroups: UnitCondition = {
  name: 'units with union groups',
  title: { zh: '设有工会小组的单位', en: 'units with union groups' },
  where: (state) => state.hasGroup,
};

/** Open union groups directly under open units. */
export const unionGroups: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'open union groups',
  title: { zh: '开办的工会小组', en: 'open union groups' },
  of: ({ groups }) => groups.length,
};

const hasSmallHome =
  (on: number) =>
  ({ events }: Pick<UnitInWindow, 'events'>): boolean =>
    events(facilities).some(
      (place) =>
        place.state.kind === 'small_home' &&
        place.on <= on &&
        on < dayOrForever(place.number('toOn')),
    );

/** Those of {@link unionGroups} that have a small home in use. */
export const groupsWithSmallHome: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'union groups with a small home',
  title: { zh: '有教工小家的工会小组', en: 'union groups with a small staff home' },
  of: ({ groups, on }) => groups.filter(hasSmallHome(on)).length,
};
