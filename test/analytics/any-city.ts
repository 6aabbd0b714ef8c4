import fc from 'fast-check';
import { addDays } from '../../base/day.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { bodyKind } from '../../schema/code-lists/body-kind.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import { contestLevel } from '../../schema/code-lists/contest-level.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import { staffCategory } from '../../schema/code-lists/staff-category.ts';
import { questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import { factRegisters } from '../../schema/registers/fact-registers.ts';
import type { Tables } from '../fixtures/union-package.ts';

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];
const TURNS = [
  '01-01',
  '02-14',
  '02-15',
  '03-01',
  '03-31',
  '06-30',
  '08-31',
  '09-01',
  '09-30',
  '10-01',
  '12-31',
];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days on which periods begin and end, and the last one of every February. */
export const TURNING_DAYS: readonly string[] = YEARS.flatMap((year) =>
  [...TURNS, isLeap(year) ? '02-29' : '02-28'].map((it) => `${year}-${it}`),
);

const EARLY = '2010-09-01';
const BEFORE_ALL = '2000-01-01';
const turningDay = fc.constantFrom(...TURNING_DAYS);

/** A day of the years about which questions are asked, more often one on which a period turns. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: turningDay },
  { weight: 1, arbitrary: fc.nat(2_190).map((days) => addDays('2020-01-01', days)) },
);

const end = fc.option(anyDay, { nil: '', freq: 1 });
const rarely = <T>(it: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: freq, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: it });
const opening = fc.oneof(
  { weight: 4, arbitrary: fc.constant(BEFORE_ALL) },
  { weight: 1, arbitrary: anyDay },
);

interface Cut {
  readonly on: string;
  readonly keep: number;
}

/** Days that cut time into spells, each with what holds from it on; a `keep` of 9 leaves a gap there. */
const cuts = <T extends object>(
  what: fc.Arbitrary<T>,
  maxLength: number,
  minLength = 0,
): fc.Arbitrary<(T & Cut)[]> =>
  fc.array(
    fc
      .tuple(fc.record({ on: fc.oneof(fc.constant(EARLY), anyDay), keep: fc.nat(9) }), what)
      .map(([cut, it]) => ({ ...it, ...cut })),
    { minLength, maxLength },
  );

interface Spell<T> {
  readonly from: string;
  readonly to: string;
  readonly it: T;
}

/**
 * The spells between cuts, one after the other; some hold on no day. `whole`: the first begins
 * before all, none is left out, the last goes on.
 */
function spellsOf<T extends Cut>(drafts: readonly T[], whole = false): Spell<T>[] {
  const sorted = [...drafts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const spells: Spell<T>[] = [];
  for (const [i, it] of sorted.entries()) {
    const from = whole && i === 0 ? BEFORE_ALL : it.on;
    const next = sorted[i + 1]?.on;
    const to = next ?? (it.keep >= 7 && !whole ? addDays(from, it.keep * 90) : '');
    if ((it.keep === 9 && !whole) || from === spells.at(-1)?.from || (whole && from === to))
      continue;
    spells.push({ from, to, it });
  }
  return spells;
}

/** Places in the tree, now and then none. */
const places = (maxLength: number, count: number): fc.Arbitrary<({ parent: number } & Cut)[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<({ parent: number } & Cut)[]>([]) },
    { weight: 6, arbitrary: cuts(fc.record({ parent: fc.nat(maxLength) }), count, 1) },
  );

const district = fc.record({ opened: opening, closed: rarely(anyDay, 6), places: places(19, 3) });

const unit = fc.record({
  type: fc.oneof(
    { weight: 1, arbitrary: fc.constant('VS') },
    { weight: 3, arbitrary: fc.constantFrom('', ...codesOf(schoolType)) },
  ),
  ownership: fc.constantFrom('public', 'private', ''),
  opened: opening,
  closed: rarely(anyDay, 4),
  places: places(99, 4),
  bodies: fc.array(
    fc.record({
      kind: fc.constantFrom(...codesOf(bodyKind)),
      from: fc.oneof(fc.constant(EARLY), anyDay),
      to: end,
    }),
    { maxLength: 7 },
  ),
  union: fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 4,
      arbitrary: fc.record({
        approved: fc.oneof(fc.constant(EARLY), anyDay),
        dissolved: rarely(anyDay, 4),
        cover: cuts(fc.record({}), 3),
      }),
    },
  ),
});

