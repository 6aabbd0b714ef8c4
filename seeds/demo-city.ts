import { TongxinError } from '../base/errors/errors.ts';
import { factRegisters } from '../schema/registers/fact-registers.ts';
import { bodiesOf } from './bodies.ts';
import { HISTORY_FROM, text } from './calendar.ts';
import { careersOf, type Spell } from './careers.ts';
import { contestEntriesOf, CONTESTS, zealOf } from './contests.ts';
import { filingsOf } from './filings.ts';
import { groupsOf } from './groups.ts';
import { planInflows } from './inflows.ts';
import { membershipsOf } from './memberships.ts';
import { personName } from './names.ts';
import { JURISDICTIONS } from './population.ts';
import { projectsOf } from './projects.ts';
import { Random } from './random.ts';
import { edgesOf } from './reorganisation.ts';
import { sheetsOf, WAVES } from './survey.ts';
import { writeTables, type Tables } from './tables.ts';
import { count, newTallies } from './tally.ts';
import { planUnions, type Coverage, type UnionPlan } from './unions.ts';
import {
  FOUNDED_ON,
  planUnits,
  UNITS_PER_BLOCK,
  type Numbering,
  type UnitPlan,
} from './unit-plan.ts';

/** Which demo city to make. The same options give the same bytes, on every day and machine. */
export interface DemoCityOptions {
  /** Fixes every random draw; default 2020. */
  readonly seed?: number;
  /** Multiplies the units of every kind, hence the staff (67 858 at 1); a positive whole number, default 1. */
  readonly scale?: number;
}

function writeCity(tables: Tables): void {
  const opened = text(FOUNDED_ON);
  tables.of('org_units').row(`CZ,演示·常州市,city,,,${opened},`);
  for (const { code, name } of JURISDICTIONS) {
    tables.of('org_units').row(`${code},${name},district,,,${opened},`);
    tables.of('org_edges').row(`${code},CZ,${opened},`);
  }
  for (const { code, name, kind, year } of CONTESTS)
    tables.of('contests').row(`${code},${name},${kind},${year}`);
  for (const { code, name, referenceOn } of WAVES)
    tables.of('survey_waves').row(`${code},${name},${text(referenceOn)}`);
  for (const { table } of factRegisters)
    tables.of('record_horizons').row(`CZ,${table},${text(HISTORY_FROM)}`);
}

function writeUnits(
  tables: Tables,
  units: readonly UnitPlan[],
  unions: readonly UnionPlan[],
  coverage: ReadonlyMap<UnitPlan, Coverage>,
): void {
  for (const { code, name, type, isPrivate, jurisdiction, role, openedOn, closedOn } of units) {
    tables
      .of('org_units')
      .row(
        `${code},${name},unit,${type},${isPrivate ? 'private' : 'public'},${text(openedOn)},${text(closedOn)}`,
      );
    for (const { parent, from, to } of edgesOf(jurisdiction, role, openedOn, closedOn)) {
      tables.of('org_edges').row(`${code},${parent},${text(from)},${text(to)}`);
    }
  }
  for (const unit of units)
    for (const { code, name } of groupsOf(unit)) {
      const [opened, closed] = [text(unit.openedOn), text(unit.closedOn)];
      tables.of('org_units').row(`${code},${name},group,,,${opened},${closed}`);
      tables.of('org_edges').row(`${code},${unit.code},${opened},${closed}`);
    }
  for (const { code, name, kind, host, approvedOn, dissolvedOn } of unions) {
    tables
      .of('unions')
      .row(`${code},${name},${kind},${host.code},${text(approvedOn)},${text(dissolvedOn)}`);
  }
  for (const [unit, { union, from, to }] of coverage)
    tables.of('union_coverage').row(`${union.code},${unit.code},${text(from)},${text(to)}`);
}

function employmentRow(staffNo: string, spell: Spell, isMain: boolean): string {
  const { unit, category, establishment, isDualQualified, from, to } = spell;
  return `${staffNo},${unit.code},${isMain},${category},${establishment},${category === 'teacher'},${isDualQualified},${text(from)},${text(to)}`;
}

