import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, YEARS } from './calendar.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `ethics_records`, by column name. */
type Row = Readonly<Record<string, string>>;

/**
 * Share of units that record by name, by year: keeping records began with a few units. Most units
 * report commitments and assessments by number only (estimates).
 */
const RECORDS_COMMITMENTS = [0.05, 0.13, 0.3];
const RECORDS_ASSESSMENTS = [0.02, 0.05, 0.09];

/** Chance that somebody of such a unit has signed; weights of the results of assessments (estimates). */
const SIGNED = { public: 0.97, private: 0.86 };
const RESULTS = ['excellent', 'passed', 'failed'] as const;
const RESULT_WEIGHTS = [18, 80.6, 1.4];

/** Violations a head and year; share of serious ones (estimates). */
const VIOLATIONS = { public: 0.0004, private: 0.0012 };
const SERIOUS = 0.2;

const shares = new Map<string, number>();

/** A number in [0, 1) of a unit: it records by name where the share of the year is higher. */
function rankOf(seed: number, what: string, { code }: UnitPlan): number {
  const key = `${seed} ${what} ${code}`;
  let rank = shares.get(key);
  if (rank === undefined) shares.set(key, (rank = new Random(seed, what, code).unit()));
  return rank;
}

/** The ethics records of a person. @param unitOn where the person works on a day */
export function ethicsRecordsOf(
  seed: number,
  random: Random,
  staffNo: string,
  unitOn: (on: DayNumber) => UnitPlan | null,
): Row[] {
  const rowOn = (on: DayNumber, unit: UnitPlan, kind: string, result: string): Row => ({
    staff_no: staffNo,
    unit_code: unit.code,
    kind,
    on: dayText(on),
    result,
  });
  return YEARS.flatMap((year, i) => {
    const september = dayIn(year, '09-01') + random.between(0, 14);
    const december = dayIn(year, '12-15') + random.between(0, 16);
    const someDay = dayIn(year, '01-10') + random.between(0, 340);
    const [signs, breaks, isSerious] = [random.unit(), random.unit(), random.chance(SERIOUS)];
    const result = RESULTS[random.weighted(RESULT_WEIGHTS)]!;
    const rows: Row[] = [];
    const at = unitOn(september);
    const keeps = at && rankOf(seed, 'ethics commitments', at) < RECORDS_COMMITMENTS[i]!;
    if (keeps && signs < SIGNED[at.isPrivate ? 'private' : 'public'])
      rows.push(rowOn(september, at, 'commitment', 'signed'));
    const judge = unitOn(december);
    if (judge && rankOf(seed, 'ethics assessments', judge) < RECORDS_ASSESSMENTS[i]!)
      rows.push(rowOn(december, judge, 'assessment', result));
    const where = unitOn(someDay);
    if (where && breaks < VIOLATIONS[where.isPrivate ? 'private' : 'public'])
      rows.push(rowOn(someDay, where, 'violation', isSerious ? 'serious' : 'minor'));
    return rows;
  });
}
