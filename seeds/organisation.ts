import { factRegisters } from '../schema/registers/fact-registers.ts';
import { activitiesAbove, type SeedRow } from './activities-above.ts';
import { documentsOfCity } from './administration.ts';
import { dayText, HISTORY_FROM } from './calendar.ts';
import { CONTESTS } from './contests.ts';
import { groupsOf } from './groups.ts';
import { LINES_OF_JURISDICTIONS, otherEdgesOf } from './lines.ts';
import { JURISDICTIONS } from './population.ts';
import { registrationOf, unionRegistrationOf } from './registration.ts';
import { edgesOf } from './reorganisation.ts';
import { WAVES } from './survey.ts';
import type { Tables } from './tables.ts';
import { targetsOfCity } from './targets.ts';
import type { Coverage, UnionPlan } from './unions.ts';
import { FOUNDED_ON, type Numbering, type UnitPlan } from './unit-plan.ts';

/** Writes the city, its jurisdictions and what is theirs: contests, waves, horizons, and rows of their own. */
export function writeCity(tables: Tables, seed: number): void {
  const opened = dayText(FOUNDED_ON);
  tables.of('org_units').row(`CZ,演示·常州市,city,,,${opened},,,,`);
  for (const { code, name } of JURISDICTIONS) {
    tables.of('org_units').row(`${code},${name},district,,,${opened},,,,`);
    for (const line of LINES_OF_JURISDICTIONS)
      tables.of('org_edges').row(`${code},CZ,${line},${opened},`);
  }
  for (const { code, name, kind, year } of CONTESTS)
    tables.of('contests').row(`${code},${name},${kind},${year}`);
  for (const { code, name, referenceOn } of WAVES)
    tables.of('survey_waves').row(`${code},${name},${dayText(referenceOn)}`);
  for (const { table } of factRegisters)
    tables.of('record_horizons').row(`CZ,${table},${dayText(HISTORY_FROM)}`);
  for (const row of documentsOfCity(seed)) tables.add('documents', row);
  for (const row of targetsOfCity(seed)) tables.add('targets', row);
  for (const row of SETTINGS_OF_CITY) tables.add('policy_settings', row);
  for (const { row } of activitiesAbove(seed)) tables.add('activities', row);
}

/** What the city has set: standard values, as if the city had confirmed them. */
const SETTINGS_OF_CITY: readonly SeedRow[] = [
  { setting: 'contribution_percent', from_on: '2020-12-11', value: '2' },
  { setting: 'benefit_projects_min', from_on: '2020-12-11', value: '3' },
];

/** Writes units and their groups with the edges above them, unions, and which units these cover. */
export function writeUnits(
  tables: Tables,
  seed: number,
  numbering: Numbering,
  units: readonly UnitPlan[],
  unions: readonly UnionPlan[],
  coverage: ReadonlyMap<UnitPlan, Coverage>,
): void {
  for (const unit of units) {
    const { code, name, type, isPrivate, jurisdiction, role, openedOn, closedOn } = unit;
    const { urbanRural, schoolCode, creditCode } = registrationOf(seed, unit, numbering);
    tables
      .of('org_units')
      .row(
        `${code},${name},unit,${type},${isPrivate ? 'private' : 'public'},${dayText(openedOn)},` +
          `${dayText(closedOn)},${urbanRural},${schoolCode},${creditCode}`,
      );
    for (const { parent, from, to } of edgesOf(jurisdiction, role, openedOn, closedOn))
      tables.of('org_edges').row(`${code},${parent},union,${dayText(from)},${dayText(to)}`);
    for (const { line, parent, from, to } of otherEdgesOf(seed, unit))
      tables.of('org_edges').row(`${code},${parent},${line},${dayText(from)},${dayText(to)}`);
  }
  for (const unit of units)
    for (const { code, name } of groupsOf(unit)) {
      const [opened, closed] = [dayText(unit.openedOn), dayText(unit.closedOn)];
      tables.of('org_units').row(`${code},${name},group,,,${opened},${closed},,,`);
      tables.of('org_edges').row(`${code},${unit.code},union,${opened},${closed}`);
    }
  for (const union of unions) {
    const { code, name, kind, host, approvedOn, dissolvedOn } = union;
    const { approvalNo, from, to } = unionRegistrationOf(seed, union);
    tables
      .of('unions')
      .row(
        `${code},${name},${kind},${host.code},${dayText(approvedOn)},${dayText(dissolvedOn)},` +
          `${approvalNo},${from},${to}`,
      );
  }
  for (const [unit, { union, from, to }] of coverage)
    tables.of('union_coverage').row(`${union.code},${unit.code},${dayText(from)},${dayText(to)}`);
}
