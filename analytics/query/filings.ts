import type { DayNumber } from '../../base/civil.ts';
import { Derived } from '../facts/derived.ts';
import { submissions } from '../facts/events/submissions.ts';
import type { StateIn } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import { underCityOn } from './event-groups.ts';

/** The filings of units in a template in a period, by node. */
export interface Filings {
  /** the unit had to report: it has filings whose own period ends in the period */
  readonly isRequired: (node: number) => boolean;
  /** all of them are approved */
  readonly hasReported: (node: number) => boolean;
  /** it had to report, and not all of its filings are approved */
  readonly isMissing: (node: number) => boolean;
}

const REQUIRED = 1;
const MISSING = 2;
const cache = new Derived<Uint8Array>(16 << 20);

/**
 * The filings of a template whose own period has its last day in `[first, last]`. Cost: one pass
 * over the filings of these days, once.
 */
export function filingsIn(
  template: string,
  { first, last }: { readonly first: DayNumber; readonly last: DayNumber },
  facts: Facts,
): Filings {
  const columns = cache.of(facts);
  const marks = columns.getOrMake(`${template} ${first} ${last}`, () =>
    marksOf(template, first, last, facts),
  );
  return {
    isRequired: (node) => marks[node] !== 0,
    hasReported: (node) => marks[node] === REQUIRED,
    isMissing: (node) => marks[node]! >= MISSING,
  };
}

function marksOf(template: string, first: DayNumber, last: DayNumber, facts: Facts): Uint8Array {
  const { hierarchy } = facts;
  const table = facts.eventsOf(submissions);
  const { states } = table.states;
  const isUnderCity = underCityOn(last, facts);
  const marks = new Uint8Array(hierarchy.nodes.length);
  const { subject, state } = table.rows;
  type Filing = StateIn<typeof submissions>;
  const isMeant = (filing: Filing): boolean => filing.template === template;
  table.each(isMeant, first, last, (row) => {
    const filing = states[state[row]!] as Filing;
    const node = hierarchy.indexOfId(subject[row]!);
    const isApproved = isUnderCity(node) ? filing.acceptedByCity : filing.approvedByDistrict;
    marks[node]! |= isApproved ? REQUIRED : REQUIRED | MISSING;
  });
  return marks;
}