const group = fc.record({ opened: opening, closed: rarely(anyDay, 4), places: places(99, 3) });

const jointUnion = fc.record({
  host: fc.nat(99),
  approved: fc.oneof(fc.constant(EARLY), anyDay),
  dissolved: rarely(anyDay, 3),
  covers: fc.array(
    fc.record({ unit: fc.nat(99), from: fc.oneof(fc.constant(EARLY), anyDay), to: end }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** Days of birth: some on 29 February, some with the birthday of a limit of age on a day on which a period turns. */
const birth = fc.oneof(
  fc.constantFrom(
    '1964-02-29',
    '1968-02-29',
    '1976-02-29',
    '1984-02-29',
    '1988-02-29',
    '1992-02-29',
    '1996-02-29',
  ),
  fc
    .tuple(turningDay, fc.constantFrom(30, 36, 46, 56), fc.constantFrom(-1, 0, 1))
    .map(([day, age, shift]) =>
      addDays(
        `${Number(day.slice(0, 4)) - age}-${day.slice(5) === '02-29' ? '03-01' : day.slice(5)}`,
        shift,
      ),
    ),
  fc.nat(16_000).map((days) => addDays('1960-01-01', days)),
);

/** The day of birth of somebody who works, or is a member, from the first of some days on. */
function oldEnough(born: string, begins: readonly string[]): string {
  const latest = begins
    .map((on) => `${Number(on.slice(0, 4)) - 16}${on.slice(4).replace('-02-29', '-02-28')}`)
    .reduce((a, b) => (b < a ? b : a), born);
  return born < latest ? born : latest;
}

const post = fc.record({
  unit: fc.nat(99),
  category: fc.constantFrom(...codesOf(staffCategory)),
  establishment: fc.constantFrom('1', '1', '2', '3', '4', '5', '6'),
  teacher: fc.boolean(),
  dual: fc.boolean(),
});

const person = fc.record({
  female: fc.boolean(),
  born: birth,
  posts: cuts(post, 4, 1),
  side: rarely(fc.tuple(post, anyDay, end), 3),
  ties: cuts(fc.record({ union: fc.nat(99), active: fc.integer({ min: 0, max: 3 }) }), 3),
  entries: fc.array(
    fc.record({
      contest: fc.nat(99),
      on: anyDay,
      level: fc.constantFrom(...codesOf(contestLevel)),
    }),
    { maxLength: 3 },
  ),
});

/**
 * People who work at the first unit all the time, as many as laws draw lines at; one comes and one
 * goes on some day.
 */
const block = fc.record({
  size: fc.constantFrom(0, 0, 10, 24, 25, 26, 79, 80, 81),
  women: fc.constantFrom(0, 1, 9, 10, 11, 12),
  comes: anyDay,
  goes: anyDay,
});

const sheet = fc.record({
  wave: fc.nat(9),
  unit: fc.nat(99),
  missing: fc.constantFrom(0, 0, 1, 2, 3, 5),
  answers: fc.array(fc.nat(49), {
    minLength: questionnaireItems.length,
    maxLength: questionnaireItems.length,
  }),
});

const draft = fc.record({
  prefixes: fc.shuffledSubarray(['d', 'U', 'Ä', '区'], { minLength: 4, maxLength: 4 }),
  districts: fc.array(district, { minLength: 1, maxLength: 4 }),
  units: fc.array(unit, { minLength: 2, maxLength: 10 }),
  groups: fc.array(group, { maxLength: 3 }),
  joint: fc.array(jointUnion, { maxLength: 2 }),
  block,
  crowd: fc.constantFrom(0, 0, 50, 90),
  people: fc.array(person, { minLength: 10, maxLength: 45 }),
  contests: fc.array(
    fc.record({
      kind: fc.oneof(
        fc.constantFrom('young_teacher', 'administrator', 'logistics', 'dual_qualified'),
        fc.constantFrom(...codesOf(contestKind)),
      ),
      year: fc.constantFrom('2022', '2023', '2024'),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  waves: fc.oneof(
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    { weight: 5, arbitrary: fc.array(anyDay, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: anyDay.map((it) => [it, it]) },
  ),
  sheets: fc.oneof(
    { weight: 1, arbitrary: fc.array(sheet, { maxLength: 6 }) },
    { weight: 3, arbitrary: fc.array(sheet, { minLength: 24, maxLength: 60 }) },
  ),
});

const horizon = fc.record({
  register: fc.constantFrom(
    'org_units',
    'union_coverage',
    'employments',
    'memberships',
    'contest_entries',
    'survey_responses',
  ),
  unit: fc.nat(99),
  from: anyDay,
});

/** Record horizons, yet without their org units. */
const anyHorizons = fc.array(horizon, { minLength: 1, maxLength: 6 });

type Horizons = readonly {
  readonly register: string;
  readonly unit: number;
  readonly from: string;
}[];

/** Every register complete in the whole city since the first valid day. */
const WHOLE: Horizons = factRegisters.map(({ table }) => ({
  register: table,
  unit: 0,
  from: '1900-01-01',
}));
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  org_units: ['code', 'name', 'kind', 'school_type', 'ownership', 'opened_on', 'closed_on'],
  org_edges: ['code', 'parent_code', 'from_on', 'to_on'],
  unions: ['code', 'name', 'kind', 'host_unit_code', 'approved_on', 'dissolved_on'],
  union_coverage: ['union_code', 'unit_code', 'from_on', 'to_on'],
  bodies: ['unit_code', 'kind', 'established_on', 'dissolved_on'],
  staff: ['staff_no', 'name', 'gender', 'born_on'],
  employments: [
    'staff_no',
    'unit_code',
    'is_main',
    'category',
    'establishment',
    'full_time_teacher',
    'dual_qualified',
    'from_on',
    'to_on',
  ],
  memberships: ['staff_no', 'union_code', 'kind', 'from_on', 'to_on'],
  contests: ['code', 'name', 'kind', 'year'],
  contest_entries: ['contest_code', 'staff_no', 'entered_on', 'level', 'award'],
  record_horizons: ['unit_code', 'register', 'whole_from'],
  survey_waves: ['code', 'name', 'reference_on'],
  survey_responses: [
    'wave_code',
    'respondent',
    'unit_code',
    ...questionnaireItems.map(({ code }) => code),
  ],
};

/** A city with statements from which day some registers are complete, for org units of whatever level. */
function withHorizons(tables: Tables, stated: Horizons): Tables {
  const out = new Writer();
  const codes = tables.org_units!.slice(1).map(([code]) => code!);
  for (const { register, unit: at, from } of stated)
    out.add('record_horizons', 2, at < 25 ? codes[0]! : pick(codes, at), register, from);
  return { ...tables, record_horizons: out.tables.record_horizons! };
}

/**
 * A package being written: a row whose key stands there already is left out, and so is an interval
 * that ends before it begins.
 */
class Writer {
  readonly tables: Tables = Object.fromEntries(
    Object.entries(HEADERS).map(([table, header]) => [table, [[...header]]]),
  );
  readonly #keys = new Set<string>();

  add(table: string, key: number, ...cells: string[]): void {
    const name = [table, ...cells.slice(0, key)].join(' ');
    if (this.#keys.has(name)) return;
    this.#keys.add(name);
    this.tables[table]!.push(cells);
  }

  /** Adds an edge unless it would close a circle on some day, or the child hangs elsewhere then. */
  hang(child: string, parent: string, from: string, to: string): boolean {
    const edges = this.tables.org_edges!.slice(1);
    const holds = ([, , begin, until]: string[], day: string): boolean =>
      begin! <= day && (until === '' || day < until!);
    const days = [from, ...edges.map((it) => it[2]!)].filter(
      (day) => day >= from && (to === '' || day < to),
    );
    const leadsBack = (day: string): boolean => {
      for (
        let at: string | undefined = parent;
        at !== undefined;
        at = edges.find((it) => it[0] === at && holds(it, day))?.[1]
      )
        if (at === child) return true;
      return false;
    };
    if (days.some(leadsBack)) return false;
    this.tables.org_edges!.push([child, parent, from, to]);
    return true;
  }
}

const laterThan = (from: string, to: string | null): string => (to === null || to < from ? '' : to);
const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length]!;

function settleTree(it: Draft, out: Writer, tidy: boolean): { units: string[] } {
  const [c, d, u, g] = it.prefixes as [string, string, string, string];
  const city = `${c}0`;
  const districts = it.districts.map((_, i) => `${d}D${i}`);
  const units = it.units.map((_, i) => `${u}${i}`);
  const groups = it.groups.map((_, i) => `${g}G${i}`);
  out.add('org_units', 1, city, '市', 'city', '', '', BEFORE_ALL, '');
  it.districts.forEach(({ opened, closed }, i) =>
    out.add(
      'org_units',
      1,
      districts[i]!,
      '区',
      'district',
      '',
      '',
      tidy ? BEFORE_ALL : opened,
      tidy ? '' : laterThan(opened, closed),
    ),
  );
  it.units.forEach(({ type, ownership, opened, closed }, i) =>
    out.add(
      'org_units',
      1,
      units[i]!,
      '校',
      'unit',
      type,
      ownership,
      opened,
      laterThan(opened, closed),
    ),
  );
  it.groups.forEach(({ opened, closed }, i) =>
    out.add('org_units', 1, groups[i]!, '组', 'group', '', '', opened, laterThan(opened, closed)),
  );

  const place = <T extends Cut>(
    child: string,
    places: readonly T[],
    parentOf: (it: T) => string,
  ): void => {
    for (const { from, to, it: draft } of spellsOf(places, tidy)) {
      const parent = parentOf(draft);
      if ((parent === child || !out.hang(child, parent, from, to)) && tidy)
        out.hang(child, city, from, to);
    }
    if (tidy && places.length === 0) out.hang(child, city, BEFORE_ALL, '');
  };
  it.districts.forEach(({ places }, i) =>
    place(districts[i]!, places, ({ parent }) =>
      parent < 17 || tidy ? city : pick(districts, parent),
    ),
  );
  it.units.forEach(({ places }, i) =>
    place(units[i]!, places, ({ parent }) =>
      parent < 55
        ? pick(districts, parent)
        : parent < 68
          ? city
          : parent < 94 || groups.length === 0
            ? pick(units, parent)
            : pick(groups, parent),
    ),
  );
  it.groups.forEach(({ places }, i) =>
    place(groups[i]!, places, ({ parent }) => pick(units, parent)),
  );
  return { units };
}

function settleUnions(it: Draft, units: readonly string[], out: Writer): string[] {
  const codes: string[] = [];
  it.units.forEach(({ union, bodies }, i) => {
    for (const { kind, from, to } of bodies)
      out.add('bodies', 3, units[i]!, kind, from, laterThan(from, to || null));
    if (!union) return;
    const code = codes[codes.push(`N${i}`) - 1]!;
    out.add(
      'unions',
      1,
      code,
      '会',
      'single',
      units[i]!,
      union.approved,
      laterThan(union.approved, union.dissolved),
    );
    for (const { from, to } of union.cover.length === 0
      ? [{ from: EARLY, to: '' }]
      : spellsOf(union.cover))
      out.add('union_coverage', 3, code, units[i]!, from, to);
  });
  it.joint.forEach(({ host, approved, dissolved, covers }, i) => {
    const code = codes[codes.push(`J${i}`) - 1]!;
    out.add(
      'unions',
      1,
      code,
      '联',
      'joint',
      pick(units, host),
      approved,
      laterThan(approved, dissolved),
    );
    for (const { unit: covered, from, to } of covers)
      out.add('union_coverage', 3, code, pick(units, covered), from, laterThan(from, to || null));
  });
  return codes;
}

function settlePeople(
  it: Draft,
  units: readonly string[],
  unions: readonly string[],
  out: Writer,
): void {
  const { size, women, comes, goes } = it.block;
  const others = size > 0 && units.length > 1 ? units.slice(1) : units;
  // few come to the unit whose size is drawn exactly; of the others one may be crowded
  const unitOf = (choice: number): string =>
    choice === 0 ? units[0]! : choice < it.crowd ? others[0]! : pick(others, choice);
  for (let i = 0; i < size; i++) {
    const no = `B${i}`;
    const from = i === 1 ? comes : EARLY;
    const to = i === 2 ? goes : '';
    out.add('staff', 1, no, '名', i < women ? 'female' : 'male', '1980-05-05');
    out.add('employments', 3, no, units[0]!, 'true', 'health', '2', 'false', 'false', from, to);
    if (unions.length > 0) out.add('memberships', 1, no, unions[0]!, 'active', EARLY, '');
  }
  it.people.forEach(({ female, born, posts, side, ties, entries }, i) => {
    const no = `P${i}`;
    const begins = [...posts, ...ties].map(({ on }) => on).concat(side ? [side[1]] : []);
    out.add('staff', 1, no, '名', female ? 'female' : 'male', oldEnough(born, begins));
    const work = (
      {
        unit: at,
        category,
        establishment,
        teacher,
        dual,
      }: { unit: number; category: string; establishment: string; teacher: boolean; dual: boolean },
      main: boolean,
      from: string,
      to: string,
    ): void =>
      out.add(
        'employments',
        main ? 9 : 2,
        no,
        unitOf(at),
        String(main),
        category,
        establishment,
        String(teacher),
        String(dual),
        from,
        to,
      );
    for (const { from, to, it: its } of spellsOf(posts)) work(its, true, from, to);
    if (side && !posts.some(({ unit: at }) => unitOf(at) === unitOf(side[0].unit)))
      work(side[0], false, side[1], laterThan(side[1], side[2] || null));
    if (unions.length > 0)
      for (const { from, to, it: tie } of spellsOf(ties))
        out.add(
          'memberships',
          9,
          no,
          pick(unions, tie.union),
          tie.active > 0 ? 'active' : 'retained',
          from,
          to,
        );
    for (const { contest, on, level } of entries) {
      const code = `K${contest % it.contests.length}`;
      if (
        !out.tables.contest_entries!.some(
          (row) => row[0] === code && row[1] === no && row[3] === level,
        )
      )
        out.add('contest_entries', 9, code, no, on, level, '');
    }
  });
}

function settle(it: Draft, tidy: boolean): Tables {
  const out = new Writer();
  const { units } = settleTree(it, out, tidy);
  const unions = settleUnions(it, units, out);
  it.contests.forEach(({ kind, year }, i) => out.add('contests', 1, `K${i}`, '赛', kind, year));
  settlePeople(it, units, unions, out);
  it.waves.forEach((on, i) => out.add('survey_waves', 1, `W${i}`, '测', on));
  if (it.waves.length > 0) {
    it.sheets.forEach(({ wave, unit: at, missing, answers }, i) =>
      out.add(
        'survey_responses',
        2,
        `W${wave % it.waves.length}`,
        `r${i}`,
        at < 40 ? units[0]! : pick(units, at),
        ...answers.map((x) =>
          Math.floor(x / 5) < missing ? (x % 2 === 0 ? '9' : '') : String(1 + (x % 5)),
        ),
      ),
    );
  }
  return out.tables;
}

/**
 * A random city without faults: districts and units that open, close and move, a unit under a unit,
 * nodes without a place; unions that cover with gaps and two at once; people with several spells of
 * work and membership; contests, entries, waves and sheets. With `tidy` every node has a place in
 * the tree of every day, and districts are always open. `horizons`: `some` are stated;
 * `whole`: every register is stated to be complete from the first day on, so that every figure is
 * on record.
 */
export const anyCity = ({
  tidy = false,
  horizons = 'none',
}: {
  readonly tidy?: boolean;
  readonly horizons?: 'none' | 'some' | 'whole';
} = {}): fc.Arbitrary<Tables> => {
  const city = draft.map((it) => settle(it, tidy));
  if (horizons === 'none') return city;
  return horizons === 'some'
    ? fc.tuple(city, anyHorizons).map(([it, stated]) => withHorizons(it, stated))
    : city.map((it) => withHorizons(it, WHOLE));
};
