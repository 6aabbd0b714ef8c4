import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import type { Tables } from '../fixtures/union-package.ts';
import type { PlainRow } from './support.ts';

/*
 * The sixteen indicators once more: slow, obvious, straight from contract/METRICS.md over the cells of a package, knowing nothing of the engine.
 * Days are texts, and compare as texts.
 */

type Row<Column extends string> = Readonly<Record<Column, string>>;
type OrgUnit = Row<'code' | 'kind' | 'school_type' | 'ownership' | 'opened_on' | 'closed_on'>;
type Edge = Row<'code' | 'parent_code' | 'from_on' | 'to_on'>;
type Person = Row<'staff_no' | 'gender' | 'born_on'>;
type Employment = Row<
  | 'staff_no'
  | 'unit_code'
  | 'is_main'
  | 'category'
  | 'establishment'
  | 'full_time_teacher'
  | 'dual_qualified'
  | 'from_on'
  | 'to_on'
>;
type Membership = Row<'staff_no' | 'kind' | 'from_on' | 'to_on'>;
type Union = Row<'code' | 'kind' | 'approved_on' | 'dissolved_on'>;
type Coverage = Row<'union_code' | 'unit_code' | 'from_on' | 'to_on'>;
type Body = Row<'unit_code' | 'kind' | 'established_on' | 'dissolved_on'>;
type Contest = Row<'code' | 'kind'>;
type Entry = Row<'contest_code' | 'staff_no' | 'entered_on'>;
type Wave = Row<'code' | 'reference_on'>;
type Sheet = Row<'wave_code' | 'unit_code'>;

/** The first and the last day of a period. */
interface Span {
  readonly first: string;
  readonly last: string;
}

/** A child to its parent. */
export type Tree = ReadonlyMap<string, string>;

/** Somebody in their main employment at an open unit, on one day. */
export interface Worker {
  readonly person: Person;
  readonly job: Employment;
  readonly unit: string;
  readonly isMember: boolean;
}

/** Whether `[from, to)` holds on a day; an empty end means "still so". */
const holds = (from: string, to: string, day: string): boolean =>
  from <= day && (to === '' || day < to);
const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0);

