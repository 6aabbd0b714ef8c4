import { bandCuts } from '../../analytics/facts/age-band.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { staffSchema } from '../../analytics/facts/staff-state.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import { bornBy } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import { periodsOf } from '../../base/period.ts';

/**
 * A query for the engine and as SQL. The statement returns keys (the day if there are several
 * periods, the unit's internal id if a level is requested, numbers of groups) and then figures.
 */
export interface QueryPair {
  readonly query: MetricQuery;
  readonly sql: string;
}

/** A shape of queries: the same query about another day, year or school each time. */
export interface Shape {
  readonly name: string;
  readonly title: string;
  readonly ask: (turn: number, places: Places) => QueryPair;
}

/** Subjects of queries: units with codes and internal ids, waves by year. */
export interface Places {
  readonly units: readonly { readonly id: number; readonly code: string }[];
  readonly waves: readonly { readonly id: number; readonly year: string; readonly on: number }[];
}

const DAYS = [
  '2023-03-31',
  '2023-06-30',
  '2023-09-30',
  '2023-12-31',
  '2024-03-31',
  '2024-06-30',
  '2024-09-30',
  '2024-12-31',
  '2025-03-31',
  '2025-06-30',
  '2025-09-30',
  '2025-10-31',
];
const YEARS = ['2023', '2024', '2025'];
const MONTHS = (turn: number): string[] =>
  Array.from(
    { length: 24 },
    (_, i) => `${2022 + (turn % 2) + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );

const value = (attribute: string, of: string | boolean): number =>
  staffSchema.attribute(attribute).values.indexOf(of);
/** `member` is 0 or 1; summing it is faster in both peers than counting with a filter. */
const COUNTS = 'sum(member)::int as part, count(*)::int as whole';
const on = (day: number): string => `from_day <= ${day} and to_day > ${day}`;
/** Hires of a year at units that are open on its last day, in the district where these are then. */
function flowIn(year: string): string {
  const { first, last } = periodsOf(year, '2026-01-01')[0]!;
  return (
    'sum(joined)::int as part, count(*)::int as whole from hire join place using (unit) ' +
    `where day between ${first} and ${last} and ${on(last)}`
  );
}

const dayOfTurn = (turn: number): [string, number] => {
  const day = DAYS[turn % DAYS.length]!;
  return [day, dayNumber(day)];
};

const band = (day: number): string => {
  const [c0, c1, c2, c3] = bandCuts(day) as [number, number, number, number];
  return (
    `case when born > ${c0} then 0 when born > ${c1} then 1 when born > ${c2} then 2 when born ` +
    `> ${c3} then 3 else 4 end`
  );
};

/** The shapes that are measured. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'a',
    title: 'membership rate, city, one day',
    ask: (turn) => {
      const [day, d] = dayOfTurn(turn);
      return {
        query: { indicators: ['B01'], periods: [day] },
        sql: `select ${COUNTS} from staff where ${on(d)}`,
      };
    },
  },
  {
    name: 'b',
    title: 'by district',
    ask: (turn) => {
      const [day, d] = dayOfTurn(turn);
      return {
        query: { indicators: ['B01'], periods: [day], level: 'DISTRICT' },
        sql: `select district, ${COUNTS} from staff where ${on(d)} group by district`,
      };
    },
  },
  {
    name: 'c',
    title: 'every unit',
    ask: (turn) => {
      const [day, d] = dayOfTurn(turn);
      return {
        query: { indicators: ['B01'], periods: [day], level: 'UNIT' },
        sql: `select unit, ${COUNTS} from staff where ${on(d)} group by unit`,
      };
    },
  },
  {
    name: 'd',
    title: 'by district × establishment × age band',
    ask: (turn) => {
      const [day, d] = dayOfTurn(turn);
      return {
        query: {
          indicators: ['B01'],
          periods: [day],
          level: 'DISTRICT',
          by: ['ESTABLISHMENT', 'AGE_BAND'],
        },
        sql: `select district, establishment, ${band(d)} as band, ${COUNTS} from staff where ${on(d)} group by 1, 2, 3`,
      };
    },
  },
  {
    name: 'e',
    title: 'one school',
    ask: (turn, { units }) => {
      const [day, d] = dayOfTurn(turn);
      const unit = units[(turn * 7_919) % units.length]!;
      return {
        query: { indicators: ['B01'], periods: [day], root: unit.code },
        sql: `select ${COUNTS} from staff where unit = ${unit.id} and ${on(d)}`,
      };
    },
  },
  {
    name: 'f',
    title: '24 months by district',
    ask: (turn) => {
      const months = MONTHS(turn);
      const last = months.map((month) => periodsOf(month, '2026-01-01')[0]!.last);
      return {
        query: { indicators: ['B01'], periods: months, level: 'DISTRICT' },
        // rows that begin and end on the same days are grouped first: joining every row with every
        // month would take the peers some ten times as long
        sql: `select m.day, district, sum(part)::int as part, sum(whole)::int as whole
          from (values ${last.map((day) => `(${day})`).join(', ')}) m(day)
        join (select district, from_day, to_day, ${COUNTS} from staff where from_day <= ${last.at(-1)!}
          and to_day > ${last[0]!} group by 1, 2, 3) s on from_day <= m.day and to_day > m.day group by 1, 2`,
      };
    },
  },
  {
    name: 'g',
    title: 'contest participation by district, one year',
    ask: (turn) => {
      const year = YEARS[turn % YEARS.length]!;
      const { first, last } = periodsOf(year, '2026-01-01')[0]!;
      const kind = codesOf(contestKind).indexOf('young_teacher');
      return {
        query: { indicators: ['I01'], periods: [year], level: 'DISTRICT' },
        sql: `select district, count(entrant.person)::int as part, count(*)::int as whole
        from staff left join (select distinct person from entry where kind = ${kind} and day between ${first}
          and ${last}) entrant using (person) where ${on(last)} and full_time_teacher = 1
          and born > ${bornBy(first, 36)} group by district`,
      };
    },
  },
  {
    name: 'h',
    title: 'happiness with interval, every unit',
    ask: (turn, { waves }) => {
      const wave = waves[turn % waves.length]!;
      return {
        query: { indicators: ['F01'], periods: [wave.year], level: 'UNIT' },
        sql: `select unit, n, mean, sqrt(greatest(0, 1 - n::double precision / population) * v / n) as error
        from (select unit, count(*)::int as n, avg(happiness) as mean, var_samp(happiness) as v from sheet
          where wave = ${wave.id} group by unit) s
        join (select unit, count(*)::int as population from staff where ${on(wave.on)} group by unit) p using (unit)`,
      };
    },
  },
  {
    name: 'i',
    title: 'ad hoc: women, teaching or managing, both qualified, by district',
    ask: (turn) => {
      const [day, d] = dayOfTurn(turn);
      const categories = ['teacher', 'admin', 'head'];
      return {
        query: {
          indicators: ['B01'],
          periods: [day],
          level: 'DISTRICT',
          where: [
            { dimension: 'GENDER', in: ['female'] },
            { dimension: 'CATEGORY', in: categories },
            { dimension: 'DUAL_QUALIFIED', in: ['true'] },
          ],
        },
        sql:
          `select district, ${COUNTS} from staff where ${on(d)} and gender = ` +
          `${value('gender', 'female')} and category in ` +
          `(${categories.map((category) => value('category', category)).join(', ')}) and dual_qualified = 1 ` +
          'group by district',
      };
    },
  },
  {
    name: 'j',
    title: 'flow: newcomers who joined, by district, one year',
    ask: (turn) => {
      const year = YEARS[turn % YEARS.length]!;
      return {
        query: { indicators: ['XB3'], periods: [year], level: 'DISTRICT' },
        sql: `select district, ${flowIn(year)} group by district`,
      };
    },
  },
  {
    name: 'k',
    title: 'flow: newcomers who joined, every unit, one year',
    ask: (turn) => {
      const year = YEARS[turn % YEARS.length]!;
      return {
        query: { indicators: ['XB3'], periods: [year], level: 'UNIT' },
        sql: `select unit, ${flowIn(year)} group by unit`,
      };
    },
  },
  {
    name: 'l',
    title: 'flow: newcomers who joined, 24 months by district',
    ask: (turn) => {
      const months = MONTHS(turn).map((month) => periodsOf(month, '2026-01-01')[0]!);
      const values = months.map(({ first, last }) => `(${first}, ${last})`).join(', ');
      return {
        query: {
          indicators: ['XB3'],
          periods: months.map(({ label }) => label),
          level: 'DISTRICT',
        },
        sql: `select m.last_day, district, sum(joined)::int as part, count(*)::int as whole
          from (values ${values}) m(first_day, last_day)
          join hire on day between m.first_day and m.last_day
          join place using (unit) where from_day <= m.last_day and to_day > m.last_day group by 1, 2`,
      };
    },
  },
];
