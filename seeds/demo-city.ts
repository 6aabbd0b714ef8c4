import { TongxinError } from '../base/errors/errors.ts';
import { documentsOf, issuesOf, reformBodiesOf } from './administration.ts';
import { activitiesAbove, type SeedRow } from './activities-above.ts';
import { activitiesOf } from './activities.ts';
import type { DayNumber } from '../base/civil.ts';
import { bodiesOf, type Body } from './bodies.ts';
import { dayText } from './calendar.ts';
import { careersOf, type Career, type Employment } from './careers.ts';
import { contestEntriesOf, participationOf } from './contests.ts';
import { ethicsRecordsOf } from './ethics-records.ts';
import { congressOf } from './congress.ts';
import { disclosuresOf, localSurveysOf } from './disclosures.ts';
import { filingsOf } from './filings.ts';
import { groupMembershipsOf } from './group-memberships.ts';
import { fundsOf } from './funds.ts';
import { honoursOfPerson, honoursOfUnit, numbered, type Honour } from './honours.ts';
import { hardshipOf } from './hardship.ts';
import { planInflows } from './inflows.ts';
import { membershipsOf, type Membership } from './memberships.ts';
import { hasParty, meetingsOf } from './meetings.ts';
import { personName } from './names.ts';
import { writeCity, writeUnits } from './organisation.ts';
import { partyOf } from './party.ts';
import { placesOfUnit } from './places.ts';
import { postsOf } from './posts.ts';
import { projectsOf } from './projects.ts';
import { publicityOf } from './publications.ts';
import { Random } from './random.ts';
import { Roster } from './roster.ts';
import { responsesOf, WAVES } from './survey.ts';
import { writeTables, type Tables } from './tables.ts';
import { targetsOfUnit } from './targets.ts';
import { countPerson, newTallies } from './tally.ts';
import { committeeTermsOf, congressTermsOf, partyTermRow, partyTermsOf } from './terms.ts';
import { planUnions, type Coverage } from './unions.ts';
import { planUnits, UNITS_PER_BLOCK, type Numbering, type UnitPlan } from './unit-plan.ts';

/** Options of the demo city. Equal options give equal bytes, on every day and machine. */
export interface DemoCityOptions {
  /** seed of all random draws; default 2020 */
  readonly seed?: number;
  /**
   * factor of the number of units of every kind, and so of the staff (67 858 at 1); a positive
   * whole number, default 1
   */
  readonly scale?: number;
}

function employmentRow(staffNo: string, employment: Employment, isMain: boolean): string {
  const { unit, category, establishment, isDualQualified, from, to } = employment;
  const isTeacher = category === 'teacher';
  return (
    `${staffNo},${unit.code},${isMain},${category},${establishment},${isTeacher},` +
    `${isDualQualified},${dayText(from)},${dayText(to)}`
  );
}

/** Where a person works on a day. */
const unitOn =
  ({ main }: Career) =>
  (on: DayNumber): UnitPlan | null =>
    main.find(({ from, to }) => from <= on && on < to)?.unit ?? null;

/** Writes what else there is of a person, each from a random stream of the unit: honours are returned. */
function writePerson(
  tables: Tables,
  seed: number,
  career: Career,
  memberships: readonly Membership[],
  streams: Readonly<Record<'groups' | 'ethics' | 'honours', Random>>,
): Honour[] {
  const { staffNo } = career.person;
  const where = unitOn(career);
  for (const row of groupMembershipsOf(streams.groups, staffNo, career.main, memberships))
    tables.add('group_memberships', row);
  for (const row of ethicsRecordsOf(seed, streams.ethics, staffNo, where))
    tables.add('ethics_records', row);
  return honoursOfPerson(streams.honours, staffNo, where);
}

/** Appends rows by the name of their table. */
function addRows(tables: Tables, rows: object): void {
  for (const [table, list] of Object.entries(rows) as [string, readonly SeedRow[]][])
    for (const row of list) tables.add(table, row);
}

/** Writes what a unit does in its congress, its meetings and its disclosures. */
function writeGovernance(
  tables: Tables,
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  bodies: readonly Body[],
  staff: number,
): void {
  for (const { kind, establishedOn, dissolvedOn } of bodies)
    if (kind === 'staff_congress')
      for (const row of congressTermsOf(seed, unit, establishedOn, dissolvedOn, staff))
        tables.add('terms', row);
  if (hasParty(seed, unit))
    for (const term of partyTermsOf(seed, unit)) tables.add('terms', partyTermRow(unit, term));
  addRows(tables, congressOf(seed, unit, bodies, staff));
  for (const row of meetingsOf(seed, unit, coverage, bodies)) tables.add('meetings', row);
  for (const row of disclosuresOf(seed, unit)) tables.add('disclosures', row);
  for (const row of localSurveysOf(seed, unit, staff)) tables.add('local_surveys', row);
}