/** The last day of a month, 1 to 12. */
const lastOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The first and the last day of a period. */
export function daysOf(period: string): Span {
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return { first: period, last: period };
  const year = Number(/\d{4}/.exec(period)![0]);
  const after = period.split('-')[1];
  if (period.startsWith('SY')) {
    if (after === '1') return { first: `${year}-09-01`, last: `${year + 1}-02-14` };
    if (after === '2') return { first: `${year + 1}-02-15`, last: `${year + 1}-08-31` };
    return { first: `${year}-09-01`, last: `${year + 1}-08-31` };
  }
  if (period.startsWith('UY')) return { first: `${year - 1}-10-01`, last: `${year}-09-30` };
  if (after === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const months = after.startsWith('Q')
    ? ([Number(after[1]) * 3 - 2, Number(after[1]) * 3] as const)
    : ([Number(after), Number(after)] as const);
  return {
    first: `${year}-${String(months[0]).padStart(2, '0')}-01`,
    last: lastOf(year, months[1]),
  };
}

/** Age in completed years; who is born on 29 February has the birthday on 1 March of common years, because '02-28' < '02-29' < '03-01'. */
export const ageOn = (born: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

const bandOf = (age: number): string =>
  age < 30 ? '<30' : age <= 35 ? '30-35' : age <= 45 ? '36-45' : age <= 55 ? '46-55' : '>=56';

const Z = 1.959963984540054;

/** Everything that a package says, ready to be looked at on a day. */
export class City {
  readonly units: readonly OrgUnit[];
  readonly edges: readonly Edge[];
  readonly waves: readonly Wave[];
  readonly sheets: readonly Sheet[];
  readonly #unions: readonly Union[];
  readonly #coverage: readonly Coverage[];
  readonly #bodies: readonly Body[];
  readonly #people: ReadonlyMap<string, Person>;
  readonly #employments: readonly Employment[];
  readonly #memberships: readonly Membership[];
  readonly #contests: readonly Contest[];
  readonly #entries: readonly Entry[];
  readonly #workers = new Map<string, readonly Worker[]>();

  constructor(tables: Tables) {
    const rows = (table: string): never[] => {
      const [header = [], ...cells] = tables[table]!;
      return cells.map(
        (it) => Object.fromEntries(header.map((name, index) => [name, it[index]!])) as never,
      );
    };
    this.units = rows('org_units');
    this.edges = rows('org_edges');
    this.waves = rows('survey_waves');
    this.sheets = rows('survey_responses');
    this.#unions = rows('unions');
    this.#coverage = rows('union_coverage');
    this.#bodies = rows('bodies');
    this.#people = new Map(rows('staff').map((it: Person) => [it.staff_no, it]));
    this.#employments = rows('employments');
    this.#memberships = rows('memberships');
    this.#contests = rows('contests');
    this.#entries = rows('contest_entries');
  }

  unit(code: string): OrgUnit {
    return this.units.find((it) => it.code === code)!;
  }

  isOpen(code: string, day: string): boolean {
    return holds(this.unit(code).opened_on, this.unit(code).closed_on, day);
  }

  openUnits(day: string): string[] {
    return this.units
      .filter(({ code, kind }) => kind === 'unit' && this.isOpen(code, day))
      .map(({ code }) => code);
  }

  treeOn(day: string): Tree {
    return new Map(
      this.edges
        .filter((it) => holds(it.from_on, it.to_on, day))
        .map((it) => [it.code, it.parent_code]),
    );
  }

  /** Every node has a place: its last one up to a day, else the first to come, else under the city. */
  standingTree(day: string): Tree {
    const today = this.treeOn(day);
    const tree = new Map<string, string>();
    const codes = this.units.map(({ code }) => code).sort(ascending);
    for (const code of codes) {
      const held = this.edges
        .filter((it) => it.code === code && (it.to_on === '' || it.from_on < it.to_on))
        .sort((a, b) => ascending(a.from_on, b.from_on));
      const place = held.findLast((it) => it.from_on <= day) ?? held[0];
      if (place) tree.set(code, place.parent_code);
    }
    for (const code of codes)
      if (!today.has(code) && above(tree, code).includes(code)) tree.delete(code);
    const cities = this.units.filter(({ kind }) => kind === 'city');
    if (cities.length === 1)
      for (const code of codes)
        if (code !== cities[0]!.code && !tree.has(code)) tree.set(code, cities[0]!.code);
    return tree;
  }

  /** The unions in force that cover a unit on a day. */
  #unionsOf(unit: string, day: string): Union[] {
    return this.#coverage
      .filter((it) => it.unit_code === unit && holds(it.from_on, it.to_on, day))
      .flatMap((it) =>
        this.#unions.filter(
          ({ code, approved_on, dissolved_on }) =>
            code === it.union_code && holds(approved_on, dissolved_on, day),
        ),
      );
  }

  isCovered(unit: string, day: string): boolean {
    return this.#unionsOf(unit, day).length > 0;
  }

  isJoint(unit: string, day: string): boolean {
    return this.#unionsOf(unit, day).some(({ kind }) => kind === 'joint');
  }

  has(body: string, unit: string, day: string): boolean {
    return this.#bodies.some(
      (it) =>
        it.unit_code === unit && it.kind === body && holds(it.established_on, it.dissolved_on, day),
    );
  }

  /** Everybody whose main employment at an open unit holds on a day. */
  workers(day: string): readonly Worker[] {
    const known = this.#workers.get(day);
    if (known) return known;
    const open = this.openUnits(day);
    const members = new Set(
      this.#memberships
        .filter((it) => it.kind === 'active' && holds(it.from_on, it.to_on, day))
        .map((it) => it.staff_no),
    );
    const found = this.#employments
      .filter(
        (it) =>
          it.is_main === 'true' && holds(it.from_on, it.to_on, day) && open.includes(it.unit_code),
      )
      .map((job) => ({
        person: this.#people.get(job.staff_no)!,
        job,
        unit: job.unit_code,
        isMember: members.has(job.staff_no),
      }));
    this.#workers.set(day, found);
    return found;
  }

  staffOf(unit: string, day: string): Worker[] {
    return this.workers(day).filter((it) => it.unit === unit);
  }

  /** The people with an entry in a contest of a kind within a period. */
  entrants(kind: string, { first, last }: Span): Set<string> {
    const contests = this.#contests.filter((it) => it.kind === kind).map(({ code }) => code);
    return new Set(
      this.#entries
        .filter(
          (it) =>
            contests.includes(it.contest_code) && first <= it.entered_on && it.entered_on <= last,
        )
        .map((it) => it.staff_no),
    );
  }

  sheetsOf(wave: string): Sheet[] {
    return this.sheets.filter((it) => it.wave_code === wave);
  }
}

