import { keyColumns, referenceKey, targetOf } from '../../../schema/register/declared.ts';
import type { Column, Register } from '../../../schema/register/definition.ts';
import { registers } from '../../../schema/registers/index.ts';
import type { Tables } from '../../fixtures/union-package.ts';

/** A value of the API; of a reference the key, of a set its codes separated by `;`. */
export type Value = string | number | boolean | null;

/** A row by property. */
export type ModelRow = Readonly<Record<string, Value>>;

/** A filter as sent to the API. */
export type ModelFilter = Record<string, unknown>;

function valueOf({ kind, noAnswer, default: assumed }: Column, cell: string): Value {
  if (cell === '' || cell === noAnswer) return assumed ?? null;
  return kind === 'flag' ? cell === 'true' : kind === 'count' ? Number(cell) : cell;
}

/** A row of a register from its cells. */
export const rowOf = (of: Register, cellOf: (column: Column) => string): ModelRow =>
  Object.fromEntries(
    of.columns.map((column) => [column.property, valueOf(column, cellOf(column))]),
  );

const register = (table: string): Register =>
  registers.find((register) => register.table === table)!;

/** Whether a row with an interval holds on at least one day. */
const hasADay = ({ fromOn, toOn }: ModelRow): boolean => toOn === null || toOn! > fromOn!;

/** Registers whose rows belong to the unit that hosts a person. */
const PERSONAL: ReadonlySet<string> = new Set([
  'memberships',
  'contest_entries',
  'group_memberships',
  'participations',
]);

/**
 * The tables of a package as plain rows, with naive answers to queries of the API: no indices, no
 * SQL, no tree.
 */
export class Model {
  readonly rows = new Map<Register, readonly ModelRow[]>();

  constructor(tables: Tables) {
    for (const register of registers) {
      const [header = [], ...lines] = tables[register.table]!;
      this.rows.set(
        register,
        lines.map((cells) =>
          rowOf(register, (column) => cells[header.indexOf(column.header)] ?? ''),
        ),
      );
    }
  }

  of(table: string): readonly ModelRow[] {
    return this.rows.get(register(table))!;
  }

  parentOn(code: Value, day: string): Value {
    return (
      this.of('org_edges').find(
        (edge) =>
          edge.line === 'union' && edge.unit === code && holds(register('org_edges'), edge, day),
      )?.parent ?? null
    );
  }

  /** parents first */
  ancestorsOn(code: Value, day: string): Value[] {
    const parent = this.parentOn(code, day);
    return parent === null ? [] : [parent, ...this.ancestorsOn(parent, day)];
  }

  childrenOn(code: Value, day: string): Value[] {
    return this.of('org_units')
      .map((unit) => unit.code!)
      .filter((text) => this.parentOn(text, day) === code)
      .sort();
  }

  /** in the order of the tree */
  subtreeOn(code: Value, day: string): Value[] {
    return [code, ...this.childrenOn(code, day).flatMap((value) => this.subtreeOn(value, day))];
  }

  isOpen(code: Value, day: string): boolean {
    return holds(
      register('org_units'),
      this.of('org_units').find((unit) => unit.code === code)!,
      day,
    );
  }

  /**
   * the place of a unit that decides what a key may see: the last one up to a day, else the first
   * later one
   */
  standingParent(code: Value, day: string): Value {
    const edges = this.of('org_edges')
      .filter((edge) => edge.line === 'union')
      .filter((edge) => edge.unit === code && (edge.toOn === null || edge.toOn! > edge.fromOn!))
      .sort((a, b) => (a.fromOn! < b.fromOn! ? -1 : 1));
    return (edges.findLast((edge) => edge.fromOn! <= day) ?? edges[0])?.parent ?? null;
  }

  visibleUnits(top: Value, day: string): Set<Value> {
    // last places of different days may make a cycle, which has no parent
    const within = (code: Value, passed: readonly Value[] = []): boolean =>
      code === top ||
      (code !== null &&
        !passed.includes(code) &&
        within(this.standingParent(code, day), [...passed, code]));
    return new Set(
      this.of('org_units')
        .map((unit) => unit.code!)
        .filter((code) => within(code)),
    );
  }

