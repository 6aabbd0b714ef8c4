import type { Bilingual } from '../../base/language.ts';
import { spendings } from '../facts/events/spendings.ts';
import type { StateIn } from '../facts/event-fact.ts';
import { eventsWhere, sumOfEvents } from './events.ts';
import type { EventsMeasure } from './measure.ts';

/** What open units spent within the window on some things, in yuan. */
export const spent = (
  name: string,
  title: Bilingual,
  where: (spending: StateIn<typeof spendings>) => boolean,
): EventsMeasure => sumOfEvents(name, title, eventsWhere(spendings, where, 'amount'));