/** The nodes above a node, its parent first; on a circle once around. */
export function above(tree: Tree, code: string): string[] {
  const found: string[] = [];
  for (let at = tree.get(code); at !== undefined && !found.includes(at); at = tree.get(at))
    found.push(at);
  return found;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  S1: 0.15,
  S2: 0.15,
  S3: 0.15,
  S4: 0.15,
  S5: 0.1,
  S6: 0.1,
  S7: 0.1,
  S8: 0.1,
};

/** The answer to an item, 1 to 5; null where there is none. */
const answerTo = (sheet: Sheet, item: string): number | null => {
  const cell = (sheet as Readonly<Record<string, string>>)[item]!;
  return cell === '' || cell === '9' ? null : Number(cell);
};

/** The happiness of a sheet; null where it is not valid. */
export function personIndex(sheet: Sheet): number | null {
  const scores = Object.entries(WEIGHTS).flatMap(([dimension, weight]) => {
    const items = Object.keys(sheet).filter((it) => it.startsWith(`${dimension}-`));
    const values = items.flatMap((item) => {
      const x = answerTo(sheet, item);
      return x === null ? [] : [(((item === 'S5-3' || item === 'S8-3' ? 6 - x : x) - 1) / 4) * 100];
    });
    return values.length * 3 >= items.length * 2
      ? [{ weight, score: total(values) / values.length }]
      : [];
  });
  return scores.length >= 6
    ? total(scores.map(({ weight, score }) => weight * score)) /
        total(scores.map(({ weight }) => weight))
    : null;
}

/** Something that counts in a rate, at a unit: in its part, in its whole, or in both. `worker` is who it is, where it is somebody. */
interface Item {
  readonly unit: string;
  readonly worker: Worker | null;
  readonly part: boolean;
  readonly whole: boolean;
}

/** A unit with its population and the values of its valid sheets. */
interface Stratum {
  readonly unit: string;
  readonly population: number;
  readonly values: readonly number[];
}

const people = (workers: readonly Worker[], part: (worker: Worker) => boolean): Item[] =>
  workers.map((worker) => ({ unit: worker.unit, worker, part: part(worker), whole: true }));
const units = (codes: readonly string[], part: (unit: string) => boolean): Item[] =>
  codes.map((unit) => ({ unit, worker: null, part: part(unit), whole: true }));

