import { contestEntries } from '../../analytics/facts/events/contest-entries.ts';
import { plannedProjects } from '../../analytics/facts/events/projects.ts';
import { ofMoney, type Formula } from '../../analytics/formulas/formula.ts';
import { NO_NUMBERS } from '../../analytics/formulas/figure.ts';
import { FORMULA_KINDS } from '../../analytics/formulas/formula-kind.ts';
import { rate } from '../../analytics/formulas/rate.ts';
import { ratio } from '../../analytics/formulas/ratio.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { PROMOTING } from '../../analytics/indicators/promotion.ts';
import {
  CHANNELS,
  channelsOf,
  publishedIn,
} from '../../analytics/indicators/publicity/k01-channel-coverage.ts';
import {
  eventsOfStaff,
  eventsWhen,
  eventsWhere,
  sumOfEvents,
  unitsBehind,
} from '../../analytics/measures/events.ts';
import type {
  PerNodeMeasure,
  PerUnitMeasure,
  UnitsMeasure,
} from '../../analytics/measures/measure.ts';
import { staff } from '../../analytics/measures/people.ts';
import { targetLines } from '../../analytics/measures/signed-targets.ts';
import { openUnits } from '../../analytics/measures/units.ts';
import type { TimeAxis } from '../../base/time-axis.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import { projectKind } from '../../schema/code-lists/project-kind.ts';

const same = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

/**
 * A number that tables of a report show and that is in no catalogue: it is answered by the same
 * engine, under the same rules of disclosure, and frozen with the report's snapshot.
 */
const beside = (code: string, axis: TimeAxis, formula: Formula, template?: string): Indicator => ({
  code,
  id: code.toLowerCase(),
  revision: 1,
  title: same(code),
  clauses: [],
  definition: same(code),
  unit: '%',
  direction: 'up',
  targets: [],
  axis,
  source: [],
  basis: same(code),
  formula,
  ...(template === undefined ? {} : { template }),
});

const unitsThat = (name: string, where: UnitsMeasure['where']): UnitsMeasure => ({
  kind: 'units',
  name: `report: ${name}`,
  title: same(name),
  where,
});

/** A line of A05 alone: the target is the denominator, what was achieved of it the numerator. */
const fulfilmentOf = (line: PerNodeMeasure): Formula => ({
  kind: FORMULA_KINDS.ratio,
  measures: [line],
  pairs: [],
  figure: ([sums], [at]) => {
    const numerator = sums![at!]! / 100;
    const denominator = sums![at! + 1]! / 100;
    return {
      ...NO_NUMBERS,
      status: denominator > 0 ? 'OK' : 'EMPTY',
      value: denominator > 0 ? (100 * numerator) / denominator : null,
      numerator,
      denominator,
    };
  },
  occurs: ([sums], [at]) => sums![at! + 1]! > 0,
  factor: null,
});

/** Levels of contests at which XI5 counts awards. */
const HIGH: readonly string[] = ['city', 'province', 'national'];

const levels: readonly string[] = PROMOTING;

/** The kinds of contests of the policy, clauses 2.5.8 to 2.5.11. */
export const CONTEST_KINDS = ['young_teacher', 'administrator', 'logistics', 'dual_qualified'];

/** Promotion and awards in contests of one kind: XI4 and XI5 of these alone. */
function ofContests(kind: string): Indicator[] {
  const count = (
    name: string,
    where: (entry: { kind: string; level: string; advanced: boolean; awarded: boolean }) => boolean,
  ): ReturnType<typeof eventsOfStaff> =>
    eventsOfStaff(
      `report: ${name} in ${kind} contests`,
      same(`${kind} ${name}`),
      contestEntries,
      (entry) => entry.kind === kind && where(entry),
    );
  const entries = count('entries', ({ level }) => levels.includes(level));
  const advanced = count('promotions', (entry) => entry.advanced && levels.includes(entry.level));
  const awards = count('awards', (entry) => entry.awarded && HIGH.includes(entry.level));
  return [
    beside(`PROMOTION-${kind}`, 'events', rate(advanced, entries)),
    beside(`AWARDS-${kind}`, 'events', ratio(awards, staff, 1_000)),
  ];
}

/** Projects of one kind that are planned for the years of a period. */
function ofProjects(kind: string): Indicator[] {
  const named = (name: string): readonly [string, { zh: string; en: string }] => [
    `report: ${kind} projects ${name}`,
    same(`${kind} ${name}`),
  ];
  const all = sumOfEvents(
    ...named('planned'),
    eventsWhere(plannedProjects, (project) => project.kind === kind),
  );
  const completed = sumOfEvents(
    ...named('completed'),
    eventsWhen(
      plannedProjects,
      ({ state, number }, { on }) => state.kind === kind && number('completedOn') <= on,
    ),
  );
  const overdue = sumOfEvents(
    ...named('overdue'),
    eventsWhen(
      plannedProjects,
      ({ state, number }, { on }) =>
        state.kind === kind && number('dueOn') <= on && !(number('completedOn') <= on),
    ),
  );
  const spent = sumOfEvents(
    ...named('spent'),
    eventsWhere(plannedProjects, (project) => project.kind === kind, 'spent'),
  );
  return [
    beside(`COMPLETED-${kind}`, 'events', rate(completed, all), 'T06'),
    beside(`OVERDUE-${kind}`, 'events', rate(overdue, all), 'T06'),
    beside(
      `SPENT-${kind}`,
      'events',
      ofMoney(ratio(spent, all), unitsBehind(spent), ['numerator']),
      'T06',
    ),
  ];
}

/** Channels of publicity of one kind: K01 of these alone. */
function ofChannel(kind: string): Indicator {
  const has = (name: string, of: PerUnitMeasure['of']): PerUnitMeasure => ({
    kind: 'perUnit',
    name: `report: ${kind} ${name}`,
    title: same(`${kind} ${name}`),
    of,
  });
  return beside(
    `CHANNEL-${kind}`,
    'events',
    rate(
      has('in use', (unit) => (channelsOf(unit).has(kind) && publishedIn(unit).has(kind) ? 1 : 0)),
      has('there', (unit) => (channelsOf(unit).has(kind) ? 1 : 0)),
    ),
    'T14',
  );
}

/** The lines of the letters of responsibility, in the order of their measures. */
const TARGET_LINES = ['unions', 'members'];

/** The kinds of projects, in their order. */
export const PROJECT_KINDS = Object.keys(projectKind.codes);

/** The channels of publicity, in their order. */
export const PUBLICITY_CHANNELS: readonly string[] = [...CHANNELS];

/** The title of a kind of contest or of project. */
export const kindTitle = (kind: string): string =>
  (contestKind.codes[kind] ?? projectKind.codes[kind])!.zh;

/** Numbers of a report that are in no catalogue; codes are permanent. */
export const REPORT_FIGURES: readonly Indicator[] = Object.freeze([
  beside(
    'SINGLE',
    'stock',
    rate(
      unitsThat('units with a single union', (state) => state.singly),
      openUnits,
    ),
  ),
  beside(
    'JOINT',
    'stock',
    rate(
      unitsThat('units with a joint union alone', (state) => state.covered && !state.singly),
      openUnits,
    ),
  ),
  ...targetLines.map((line, i) => beside(`TARGET-${TARGET_LINES[i]!}`, 'year', fulfilmentOf(line))),
  ...CONTEST_KINDS.flatMap(ofContests),
  ...PROJECT_KINDS.flatMap(ofProjects),
  ...PUBLICITY_CHANNELS.map(ofChannel),
]);
