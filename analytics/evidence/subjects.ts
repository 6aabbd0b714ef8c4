import type { DayNumber } from '../../base/civil.ts';
import { finish } from '../../base/work.ts';
import { ROW_ID, type EventFact } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { EventTable } from '../facts/event-table.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import type {
  ColumnMeasure,
  EventsByOneMeasure,
  Measure,
  PeopleMeasure,
  StaffEventsMeasure,
  SurveyMeasure,
  UnitMeanMeasure,
} from '../measures/measure.ts';
import { isOfPersons } from '../measures/measure-traits.ts';
import { ofUnits } from '../query/answer.ts';
import type { Window } from '../measures/window.ts';
import { inWindow } from '../settings/by-settings.ts';
import {
  eachCounted,
  groupOfEvent,
  numbersNamed,
  personsOf,
  unitsOfEvents,
} from '../query/event-groups.ts';
import { PeopleTests } from '../query/people-tests.ts';
import type { Filter } from '../query/resolved-query.ts';
import { stateCells } from '../query/state-cells.ts';
import { numberIn, type NumberColumn } from '../store/number-column.ts';
import { staffIn, stateOn, unitColumn } from '../query/unit-columns.ts';
import { unitMeanColumn } from '../query/unit-means.ts';

/** Kinds of subjects that a measure counts: units, people, or events of either. */
export const SUBJECT_KINDS = Object.freeze({
  UNIT: { zh: '单位', en: 'a unit' },
  PERSON: { zh: '人员', en: 'a person' },
  EVENT: { zh: '事项', en: 'an event: a row of a register, or derived from several rows' },
} as const);

/** One of {@link SUBJECT_KINDS}. */
export type SubjectKind = keyof typeof SUBJECT_KINDS;

/** An event, identified within its kind. */
export interface SubjectEvent {
  readonly fact: EventFact;
  /** its row in the table of the kind */
  readonly row: number;
  readonly on: DayNumber;
  /** internal id of the register row that the event is; null if it is derived from several rows */
  readonly id: number | null;
}

/** A subject that a measure counts at a unit in a window. */
export interface Subject {
  readonly kind: SubjectKind;
  /** internal id of the person, or of the person of an event; null: there is none */
  readonly person: number | null;
  /** null of people and units */
  readonly event: SubjectEvent | null;
  /** what it adds to the sum of the measure, in its parts (`partsOf`): mostly 1, of amounts hundredths */
  readonly amount: number;
}

/**
 * The subjects that a measure counts at a unit, by the node of the unit, in the order of {@link
 * inOrder}. Their amounts add up to the number of the unit.
 */
export type SubjectsAt = (node: number) => readonly Subject[];

const UNIT: Subject = Object.freeze({ kind: 'UNIT', person: null, event: null, amount: 1 });
/** Order of subjects at a unit: by internal id of the person, by day, by internal id of the row. */
const inOrder = (a: Subject, b: Subject): number =>
  (a.person ?? 0) - (b.person ?? 0) ||
  (a.event?.on ?? 0) - (b.event?.on ?? 0) ||
  (a.event?.id ?? 0) - (b.event?.id ?? 0);

const SEALED: ReadonlySet<string | undefined> = new Set(['sealed', 'case']);

const NOBODY: readonly Subject[] = Object.freeze([]);

/** Measures of anything but anonymous answers, which cannot be listed. */
export type ListableMeasure = Exclude<Measure, SurveyMeasure>;

/** Whether the subjects of a measure are persons, their events, or rows of a register that speak of persons. */
export const speaksOfPersons = (measure: ListableMeasure): boolean =>
  isOfPersons(measure) ||
  (measure.kind === 'total' && measure.of.some(speaksOfPersons)) ||
  ('fact' in measure && (registerOfEvents(measure.fact)?.privacy ?? 'personal') !== 'open');

/** Whether the subjects of a measure are rows of a sealed register, or of one of cases. */
export const speaksOfSealed = (measure: ListableMeasure): boolean =>
  'fact' in measure && SEALED.has(registerOfEvents(measure.fact)?.privacy);

/** The register whose rows some events are; null where they follow from rows of several. */
export const registerOfEvents = ({ rowsOf }: EventFact): Register | null =>
  rowsOf === null ? null : (registerByTable(rowsOf) ?? null);

/**
 * The subjects that a measure counts in a window, unit by unit. @param where filters of people are
 * applied here, filters of units are not
 */