/** Who is called to each of the four contests. */
function calledTo(city: City, span: Span): Record<'I01' | 'I02' | 'I03' | 'I04', Item[]> {
  const { first, last } = span;
  const staff = city.workers(last);
  const teachers = staff.filter(({ job }) => job.full_time_teacher === 'true');
  const call = (called: readonly Worker[], kind: string): Item[] => {
    const entrants = city.entrants(kind, span);
    return people(called, ({ person }) => entrants.has(person.staff_no));
  };
  return {
    I01: call(
      teachers.filter(({ person }) => ageOn(person.born_on, first) <= 35),
      'young_teacher',
    ),
    I02: call(
      staff.filter(({ job }) => ['head', 'admin'].includes(job.category)),
      'administrator',
    ),
    I03: call(
      staff.filter(({ job }) => ['logistics', 'nursery'].includes(job.category)),
      'logistics',
    ),
    I04: call(
      teachers.filter(({ unit }) => city.unit(unit).school_type === 'VS'),
      'dual_qualified',
    ),
  };
}

/** What the rates count, but for F03, which counts in a wave. */
const RATES: Readonly<Record<string, (city: City, span: Span) => Item[]>> = {
  A01: (city, { last }) => units(city.openUnits(last), (it) => city.isCovered(it, last)),
  B01: (city, { last }) => people(city.workers(last), ({ isMember }) => isMember),
  B02: (city, { last }) =>
    people(
      city.workers(last).filter(({ job }) => job.establishment === '1'),
      ({ isMember }) => isMember,
    ),
  B03: (city, { last }) =>
    people(
      city.workers(last).filter(({ job }) => job.establishment !== '1'),
      ({ isMember }) => isMember,
    ),
  B04: (city, { last }) =>
    people(
      city.workers(last).filter(({ unit }) => city.isCovered(unit, last)),
      ({ isMember }) => isMember,
    ),
  C01: (city, { last }) =>
    units(
      covered(city, last),
      (it) =>
        city.has('staff_congress', it, last) ||
        (city.staffOf(it, last).length < 80 && city.has('staff_assembly', it, last)),
    ),
  C02: (city, { last }) =>
    units(
      covered(city, last),
      (it) =>
        city.has('funds_audit_committee', it, last) ||
        (city.has('funds_auditor', it, last) &&
          (city.isJoint(it, last) ||
            city.staffOf(it, last).filter(({ isMember }) => isMember).length < 25)),
    ),
  C03: (city, { last }) => {
    const women = (it: string): number =>
      city
        .staffOf(it, last)
        .filter(({ isMember, person }) => isMember && person.gender === 'female').length;
    return units(
      covered(city, last).filter((it) => women(it) > 0),
      (it) =>
        city.has('womens_committee', it, last) ||
        (women(it) < 10 && city.has('womens_officer', it, last)),
    );
  },
  I01: (city, span) => calledTo(city, span).I01,
  I02: (city, span) => calledTo(city, span).I02,
  I03: (city, span) => calledTo(city, span).I03,
  I04: (city, span) => calledTo(city, span).I04,
  I05: (city, span) => {
    const called = Object.values(calledTo(city, span)).flat();
    return units(
      city.openUnits(span.last).filter((it) => called.some(({ unit }) => unit === it)),
      (it) => called.some(({ unit, part }) => unit === it && part),
    );
  },
};

const covered = (city: City, day: string): string[] =>
  city.openUnits(day).filter((it) => city.isCovered(it, day));

/** Whether indicators can be told by dimensions of people: where all they count is people. */
export const OF_PEOPLE: readonly string[] = [
  'B01',
  'B02',
  'B03',
  'B04',
  'I01',
  'I02',
  'I03',
  'I04',
];

/** The sixteen indicators. */
export const CODES: readonly string[] = [
  'A01',
  'B01',
  'B02',
  'B03',
  'B04',
  'C01',
  'C02',
  'C03',
  'F01',
  'F02',
  'F03',
  'I01',
  'I02',
  'I03',
  'I04',
  'I05',
];

function validResponses(city: City, wave: string, day: string): Item[] {
  const open = city.openUnits(day);
  const valid = city
    .sheetsOf(wave)
    .filter((it) => open.includes(it.unit_code) && personIndex(it) !== null);
  return [
    ...people(city.workers(day), () => false),
    ...valid.map((it) => ({ unit: it.unit_code, worker: null, part: true, whole: false })),
  ];
}

