import type { Bilingual } from '../../base/language.ts';
import { fundYears } from '../facts/events/spendings.ts';
import type { UnitState } from '../facts/unit-state.ts';
import { eventsWhere, sumOfEvents } from './events.ts';
import type { EventsMeasure } from './measure.ts';
import { over } from './measure-traits.ts';

/** A column of the union funds of the years that end in the period, in yuan. */
export const ofFundYears = (
  name: string,
  title: Bilingual,
  column: string,
  at?: (state: UnitState) => boolean,
): EventsMeasure =>
  over(
    'years',
    sumOfEvents(
      name,
      title,
      eventsWhere(fundYears, () => true, column),
      at,
    ),
  );
