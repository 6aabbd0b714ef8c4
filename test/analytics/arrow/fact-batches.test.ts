import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RecordBatchReader,
  RecordBatchStreamWriter,
  Table,
  tableFromIPC,
  tableToIPC,
  type RecordBatch,
} from 'apache-arrow';
import fc from 'fast-check';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { FOREVER } from '../../../base/civil.ts';
import { dayNumber, dayOf } from '../../../base/day.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { anyCity, TURNING_DAYS } from '../any-city.ts';
import { City, personIndex } from '../oracle.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { factsOf } from '../support.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The rows of an Arrow stream after a round trip: numbers unchanged, days as numbers of days,
 * states as objects.
 */
function sentAndRead(batches: readonly RecordBatch[]): Plain[] {
  const table = tableFromIPC(tableToIPC(new Table([...batches]), 'stream'));
  const columns = table.schema.fields.map(({ name }) => {
    const column = table.getChild(name)!;
    const values =
      name === 'state' || name === 'kind'
        ? Array.from(column, (it: unknown) =>
            typeof it === 'string' ? it : (it as { toJSON(): object }).toJSON(),
          )
        : column.data.flatMap((it) => [...(it.values as Iterable<unknown>)]);
    return [name, values] as const;
  });
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[i]])),
  );
}

const sorted = (rows: readonly unknown[]): string[] => rows.map((it) => JSON.stringify(it)).sort();
const holding = (rows: readonly Plain[], day: string): Plain[] =>
  rows.filter((it) => (it.from as number) <= dayNumber(day) && dayNumber(day) < (it.to as number));
const day = (number: unknown): string => (number === FOREVER ? '' : dayOf(number as number));

/** Attributes that the oracle of this test knows; those of further registers are covered by golden SQL. */
const STAFF = [
  'gender',
  'category',
  'establishment',
  'fullTimeTeacher',
  'dualQualified',
  'schoolType',
  'ownership',
  'member',
  'covered',
];
const UNITS = [
  'schoolType',
  'ownership',
  'covered',
  'jointly',
  'singly',
  'staffCongress',
  'staffAssembly',
  'fundsAuditCommittee',
  'fundsAuditor',
  'womensCommittee',
  'womensOfficer',
  'manyStaff',
  'manyMembers',
  'femaleMembers',
];

const inOracle = (state: unknown, names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, (state as Record<string, unknown>)[name]]));