function strata(
  city: City,
  wave: string,
  day: string,
  valueOf: (sheet: Sheet) => number | null,
): Stratum[] {
  return city.openUnits(day).map((unit) => ({
    unit,
    population: city.staffOf(unit, day).length,
    values: city
      .sheetsOf(wave)
      .filter((it) => it.unit_code === unit)
      .flatMap((it) => valueOf(it) ?? []),
  }));
}

const overall = (sheet: Sheet): number | null => {
  const x = answerTo(sheet, 'O1');
  return x === null || personIndex(sheet) === null ? null : x >= 4 ? 100 : 0;
};

type Figure = Omit<PlainRow, 'unit' | 'indicator' | 'period' | 'group'>;

const NOTHING = {
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  standardError: null,
  n: null,
  reported: null,
  required: null,
};

function rate(items: readonly Item[]): Figure {
  const numerator = items.filter(({ part }) => part).length;
  const denominator = items.filter(({ whole }) => whole).length;
  if (denominator === 0) return { ...NOTHING, status: 'EMPTY', numerator, denominator };
  const figure: Figure = {
    ...NOTHING,
    status: 'OK',
    value: (numerator / denominator) * 100,
    numerator,
    denominator,
  };
  if (numerator > denominator) return figure;
  const n = denominator;
  const p = numerator / n;
  const centre = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
  return { ...figure, lower: (centre - half) * 100, upper: (centre + half) * 100 };
}

function stratifiedMean(all: readonly Stratum[]): Figure {
  const counting = all.filter(({ population, values }) => population > 0 && values.length > 0);
  const n = total(counting.map(({ values }) => values.length));
  if (n === 0) return { ...NOTHING, status: 'EMPTY', n };
  if (n < 10) return { ...NOTHING, status: 'SUPPRESSED', n };
  const whole = total(counting.map(({ population }) => population));
  const mean = (values: readonly number[]): number => total(values) / values.length;
  const deviations = (values: readonly number[]): number =>
    total(values.map((y) => (y - mean(values)) ** 2));
  const index = total(counting.map(({ population, values }) => population * mean(values))) / whole;
  const pooled =
    total(counting.map(({ values }) => deviations(values))) /
    total(counting.map(({ values }) => values.length - 1));
  const variance = total(
    counting.map(({ population, values }) => {
      const correction = Math.max(0, 1 - values.length / population);
      const own = values.length > 1 ? deviations(values) / (values.length - 1) : pooled;
      return correction === 0 ? 0 : ((population / whole) ** 2 * correction * own) / values.length;
    }),
  );
  const standardError = Number.isNaN(variance) ? null : Math.sqrt(variance);
  const half = standardError === null ? null : Z * standardError;
  return {
    ...NOTHING,
    status: 'OK',
    value: index,
    lower: half === null ? null : index - half,
    upper: half === null ? null : index + half,
    standardError,
    n,
  };
}

/** The group of somebody, or of a unit, in a dimension. */
function keyOf(
  dimension: string,
  { unit, worker }: Pick<Item, 'unit' | 'worker'>,
  city: City,
  tree: Tree,
  day: string,
): string {
  switch (dimension) {
    case 'GENDER':
      return worker!.person.gender;
    case 'AGE_BAND':
      return bandOf(ageOn(worker!.person.born_on, day));
    case 'ESTABLISHMENT':
      return worker!.job.establishment;
    case 'CATEGORY':
      return worker!.job.category;
    case 'FULL_TIME_TEACHER':
      return worker!.job.full_time_teacher;
    case 'DUAL_QUALIFIED':
      return worker!.job.dual_qualified;
    case 'SCHOOL_TYPE':
      return city.unit(unit).school_type;
    case 'OWNERSHIP':
      return city.unit(unit).ownership;
    case 'DISTRICT':
      return above(tree, unit).find((it) => city.unit(it).kind === 'district') ?? '';
    default:
      throw new Error(`no dimension ${dimension}`);
  }
}