/**
 * Writes the tables of one block: first the people of its units, then what depends on their
 * numbers.
 */
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
  const participation = new Map(units.map((unit) => [unit, participationOf(seed, unit)]));
  const tallies = newTallies(units);
  const roster = new Roster();
  const above = activitiesAbove(seed);
  const nextStaffNo = (): string => {
    const number = (numbering.get('staff') ?? 0) + 1;
    numbering.set('staff', number);
    return `S${String(number).padStart(7, '0')}`;
  };
  writeUnits(tables, seed, numbering, units, unions, coverage);
  const honours: Honour[] = [];
  for (const union of unions)
    for (const row of committeeTermsOf(seed, union)) tables.add('terms', row);

  for (const unit of units) {
    const random = new Random(seed, 'people', unit.code);
    const streams = {
      groups: new Random(seed, 'groups', unit.code),
      ethics: new Random(seed, 'ethics', unit.code),
      honours: new Random(seed, 'honours', unit.code),
    };
    careersOf(random, unit, inflows.get(unit)!, nextStaffNo).forEach((career, place) => {
      const { staffNo, isFemale, bornOn } = career.person;
      const memberships = membershipsOf(random, career, place, coverage);
      countPerson(tallies, career, memberships);
      roster.add(career);
      tables
        .of('staff')
        .row(
          `${staffNo},${personName(random, isFemale)},${isFemale ? 'female' : 'male'},${dayText(bornOn)}`,
        );
      for (const employment of career.main)
        tables.of('employments').row(employmentRow(staffNo, employment, true));
      if (career.secondary)
        tables.of('employments').row(employmentRow(staffNo, career.secondary, false));
      for (const { union, kind, from, to } of memberships)
        tables.of('memberships').row(`${staffNo},${union},${kind},${dayText(from)},${dayText(to)}`);
      honours.push(...writePerson(tables, seed, career, memberships, streams));
      for (const { contest, enteredOn, level, award } of contestEntriesOf(
        random,
        career,
        participation,
      )) {
        tables
          .of('contest_entries')
          .row(`${contest},${staffNo},${dayText(enteredOn)},${level},${award}`);
      }
    });
    await tables.flush();
  }

  for (const unit of units) {
    const tally = tallies.get(unit)!;
    const random = new Random(seed, 'bodies', unit.code);
    const bodies = bodiesOf(random, unit, coverage.get(unit), tally);
    for (const { kind, establishedOn, dissolvedOn } of bodies) {
      tables
        .of('bodies')
        .row(`${unit.code},${kind},${dayText(establishedOn)},${dayText(dissolvedOn)}`);
    }
    const projects = projectsOf(seed, unit, coverage.get(unit), tally.staff);
    for (const project of projects) tables.add('projects', project);
    const keyTasks = projects.filter(({ kind }) => kind === 'key_task');
    for (const row of documentsOf(seed, unit, keyTasks)) tables.add('documents', row);
    for (const row of issuesOf(seed, unit)) tables.add('issues', row);
    for (const row of reformBodiesOf(seed, unit)) tables.add('reform_bodies', row);
    for (const row of targetsOfUnit(seed, unit.code, unit.jurisdiction)) tables.add('targets', row);
    const publicity = publicityOf(seed, unit, coverage.get(unit));
    addRows(tables, publicity);
    honours.push(...honoursOfUnit(seed, unit, coverage.get(unit)));
    const posts = postsOf(seed, unit, coverage.get(unit), roster);
    for (const row of posts) tables.add('posts', row);
    const activities = activitiesOf(seed, unit, projects, { roster, above, posts });
    addRows(tables, activities);
    addRows(
      tables,
      fundsOf(seed, unit, coverage.get(unit), roster, projects, activities.activities),
    );
    writeGovernance(tables, seed, unit, coverage.get(unit), bodies, tally.staff);
    for (const row of placesOfUnit(seed, unit, coverage.get(unit))) tables.add('facilities', row);
    addRows(tables, partyOf(seed, unit, coverage.get(unit)));
    addRows(tables, hardshipOf(seed, unit, roster));
    for (const filing of filingsOf(seed, unit)) tables.add('submissions', filing);
    WAVES.forEach(({ code }, place) => {
      for (const cells of responsesOf(seed, unit, place, tally.frames[place]!)) {
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
  for (const row of numbered(honours)) tables.add('honours', row);
}

/**
 * Writes the demo city as a data package (one CSV file for each register) into `folder`, which is
 * made if it is missing. Works unit by unit, so memory does not grow with the scale. `onProgress`
 * receives the units done and the units in all.
 * @returns the rows of each table, without the header
 * @throws TongxinError BAD_USAGE if the scale is not a positive whole number
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
    writeCity(tables, seed);
    for (let block = 0; block < scale; block++)
      await writeBlock(tables, seed, block, numbering, () => onProgress?.(++done, total));
  });
}