describe('facts as Arrow', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());
  const codes = async (table: string, column: string): Promise<ReadonlyMap<unknown, string>> =>
    new Map(
      (
        await reused.store.pool.query<{ id: number; code: string }>(
          `select id, ${column} as code from ${table}`,
        )
      ).rows.map(({ id, code }) => [id, code]),
    );
  const factsAbout = async (tables: Tables): Promise<Facts> => {
    await reused.fill(tables);
    return factsOf(reused.store.pool);
  };

  it('tell of every day who works where and what units are, when read again from a stream', () =>
    fc.assert(
      fc.asyncProperty(
        anyCity(),
        fc.shuffledSubarray([...TURNING_DAYS], { minLength: 12, maxLength: 12 }),
        async (tables, days) => {
          const { staff, units } = (await factsAbout(tables)).batches();
          const city = new City(tables);
          const unitOf = await codes('org_units', 'code');
          const personOf = await codes('staff', 'staff_no');
          const people = sentAndRead(staff);
          const states = sentAndRead(units);
          for (const on of days) {
            expect(
              sorted(
                holding(people, on).map(({ unit, person, born, state }) => ({
                  unit: unitOf.get(unit),
                  person: personOf.get(person),
                  born: day(born),
                  state: inOracle(state, STAFF),
                })),
              ),
            ).toEqual(
              sorted(
                city.workers(on).map(({ unit, person, job, isMember }) => ({
                  unit,
                  person: person.staff_no,
                  born: person.born_on,
                  state: {
                    gender: person.gender,
                    category: job.category,
                    establishment: job.establishment,
                    fullTimeTeacher: job.full_time_teacher === 'true',
                    dualQualified: job.dual_qualified === 'true',
                    schoolType: city.unit(unit).school_type,
                    ownership: city.unit(unit).ownership,
                    member: isMember,
                    covered: city.isCovered(unit, on),
                  },
                })),
              ),
            );
            expect(
              sorted(
                holding(states, on).map(({ unit, state }) => ({
                  unit: unitOf.get(unit),
                  state: inOracle(state, UNITS),
                })),
              ),
            ).toEqual(
              sorted(
                city.openUnits(on).map((unit) => {
                  const its = city.staffOf(unit, on);
                  const members = its.filter(({ isMember }) => isMember);
                  const women = members.filter(({ person }) => person.gender === 'female').length;
                  const has = (body: string): boolean => city.has(body, unit, on);
                  return {
                    unit,
                    state: {
                      schoolType: city.unit(unit).school_type,
                      ownership: city.unit(unit).ownership,
                      covered: city.isCovered(unit, on),
                      jointly: city.isJoint(unit, on),
                      singly: city.isSingly(unit, on),
                      staffCongress: has('staff_congress'),
                      staffAssembly: has('staff_assembly'),
                      fundsAuditCommittee: has('funds_audit_committee'),
                      fundsAuditor: has('funds_auditor'),
                      womensCommittee: has('womens_committee'),
                      womensOfficer: has('womens_officer'),
                      manyStaff: its.length >= 80,
                      manyMembers: members.length >= 25,
                      femaleMembers: women === 0 ? 'none' : women < 10 ? 'few' : 'many',
                    },
                  };
                }),
              ),
            );
          }
        },
      ),
      { numRuns: 12 },
    ));

  it('hold every entry in a contest and the sheets of every wave by unit', () =>
    fc.assert(
      fc.asyncProperty(anyCity(), async (tables) => {
        const { events, waves } = (await factsAbout(tables)).batches();
        const city = new City(tables);
        const unitOf = await codes('org_units', 'code');
        const personOf = await codes('staff', 'staff_no');
        const kindOf = new Map(tables.contests!.slice(1).map(([code, , kind]) => [code!, kind!]));
        expect(
          sorted(
            sentAndRead(events.get('contest entries')!).map(({ state, person, on }) => [
              (state as { kind: string }).kind,
              personOf.get(person),
              day(on),
            ]),
          ),
        ).toEqual(
          sorted(
            tables
              .contest_entries!.slice(1)
              .map(([contest, person, on]) => [kindOf.get(contest!), person, on]),
          ),
        );
        const ordered = [...city.waves].sort((a, b) =>
          a.reference_on + a.code < b.reference_on + b.code ? -1 : 1,
        );
        expect(
          waves.map((it) =>
            sorted(sentAndRead([it]).map((row) => [unitOf.get(row.unit), row.happiness_n])),
          ),
        ).toEqual(
          ordered.map(({ code }) => {
            const sheets = city.sheetsOf(code);
            const units = [...new Set(sheets.map((it) => it.unit_code))];
            return sorted(
              units.map((unit) => [
                unit,
                sheets.filter((it) => it.unit_code === unit && personIndex(it) !== null).length,
              ]),
            );
          }),
        );
      }),
      { numRuns: 8 },
    ));

  it('leave batch by batch as one stream with one dictionary', async () => {
    const { staff } = (
      await factsAbout(
        new SmallCity()
          .units('D1', 'U1', 'U2')
          .people(3, 'U1', { gender: 'female' })
          .people(2, 'U2').tables,
      )
    ).batches();
    const stream = new RecordBatchStreamWriter();
    for (const batch of [...staff, ...staff]) stream.write(batch);
    stream.finish();
    const batches = RecordBatchReader.from(stream.toUint8Array(true)).readAll();
    expect(batches.map(({ numRows }) => numRows)).toEqual([5, 5]);
    expect(
      batches
        .flatMap((it) =>
          Array.from(it.getChild('state')!, (state: { gender: string }) => state.gender),
        )
        .filter((it) => it === 'female'),
    ).toHaveLength(6);
  });

  it('have the same columns when nobody works anywhere', async () => {
    const names = ({ batches }: { batches: readonly RecordBatch[] }): string[][] =>
      batches.map(({ schema }) => schema.fields.map(({ name }) => name));
    const { staff } = await factsAbout(new SmallCity().units('D1', 'U1').people(1, 'U1').tables);
    const { staff: none } = await factsAbout(new SmallCity().units('D1', 'U1').tables);
    expect(names(none)).toEqual(names(staff));
  });
});