/** Writes the tables of one block: first everybody who works in its units, then what follows from their numbers. */
async function writeBlock(
  tables: Tables,
  seed: number,
  block: number,
  numbering: Numbering,
  onUnit: () => void,
): Promise<void> {
  const units = planUnits(seed, block, numbering);
  const inflows = planInflows(units);
  const { unions, coverage } = planUnions(seed, units, numbering);
  const zeal = new Map(units.map((unit) => [unit, zealOf(seed, unit)]));
  const tallies = newTallies(units);
  const nextStaffNo = (): string => {
    const number = (numbering.get('staff') ?? 0) + 1;
    numbering.set('staff', number);
    return `S${String(number).padStart(7, '0')}`;
  };
  writeUnits(tables, units, unions, coverage);

  for (const unit of units) {
    const random = new Random(seed, 'people', unit.code);
    careersOf(random, unit, inflows.get(unit)!, nextStaffNo).forEach((career, place) => {
      const { staffNo, isFemale, bornOn } = career.person;
      const memberships = membershipsOf(random, career, place, coverage);
      count(tallies, career, memberships);
      tables
        .of('staff')
        .row(
          `${staffNo},${personName(random, isFemale)},${isFemale ? 'female' : 'male'},${text(bornOn)}`,
        );
      for (const spell of career.main)
        tables.of('employments').row(employmentRow(staffNo, spell, true));
      if (career.secondary)
        tables.of('employments').row(employmentRow(staffNo, career.secondary, false));
      for (const { union, kind, from, to } of memberships)
        tables.of('memberships').row(`${staffNo},${union},${kind},${text(from)},${text(to)}`);
      for (const { contest, enteredOn, level, award } of contestEntriesOf(random, career, zeal)) {
        tables
          .of('contest_entries')
          .row(`${contest},${staffNo},${text(enteredOn)},${level},${award}`);
      }
    });
    await tables.flush();
  }

  for (const unit of units) {
    const tally = tallies.get(unit)!;
    const random = new Random(seed, 'bodies', unit.code);
    for (const { kind, establishedOn, dissolvedOn } of bodiesOf(
      random,
      unit,
      coverage.get(unit),
      tally,
    )) {
      tables.of('bodies').row(`${unit.code},${kind},${text(establishedOn)},${text(dissolvedOn)}`);
    }
    for (const project of projectsOf(seed, unit, coverage.get(unit), tally.staff))
      tables.add('projects', project);
    for (const filing of filingsOf(seed, unit)) tables.add('submissions', filing);
    WAVES.forEach(({ code }, place) => {
      for (const cells of sheetsOf(seed, unit, place, tally.frames[place]!)) {
        tables
          .of('survey_responses')
          .row(
            `${code},r${String(tables.of('survey_responses').rows + 1).padStart(8, '0')},${unit.code}${cells}`,
          );
      }
    });
    await tables.flush();
    onUnit();
  }
}

/**
 * Writes the demo city as a data package (one CSV file a register) into `folder`, which is made if it is missing. Unit by unit: memory does
 * not grow with the scale. `onProgress` gets the units done and the units in all.
 * @returns the rows of each table, without the header
 * @throws TongxinError BAD_USAGE when the scale is no positive whole number
 */
export async function writeDemoCity(
  folder: string,
  options: DemoCityOptions & { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<Record<string, number>> {
  const { seed = 2020, scale = 1, onProgress } = options;
  if (!Number.isSafeInteger(scale) || scale < 1)
    throw new TongxinError('BAD_USAGE', { reason: `scale=${scale}: a whole number from 1 on` });
  const total = scale * UNITS_PER_BLOCK;
  const numbering: Numbering = new Map();
  let done = 0;
  return writeTables(folder, async (tables) => {
    writeCity(tables);
    for (let block = 0; block < scale; block++)
      await writeBlock(tables, seed, block, numbering, () => onProgress?.(++done, total));
  });
}