export function subjectsOf(
  declared: ListableMeasure,
  window: Window,
  facts: Facts,
  where: readonly Filter[],
): SubjectsAt {
  const measure = inWindow(declared, window, facts);
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
    case 'lags':
      return eventsAt(measure, window, facts, where);
    case 'staffEvents':
      return staffEventsAt(measure, window, facts);
    case 'total': {
      const lists = measure.of.map((one) => subjectsOf(one, window, facts, where));
      return (node) => lists.flatMap((subjectsAt) => [...subjectsAt(node)]).sort(inOrder);
    }
    case 'perNode':
      return () => NOBODY;
    case 'unitMean':
      return unitsOfMeanAt(measure, window, facts);
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

/** Units that have a number which is averaged. */
function unitsOfMeanAt(measure: UnitMeanMeasure, { first, on }: Window, facts: Facts): SubjectsAt {
  const column = finish(unitMeanColumn(measure, { first, last: on }, facts, ofUnits));
  return (node) => (Number.isNaN(column[node]!) ? NOBODY : [UNIT]);
}

/** The events of a kind as subjects, by row. */
function eventSubjects(table: EventTable): (row: number, amount: number) => Subject {
  const { fact } = table;
  const { subject, on } = table.rows;
  const ids = fact.numbers.some(({ name }) => name === ROW_ID) ? numbersNamed(table, ROW_ID) : null;
  return (row, amount) => ({
    kind: 'EVENT',
    person: fact.subject.kind === 'person' ? subject[row]! : null,
    event: { fact, row, on: on[row]!, id: ids && ids[row]! },
    amount,
  });
}

/**
 * The events to which those of another kind refer as subjects, by the row that refers. @param ids
 * the internal ids of their rows
 */
function referredSubjects(
  fact: EventFact,
  ids: NumberColumn,
  facts: Facts,
): (row: number, amount: number) => Subject {
  const table = facts.eventsOf(fact);
  const subjectAt = eventSubjects(table);
  const rowOfId = new Map(
    Array.from(numbersNamed(table, ROW_ID), (id, row): [number, number] => [id, row]),
  );
  return (row, amount) => subjectAt(rowOfId.get(ids[row]!)!, amount);
}

function eventsAt(
  measure: EventsByOneMeasure,
  window: Window,
  facts: Facts,
  where: readonly Filter[],
): SubjectsAt {
  const { fact, weight, times = 1, at } = measure;
  const { nodes } = facts.hierarchy;
  const table = facts.eventsOf(fact);
  const units = unitsOfEvents(table);
  const weights = weight === undefined ? null : numbersNamed(table, weight);
  const filters = where.filter(({ dimension }) => dimension.kind !== 'unit');
  const personOf = filters.length > 0 ? personsOf(table) : null;
  const isLetIn = (row: number): boolean => {
    const person = personOf?.(row);
    return (
      !person || filters.every(({ dimension, keys }) => keys.has(groupOfEvent(dimension, person)))
    );
  };
  const subjectAt = measure.once?.of
    ? referredSubjects(measure.once.of, numbersNamed(table, measure.once.per), facts)
    : eventSubjects(table);
  const byUnit = new Map<number, Subject[]>();
  eachCounted(measure, window, facts, (row) => {
    const amount = weights ? times * (numberIn(weights, row) || 0) : 1;
    if (amount !== 0 && isLetIn(row)) addTo(byUnit, units[row]!, subjectAt(row, amount));
  });
  return (node) => {
    const { id } = nodes[node]!;
    const events = byUnit.get(id);
    const state = events ? stateOn(id, window.on, facts) : null;
    return state && at(state) ? events!.sort(inOrder) : NOBODY;
  };
}

/** Events of people at the unit whose staff they are on the last day. */
function staffEventsAt(
  { fact, where, weight, of }: StaffEventsMeasure,
  { first, on }: Window,
  facts: Facts,
): SubjectsAt {
  const table = facts.eventsOf(fact);
  const { subject } = table.rows;
  const subjectAt = eventSubjects(table);
  const weights = weight === undefined ? null : numbersNamed(table, weight);
  const byPerson = new Map<number, Subject[]>();
  table.each(where, first, on, (row) => {
    const amount = weights ? numberIn(weights, row) || 0 : 1;
    if (amount !== 0) addTo(byPerson, subject[row]!, subjectAt(row, amount));
  });
  if (byPerson.size === 0) return () => NOBODY;
  const isMeant = staffIn(of, facts);
  return (node) => {
    const { columns, begin, end } = facts.staff.endingAfter(facts.hierarchy.nodes[node]!.id, on);
    const { from, person, state } = columns;
    const events: Subject[] = [];
    for (let i = begin; i < end; i++)
      if (from[i]! <= on && isMeant[state[i]!] === 1)
        events.push(...(byPerson.get(person[i]!) ?? NOBODY));
    return events.sort(inOrder);
  };
}

function addTo<K>(lists: Map<K, Subject[]>, key: K, subject: Subject): void {
  const list = lists.get(key);
  if (list) list.push(subject);
  else lists.set(key, [subject]);
}
