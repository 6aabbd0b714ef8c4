import type { Facts } from '../facts/facts.ts';
import type { EventTable } from '../facts/event-table.ts';
import type {
  ColumnMeasure,
  EventsMeasure,
  Measure,
  PeopleMeasure,
  StaffEventsMeasure,
  SurveyMeasure,
} from '../measures/measure.ts';
import type { Window } from '../measures/window.ts';
import { groupOfEvent, numbersNamed, personsOf } from '../query/event-groups.ts';
import { PeopleTests } from '../query/people-tests.ts';
import type { Filter } from '../query/resolved-query.ts';
import { stateCells } from '../query/state-cells.ts';
import { numberIn } from '../store/number-column.ts';
import { stateOn, unitColumn } from '../query/unit-columns.ts';

/** What a measure counts: units, people, or events of either. */
export const SUBJECT_KINDS = Object.freeze({
  UNIT: { zh: '单位', en: 'a unit' },
  PERSON: { zh: '人员', en: 'a person' },
  EVENT: { zh: '事项', en: 'an event: a row of a register, or what follows from several' },
} as const);

/** One of {@link SUBJECT_KINDS}. */
export type SubjectKind = keyof typeof SUBJECT_KINDS;

/** One of those that a measure counts at a unit in a window. */
export interface Subject {
  readonly kind: SubjectKind;
  /** internal id of the person, or of the person of an event; null: there is none */
  readonly person: number | null;
  /** of events: their row in the table of their kind; else null */
  readonly event: { readonly table: EventTable; readonly row: number } | null;
  /** what it adds to the measure: 1, or the number that is added up (amounts in hundredths) */
  readonly amount: number;
}

/** Whom or what a measure counts at a unit, by the node of the unit. What they add up to is the number of the unit. */
export type SubjectsAt = (node: number) => readonly Subject[];

const UNIT: Subject = Object.freeze({ kind: 'UNIT', person: null, event: null, amount: 1 });
const NOBODY: readonly Subject[] = Object.freeze([]);

/** Measures of anything but anonymous answers, which cannot be listed. */
export type ListableMeasure = Exclude<Measure, SurveyMeasure>;

/**
 * Those that a measure counts in a window, unit by unit. @param where filters of people are applied
 * here, those of units are not
 */
export function subjectsOf(
  measure: ListableMeasure,
  window: Window,
  facts: Facts,
  where: readonly Filter[],
): SubjectsAt {
  switch (measure.kind) {
    case 'people':
      return peopleAt([measure], window, facts, where, (people) =>
        people.map((person) => ({ kind: 'PERSON', person, event: null, amount: 1 })),
      );
    case 'unitsWith':
      return peopleAt(measure.any, window, facts, where, ({ length }) =>
        length > 0 ? [UNIT] : NOBODY,
      );
    case 'units': {
      const { nodes } = facts.hierarchy;
      return (node) => {
        const state = stateOn(nodes[node]!.id, window.on, facts);
        return state && measure.where(state) ? [UNIT] : NOBODY;
      };
    }
    case 'events':
      return eventsAt(measure, window, facts, where);
    case 'staffEvents':
      return staffEventsAt(measure, window, facts);
    default:
      return numbersAt(measure, window, facts);
  }
}

/** The people of a unit who are in any of some measures, each once. */
function peopleAt(
  measures: readonly PeopleMeasure[],
  { first, on }: Window,
  facts: Facts,
  where: readonly Filter[],
  subjects: (people: readonly number[]) => readonly Subject[],
): SubjectsAt {
  const cells = stateCells(facts, 'staff', measures, [], where);
  const tests = new PeopleTests(measures, cells, first, on, facts);
  return (node) => {
    const people: number[] = [];
    tests.each(facts.hierarchy.nodes[node]!, (person) => people.push(person));
    return subjects(people.sort((a, b) => a - b));
  };
}

/** Units whose number is not 0. */
function numbersAt(measure: ColumnMeasure, window: Window, facts: Facts): SubjectsAt {
  const column = unitColumn(measure, window, facts);
  return (node) => {
    const amount = column[node]!;
    return amount === 0 ? NOBODY : amount === 1 ? [UNIT] : [{ ...UNIT, amount }];
  };
}

function eventsAt(
  { fact, where: isCounted, weight, at }: EventsMeasure,
  { first, on }: Window,
  facts: Facts,
  where: readonly Filter[],
): SubjectsAt {
  const { nodes } = facts.hierarchy;
  const table = facts.eventsOf(fact);
  const { subject } = table.rows;
  const units = fact.unit === null ? subject : numbersNamed(table, fact.unit);
  const weights = weight === undefined ? null : numbersNamed(table, weight);
  const filters = where.filter(({ dimension }) => dimension.kind !== 'unit');
  const personOf = filters.length > 0 ? personsOf(table) : null;
  const rowsByUnit = new Map<number, Subject[]>();
  table.each(isCounted, first, on, (row) => {
    const amount = weights ? numberIn(weights, row) || 0 : 1;
    if (amount === 0) return;
    if (personOf) {
      const person = personOf(row);
      if (!filters.every(({ dimension, keys }) => keys.has(groupOfEvent(dimension, person))))
        return;
    }
    const person = fact.subject.kind === 'person' ? subject[row]! : null;
    addTo(rowsByUnit, units[row]!, { kind: 'EVENT', person, event: { table, row }, amount });
  });
  return (node) => {
    const { id } = nodes[node]!;
    const events = rowsByUnit.get(id);
    const state = events ? stateOn(id, on, facts) : null;
    return state && at(state) ? events! : NOBODY;
  };
}

/** Events of people at the unit whose staff they are on the last day. */
function staffEventsAt(
  { fact, where }: StaffEventsMeasure,
  { first, on }: Window,
  facts: Facts,
): SubjectsAt {
  const table = facts.eventsOf(fact);
  const { subject } = table.rows;
  const byPerson = new Map<number, Subject[]>();
  table.each(where, first, on, (row) => {
    const person = subject[row]!;
    addTo(byPerson, person, { kind: 'EVENT', person, event: { table, row }, amount: 1 });
  });
  if (byPerson.size === 0) return () => NOBODY;
  return (node) => {
    const { columns, begin, end } = facts.staff.endingAfter(facts.hierarchy.nodes[node]!.id, on);
    const { from, person } = columns;
    const events: Subject[] = [];
    for (let i = begin; i < end; i++)
      if (from[i]! <= on) events.push(...(byPerson.get(person[i]!) ?? NOBODY));
    return events.sort((a, b) => a.event!.row - b.event!.row);
  };
}

function addTo<K>(lists: Map<K, Subject[]>, key: K, subject: Subject): void {
  const list = lists.get(key);
  if (list) list.push(subject);
  else lists.set(key, [subject]);
}