  /** Whether a row belongs to one of some units, by register, in plain words. */
  belongs(table: string, row: ModelRow, units: ReadonlySet<Value>): boolean {
    const has = (unit: Value | undefined): boolean => units.has(unit ?? null);
    switch (table) {
      case 'contests':
      case 'policy_settings':
      case 'survey_waves':
        return true;
      case 'org_units':
        return has(row.code);
      case 'unions':
        return (
          has(row.hostUnit) ||
          this.of('union_coverage').some(
            (coverage) => coverage.union === row.code && has(coverage.unit),
          )
        );
      case 'staff':
        return this.of('employments').some(
          (employment) => employment.staff === row.staffNo && has(employment.unit),
        );
      case 'memberships':
      case 'contest_entries':
      case 'group_memberships':
      case 'participations':
        return this.of('employments').some(
          (employment) => employment.staff === row.staff && has(employment.unit),
        );
      case 'attendances':
        return has(row.unit) || has(this.ofActivity(row));
      case 'case_events':
        return has(this.of('hardship_cases').find((hardship) => hardship.code === row.case)?.unit);
      default:
        return has(row.unit);
    }
  }

  /** the unit that holds the activity of an attendance */
  ofActivity(row: ModelRow): Value {
    return this.of('activities').find((activity) => activity.code === row.activity)?.unit ?? null;
  }

