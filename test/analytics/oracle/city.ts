import type { Tables } from '../../fixtures/union-package.ts';
import { ascending, holds, type Span } from './days.ts';

/** A row of a table by the names of its columns. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;
type OrgUnit = Row<'code' | 'kind' | 'school_type' | 'ownership' | 'opened_on' | 'closed_on'>;
type Edge = Row<'code' | 'parent_code' | 'from_on' | 'to_on'>;
/** A row of `staff`. */
export type Person = Row<'staff_no' | 'gender' | 'born_on'>;
/** A row of `employments`. */
export type Employment = Row<
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
/** A survey. */
export type Wave = Row<'code' | 'reference_on'>;
/** An answer sheet, whose items are further columns. */
export type Sheet = Row<'wave_code' | 'unit_code'>;

/** A child to its parent. */
export type Tree = ReadonlyMap<string, string>;

/** Somebody in their main employment at an open unit, on one day. */
export interface Worker {
  readonly person: Person;
  readonly job: Employment;
  readonly unit: string;
  readonly isMember: boolean;
  readonly day: string;
}

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

  readonly #tables: Tables;
  readonly #rows = new Map<string, readonly object[]>();

  constructor(tables: Tables) {
    this.#tables = tables;
    this.units = this.rows('org_units');
    this.edges = this.rows('org_edges');
    this.waves = this.rows('survey_waves');
    this.sheets = this.rows('survey_responses');
    this.#unions = this.rows('unions');
    this.#coverage = this.rows('union_coverage');
    this.#bodies = this.rows('bodies');
    this.#people = new Map(this.rows('staff').map((it: Person) => [it.staff_no, it]));
    this.#employments = this.rows('employments');
    this.#memberships = this.rows('memberships');
    this.#contests = this.rows('contests');
    this.#entries = this.rows('contest_entries');
  }

  /** The rows of a table by the names of its columns; none if the package does not have it. */
  rows(table: string): readonly never[] {
    const made = this.#rows.get(table);
    if (made) return made as readonly never[];
    const [header = [], ...cells] = this.#tables[table] ?? [];
    const rows = cells.map((it) =>
      Object.fromEntries(header.map((name, index) => [name, it[index]!])),
    );
    this.#rows.set(table, rows);
    return rows as unknown as readonly never[];
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

  covered(day: string): string[] {
    return this.openUnits(day).filter((it) => this.isCovered(it, day));
  }

  isCovered(unit: string, day: string): boolean {
    return this.#unionsOf(unit, day).length > 0;
  }

  isJoint(unit: string, day: string): boolean {
    return this.#unionsOf(unit, day).some(({ kind }) => kind === 'joint');
  }

  isSingly(unit: string, day: string): boolean {
    return this.#unionsOf(unit, day).some(({ kind }) => kind === 'single');
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
        day,
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

  /** The last wave of a period; undefined if there is none. */
  waveIn({ first, last }: Span): Wave | undefined {
    return this.waves
      .filter((it) => first <= it.reference_on && it.reference_on <= last)
      .sort((a, b) => ascending(a.reference_on, b.reference_on) || ascending(a.code, b.code))
      .at(-1);
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
