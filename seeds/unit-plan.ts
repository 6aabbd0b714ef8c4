import { BOUNDARY_UNITS, type BoundaryUnit } from './boundary-units.ts';
import { dayNumber } from '../base/day.ts';
import type { DayNumber } from '../base/civil.ts';
import { dayIn, FOREVER, YEARS } from './calendar.ts';
import {
  JURISDICTIONS,
  PROFILES,
  SCHOOL_TYPES,
  STAFF,
  UNITS,
  type SchoolType,
} from './population.ts';
import { Random } from './random.ts';
import { CLOSED_UNITS, MOVE, REORGANISED_ON, roleInCell, type Role } from './reorganisation.ts';
import { townshipsOf } from './townships.ts';
import { drawSizes, minSize } from './unit-sizes.ts';

/** A planned unit, with all properties that other units may depend on. */
export interface UnitPlan {
  readonly code: string;
  readonly name: string;
  /** its parent on the reference day, or its last one */
  readonly jurisdiction: string;
  readonly type: SchoolType;
  readonly isPrivate: boolean;
  readonly role: Role;
  readonly boundary: BoundaryUnit | null;
  readonly openedOn: DayNumber;
  readonly closedOn: DayNumber;
  /** main staff on the reference day, or on the day before it closes */
  readonly size: number;
}

/**
 * Last numbers by series (`CZ-WJ-PS`, `湖塘镇小学`), carried from block to block, so that further
 * blocks continue them.
 */
export type Numbering = Map<string, number>;

/** The next number of a series, from 1. */
export function nextNumber(numbering: Numbering, series: string): number {
  const number = (numbering.get(series) ?? 0) + 1;
  numbering.set(series, number);
  return number;
}

/** No unit of the demo city is older; real founding days are not used. */
export const FOUNDED_ON = dayNumber('1980-01-01');

type Draft = Pick<UnitPlan, 'jurisdiction' | 'type' | 'role' | 'boundary' | 'closedOn' | 'size'> & {
  readonly isPrivate: boolean | null;
};

/** Chance that a unit opened during the history (estimate). */
const opensInHistory = (type: SchoolType, isPrivate: boolean): number =>
  type === 'TR' ? 0.12 : type === 'KG' && isPrivate ? 0.05 : 0.012;

function openingDay(
  random: Random,
  { type, role, boundary, closedOn }: Draft,
  isPrivate: boolean,
): DayNumber {
  if (role === 'merged' || role === 'split-off') return REORGANISED_ON;
  const isFixed = role !== 'ordinary' || boundary !== null || closedOn !== FOREVER;
  if (!isFixed && random.chance(opensInHistory(type, isPrivate))) {
    return type === 'TR'
      ? dayIn(random.pick(YEARS), '01-01') + random.between(0, 240)
      : dayIn(random.pick(YEARS), '09-01');
  }
  const year = isPrivate
    ? random.between(type === 'TR' ? 2010 : 2000, 2021)
    : random.between(1980, random.between(1990, 2021));
  return dayIn(year, '09-01');
}

function draftCell(random: Random, type: SchoolType, place: number, block: number): Draft[] {
  const jurisdiction = JURISDICTIONS[place]!.code;
  const count = UNITS[type][place]!;
  const boundaries =
    block > 0
      ? []
      : BOUNDARY_UNITS.filter((unit) => unit.type === type && unit.jurisdiction === jurisdiction);
  const remainingStaff = STAFF[type][place]! - boundaries.reduce((sum, { size }) => sum + size, 0);
  const sizes = [
    ...boundaries.map(({ size }) => size),
    ...drawSizes(random, count - boundaries.length, remainingStaff, minSize(type)),
  ];
  return sizes.map((size, i) => {
    const boundary = boundaries[i] ?? null;
    const role = roleInCell(jurisdiction, type, i, count);
    const isPublic =
      type !== 'TR' &&
      (boundary !== null || jurisdiction === 'CZ-ZS' || (role !== 'ordinary' && role !== 'moved'));
    return {
      jurisdiction,
      type,
      role,
      boundary,
      closedOn: FOREVER,
      size,
      isPrivate: isPublic ? false : null,
    };
  });
}

/** Distributes the private units of a type evenly over the drafts that may be private. */
function ownerships(type: SchoolType, drafts: readonly Draft[]): boolean[] {
  const candidates = drafts.filter(({ isPrivate }) => isPrivate === null).length;
  const share = Math.round((drafts.length * PROFILES[type].privateUnits) / 100) / candidates;
  let candidateNo = 0;
  return drafts.map(
    ({ isPrivate }) =>
      isPrivate ??
      Math.floor(++candidateNo * share + 0.5) > Math.floor((candidateNo - 1) * share + 0.5),
  );
}

function planUnit(seed: number, numbering: Numbering, draft: Draft, isPrivate: boolean): UnitPlan {
  const { type, jurisdiction, role, boundary } = draft;
  const series = `${role === 'moved' ? MOVE.from : jurisdiction}-${type}`;
  const code = `${series}-${String(nextNumber(numbering, series)).padStart(3, '0')}`;
  const townships = townshipsOf(jurisdiction);
  const township =
    townships[(nextNumber(numbering, `${jurisdiction} ${type} townships`) - 1) % townships.length]!;
  const kind = (isPrivate && type !== 'TR' ? '民办' : '') + PROFILES[type].noun;
  const name =
    boundary?.name ?? `演示·${township}第${nextNumber(numbering, township + kind)}${kind}`;
  return {
    ...draft,
    code,
    name,
    isPrivate,
    openedOn: openingDay(new Random(seed, 'opening', code), draft, isPrivate),
  };
}

/** Number of units of one block: those open on the reference day and the closed ones. */
export const UNITS_PER_BLOCK =
  CLOSED_UNITS.length +
  Object.values(UNITS)
    .flat()
    .reduce((sum, count) => sum + count, 0);

/**
 * Plans the units of one block (from 0). Each block has the units of the tables; only the first has
 * the boundary units.
 */
export function planUnits(seed: number, block: number, numbering: Numbering): UnitPlan[] {
  return SCHOOL_TYPES.flatMap((type) => {
    const drafts = JURISDICTIONS.flatMap(({ code }, place) =>
      draftCell(new Random(seed, 'sizes', block, type, code), type, place, block),
    );
    const isPrivate = ownerships(type, drafts);
    const closedUnits = CLOSED_UNITS.filter((unit) => unit.type === type).map((unit) => ({
      ...unit,
      boundary: null,
    }));
    return [
      ...drafts.map((draft, i) => planUnit(seed, numbering, draft, isPrivate[i]!)),
      ...closedUnits.map((closedUnit) =>
        planUnit(seed, numbering, closedUnit, closedUnit.isPrivate),
      ),
    ];
  });
}