  /** Whether a unit lies above one of some units that a key hosts, and is none of them. */
  #isAbove(code: Value, units: ReadonlySet<Value>, day: string): boolean {
    const leadsTo = (unit: Value, passed: readonly Value[]): boolean =>
      unit !== null &&
      !passed.includes(unit) &&
      (unit === code || leadsTo(this.standingParent(unit, day), [...passed, unit]));
    return !units.has(code) && [...units].some((unit) => leadsTo(unit, []));
  }

  /** Whether a unit is the one of the key itself: its parent is none of the units that the key hosts. */
  isTop(code: Value, units: ReadonlySet<Value>, day: string): boolean {
    return units.has(code) && !units.has(this.standingParent(code, day));
  }

  /** the employments of a person that hold on at least one day */
  #spells(staff: Value): ModelRow[] {
    return this.of('employments').filter(
      (employment) => employment.staff === staff && hasADay(employment),
    );
  }

  /**
   * the unit that hosts a person: of the main employment today, else of the last one, else of the
   * next one; of other employments if there never was a main one
   */
  hostOf(staff: Value, day: string): Value {
    const all = this.#spells(staff);
    const mains = all.filter((employment) => employment.isMain === true);
    const spells = (mains.length > 0 ? mains : all).sort((a, b) =>
      a.fromOn! < b.fromOn! ? -1 : a.fromOn! > b.fromOn! ? 1 : 0,
    );
    const begun = spells.filter((spell) => spell.fromOn! <= day);
    const isLasting = ({ toOn }: ModelRow): boolean => toOn === null || toOn! > day;
    const lasting = begun.filter(isLasting);
    const lastEnd = begun
      .map(({ toOn }) => String(toOn))
      .sort()
      .at(-1);
    const nearest = lasting.length > 0 ? lasting : begun.filter(({ toOn }) => toOn === lastEnd);
    return (
      (nearest.find((employment) => employment.fromOn === nearest.at(-1)!.fromOn) ?? spells[0])
        ?.unit ?? null
    );
  }

  /** Whether a person worked at one of some units on a day of `[from, to)`. */
  #workedWithin(
    staff: Value,
    units: ReadonlySet<Value>,
    from: Value | undefined,
    to: Value | undefined,
  ): boolean {
    return this.#spells(staff).some(
      (employment) =>
        units.has(employment.unit ?? null) &&
        (to === null || employment.fromOn! < to!) &&
        (employment.toOn === null || employment.toOn! > from!),
    );
  }

  /**
   * Whether a key that hosts some units may read a row: of persons for as long as they worked
   * there, and all rows if they work there today.
   */
  mayRead(table: string, row: ModelRow, units: ReadonlySet<Value>, day: string): boolean {
    if (table === 'staff')
      return this.#spells(row.staffNo!).some((employment) => units.has(employment.unit!));
    if (table === 'unions')
      return (
        units.has(row.hostUnit!) ||
        this.of('union_coverage').some(
          (coverage) =>
            coverage.union === row.code && units.has(coverage.unit!) && hasADay(coverage),
        )
      );
    if (table === 'activities' || table === 'documents')
      return units.has(row.unit!) || this.#isAbove(row.unit!, units, day);
    if (!PERSONAL.has(table)) return this.belongs(table, row, units);
    if (units.has(this.hostOf(row.staff!, day))) return true;
    if (table === 'participations') return false;
    if (table !== 'contest_entries')
      return this.#workedWithin(row.staff!, units, row.fromOn, row.toOn);
    return this.#spells(row.staff!).some(
      (employment) =>
        units.has(employment.unit ?? null) &&
        employment.fromOn! <= row.enteredOn! &&
        (employment.toOn === null || employment.toOn! > row.enteredOn!),
    );
  }

  /** Whether a row satisfies a filter; comparisons with null are false. */
  satisfies(of: Register, row: ModelRow, filter: ModelFilter, today: string): boolean {
    return Object.entries(filter).every(([name, given]) => {
      if (given === null || given === undefined) return true;
      const nested = (filter: ModelFilter): boolean => this.satisfies(of, row, filter, today);
      if (name === 'and') return (given as ModelFilter[]).every(nested);
      if (name === 'or') return (given as ModelFilter[]).some(nested);
      if (name === 'not') return !nested(given as ModelFilter);
      if (name === 'holdsOn') return holds(of, row, given as string);
      if (name === 'within')
        return this.belongs(of.table, row, this.#subtree(given as Within, today));
      const column = of.columns.find(({ property }) => property === name)!;
      return Object.entries(given as Record<string, unknown>).every(
        ([operator, operand]) =>
          operand === null || this.#compares(column, row[name]!, operator, operand, today),
      );
    });
  }

  #subtree({ unit, asOf }: Within, today: string): Set<Value> {
    return new Set(this.subtreeOn(unit, asOf ?? today));
  }

  #compares(
    column: Column,
    value: Value,
    operator: string,
    operand: unknown,
    today: string,
  ): boolean {
    if (column.kind === 'amount' && operator !== 'isNull')
      return comparesNumbers(value, operator, operand);
    const text = typeof value === 'string' ? value : '';
    const codes = text.split(';');
    switch (operator) {
      case 'has':
        return codes.includes(operand as string);
      case 'hasAny':
        return (operand as string[]).some((code) => codes.includes(code));
      case 'hasAll':
        return value !== null && (operand as string[]).every((code) => codes.includes(code));
      case 'eq':
        return value === operand;
      case 'in':
        return value !== null && (operand as Value[]).includes(value);
      case 'contains':
        return value !== null && text.toLowerCase().includes((operand as string).toLowerCase());
      case 'startsWith':
        return value !== null && text.startsWith(operand as string);
      case 'from':
      case 'min':
        return value !== null && value >= (operand as string | number);
      case 'before':
        return value !== null && value < (operand as string);
      case 'max':
        return value !== null && (value as number) <= (operand as number);
      case 'isNull':
        return (value === null) === operand;
      case 'within':
        return this.#subtree(operand as Within, today).has(value);
      case 'is': {
        const target = targetOf(column);
        const key = referenceKey(target).property;
        const referred = this.rows.get(target)!.find((row) => row[key] === value);
        return (
          referred !== undefined && this.satisfies(target, referred, operand as ModelFilter, today)
        );
      }
      default:
        throw new Error(`no operator ${operator}`);
    }
  }

  /** Sorts rows; null comes last, ties are broken by the key. */
  ordered(
    of: Register,
    rows: readonly ModelRow[],
    orders: readonly { readonly property: string; readonly direction: string }[],
  ): ModelRow[] {
    const all = [
      ...orders,
      ...keyColumns(of).map(({ property }) => ({ property, direction: 'ASC' })),
    ];
    return [...rows].sort((a, b) => {
      for (const { property, direction } of all) {
        const column = of.columns.find((column) => column.property === property)!;
        const x = placeOf(column, a[property]);
        const y = placeOf(column, b[property]);
        if (x === y) continue;
        if (x === null) return 1;
        if (y === null) return -1;
        return x < y === (direction === 'ASC') ? -1 : 1;
      }
      return 0;
    });
  }
}

/** A value for sorting: amounts are numbers, sets are compared code by code. */
function placeOf({ kind }: Column, value: Value | undefined): Value {
  if (typeof value !== 'string') return value ?? null;
  if (kind === 'amount') return Number(value);
  return kind === 'codes' ? value.replaceAll(';', '\u0001') : value;
}

/** A condition on an amount; amounts of the fixtures are exact as floating-point numbers. */
function comparesNumbers(value: Value, operator: string, operand: unknown): boolean {
  if (value === null) return false;
  const number = Number(value);
  const others = [operand].flat().map(Number);
  switch (operator) {
    case 'min':
      return number >= others[0]!;
    case 'max':
      return number <= others[0]!;
    default:
      return others.includes(number);
  }
}

interface Within {
  readonly unit: string;
  readonly asOf?: string | null;
}

/** Whether a row holds on a day. */
export function holds({ interval }: Register, row: ModelRow, day: string): boolean {
  const [from, to] = interval!.map((property) => row[property] as string | null);
  return from! <= day && (to === null || to! > day);
}

/** The key of a row as one text. */
export const keyOf = (of: Register, row: ModelRow): string =>
  keyColumns(of)
    .map(({ property }) => String(row[property]))
    .join(' / ');