const byKeys = (a: readonly string[], b: readonly string[]): number =>
  a.map((key, i) => ascending(key, b[i]!)).find((it) => it !== 0) ?? 0;

/** The answer to a question about a package, its rows in their order. Names of indicators and dimensions are codes, periods are not relative. */
export function oracle(tables: Tables | City, query: MetricQuery, today: string): PlainRow[] {
  const city = tables instanceof City ? tables : new City(tables);
  const rows: PlainRow[] = [];
  const by = query.by ?? [];
  const where = query.where ?? [];
  const root = query.root ?? city.units.find(({ kind }) => kind === 'city')!.code;
  const asIs = query.hierarchy === 'AS_IS';
  const treeFor = (day: string): Tree => (asIs ? city.standingTree(today) : city.treeOn(day));
  const under = (tree: Tree, code: string, node: string): boolean =>
    code === node || above(tree, code).includes(node);

  for (const period of query.periods) {
    const span = daysOf(period);
    const nodes =
      query.level || query.depth
        ? city.units
            .filter(
              ({ code, kind }) =>
                (query.level
                  ? kind === query.level.toLowerCase()
                  : [code, ...above(treeFor(span.last), code)].indexOf(root) === query.depth) &&
                under(treeFor(span.last), code, root) &&
                (city.isOpen(code, span.last) ||
                  (asIs && (kind === 'city' || kind === 'district') && city.isOpen(code, today))),
            )
            .map(({ code }) => code)
            .sort(ascending)
        : [root];
    const wave = city.waves
      .filter((it) => span.first <= it.reference_on && it.reference_on <= span.last)
      .sort((a, b) => ascending(a.reference_on, b.reference_on) || ascending(a.code, b.code))
      .at(-1);

    for (const indicator of query.indicators) {
      const day = indicator.startsWith('F') ? (wave?.reference_on ?? span.last) : span.last;
      const tree = treeFor(day);
      const groupOf = (it: Pick<Item, 'unit' | 'worker'>): string[] =>
        by.map((dimension) => keyOf(dimension, it, city, tree, day));
      const isAsked = (it: Pick<Item, 'unit' | 'worker'>): boolean =>
        where.every(({ dimension, in: keys }) =>
          keys.includes(keyOf(dimension, it, city, tree, day)),
        );
      const isIndex = indicator === 'F01' || indicator === 'F02';
      const list: (Item | Stratum)[] = isIndex
        ? wave
          ? strata(city, wave.code, day, indicator === 'F01' ? personIndex : overall)
          : []
        : indicator === 'F03'
          ? wave
            ? validResponses(city, wave.code, day)
            : []
          : RATES[indicator]!(city, span);
      const counted = list
        .map((it) => ({ it, at: 'worker' in it ? it : { unit: it.unit, worker: null } }))
        .filter(({ at }) => isAsked(at));

      for (const node of nodes) {
        const here = counted
          .filter(({ at }) => under(tree, at.unit, node))
          .map(({ it, at }) => ({ it, group: groupOf(at) }));
        const counts = (it: Item | Stratum): boolean =>
          'worker' in it ? it.whole : it.population > 0 && it.values.length > 0;
        const groups =
          by.length === 0
            ? [[]]
            : [
                ...new Map(
                  here
                    .filter(({ it }) => counts(it))
                    .map(({ group }) => [JSON.stringify(group), group]),
                ).values(),
              ].sort(byKeys);
        for (const group of groups) {
          const its = here.filter((one) => byKeys(one.group, group) === 0).map(({ it }) => it);
          rows.push({
            unit: node,
            indicator,
            period,
            group,
            ...(isIndex ? stratifiedMean(its as Stratum[]) : rate(its as Item[])),
          });
        }
      }
    }
  }
  return rows;
}
