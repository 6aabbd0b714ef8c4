import { registerByTable } from '../../schema/registers/index.ts';
import type { EventFact } from '../facts/event-fact.ts';
import type { Measure } from './measure.ts';
import { withParts } from './measure-traits.ts';

/** The kinds of events that a measure counts by itself. */
function eventsOf(measure: Measure): EventFact[] {
  switch (measure.kind) {
    case 'events':
    case 'lags':
    case 'staffEvents':
      return [measure.fact];
    case 'unitsHaving':
      return [measure.events.fact];
    case 'people':
      return (measure.having ?? []).map(({ fact }) => fact);
    case 'perUnit':
      return [...(measure.events ?? [])];
    case 'total':
      return measure.of.flatMap(eventsOf);
    default:
      return [];
  }
}

/**
 * The kinds of events that some measures count, by the table of the register whose rows they are.
 * Registers with an interval are left out: their rows exist whether or not anything happens.
 */
export function recordedEvents(measures: readonly Measure[]): ReadonlyMap<string, EventFact[]> {
  const kinds = new Set(withParts(measures).flatMap(eventsOf));
  const recorded = [...kinds].filter(({ relation }) => {
    const register = registerByTable(relation);
    return register !== undefined && register.interval === undefined;
  });
  return Map.groupBy(recorded, ({ relation }) => relation);
}
