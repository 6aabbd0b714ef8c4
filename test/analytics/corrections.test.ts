import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { changeRows } from '../../intake/change/change-rows.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { openReusedStore, type ReusedStore } from './reused-store.ts';
import { storedRows } from './any-change.ts';
import { activityCorrections, SILENT_OF_ACTIVITIES } from './activity-corrections.ts';
import { addCases, CASE_CORRECTIONS, SILENT_OF_CASES } from './case-corrections.ts';
import { addCongress, CONGRESS_CORRECTIONS, SILENT_OF_CONGRESS } from './congress-corrections.ts';
import { addHonours, HONOURS_CORRECTIONS, SILENT_OF_HONOURS } from './honours-corrections.ts';
import { EVERYTHING } from './everything.ts';
import { areSameAnswers, expectSameAnswers, type AnswerOfFacts } from './same-answers.ts';
import { answerOf, factsOf } from './support.ts';

/** A city in which every cell that a definition reads makes a difference. */
function telling(): Tables {
  const city = new SmallCity()
    .units('D1', 'U1', 'U2')
    .units('D2', 'U3', 'U4')
    .unions('U1', 'U2')
    .add('org_units', 'U5 | U5 | unit | PS || 2000-01-01')
    .add('staff', 'X1 | X1 | male | 1960-01-01')
    .add(
      'unions',
      'J | 联 | joint | U3 | 2001-01-01',
      'N9 | 旧 | single | U4 | 2001-01-01 | 2002-01-01',
    )
    .add('union_coverage', 'J | U3 | 2001-01-01')
    .add(
      'bodies',
      'U1 | staff_assembly | 2003-01-01',
      'U1 | womens_officer | 2003-01-01',
      'U3 | funds_auditor | 2003-01-01',
      'U3 | staff_congress | 2003-01-01',
    )
    .people(9, 'U1', {
      gender: 'female',
      born: '1990-01-01',
      teacher: true,
      category: 'teacher',
      union: 'N-U1',
    })
    .people(26, 'U3', { union: 'J' })
    .people(4, 'U4', { category: 'admin' })
    .people(2, 'U5')
    .people(2, 'U2')
    .add(
      'contests',
      'K1 | 青 | young_teacher | 2023',
      'K2 | 管 | administrator | 2023',
      'K3 | 后 | logistics | 2023',
      'K4 | 青 | young_teacher | 2024',
    )
    .add(
      'contest_entries',
      'K1 | U1-1 | 2023-05-01 | school',
      'K1 | U1-2 | 2023-05-01 | school',
      'K1 | U1-5 | 2023-05-01 | school',
      'K2 | U4-1 | 2023-05-01 | school',
      'K4 | U1-3 | 2024-05-01 | school',
    )
    // somebody who changed to a unit of another union, with the membership transferred in time
    .add('staff', 'M1 | M1 | male | 1980-01-01')
    .work('M1', 'U2', { to: '2023-03-01' })
    .work('M1', 'U1', { from: '2023-03-01' })
    .add(
      'memberships',
      'M1 | N-U2 | active | 2012-01-01 | 2023-03-10',
      'M1 | N-U1 | active | 2023-03-10',
    )
    .add(
      'projects',
      'P1 | U1 | key_task | 题 | 2023 | 主席 | 目标 | 3 | 100.50 || 2023-02-01 | 2023-06-30 | 2023-06-01',
      ...[2, 3, 4].map((i) => `P${i} | U1 | benefit | 题 | 2023 ||||||2023-02-01 || 2023-05-01`),
    )
    .add(
      'submissions',
      'U1 | T06 | 2023 | 2023 | 2024-01-20 ||| 2024-01-15 || 9 | 9',
      'U3 | T06 | 2023 | 2023 | 2024-01-20 ||| 2024-01-15 || 9 | 9',
      'U4 | T06 | 2023 | 2023 | 2024-01-20 ||||| 9 | 9',
    )
    .add('survey_waves', 'W1 | 测 | 2022-10-31', 'W2 | 测 | 2023-10-31');
  addCongress(city);
  addCases(city);
  addHonours(city);
  for (const wave of ['W1', 'W2'])
    for (let i = 0; i < 24; i++) city.sheet(wave, i % 2 === 0 ? 'U1' : 'U3', 1 + (i % 5));
  return city.tables;
}

/**
 * A table, cells that its row holds, a column and what it becomes; each in the city that the ones
 * before it have left.
 */
const CORRECTIONS: readonly (readonly [
  table: string,
  row: readonly string[],
  column: string,
  value: string,
])[] = [
  ...CASE_CORRECTIONS,
  ...CONGRESS_CORRECTIONS,
  ...HONOURS_CORRECTIONS,
  ['projects', ['P1'], 'owner', ''],
  ['projects', ['P1'], 'owner', '主席'],
  ['projects', ['P1'], 'goal', ''],
  ['projects', ['P1'], 'goal', '目标'],
  ['projects', ['P1'], 'milestones', ''],
  ['projects', ['P1'], 'milestones', '3'],
  ['projects', ['P1'], 'budget', ''],
  ['projects', ['P1'], 'due_on', '2023-05-31'],
  ['projects', ['P1'], 'year', '2022'],
  ['projects', ['P2'], 'completed_on', '2024-05-01'],
  ['projects', ['P2'], 'unit_code', 'U3'],
  ['projects', ['P3'], 'kind', 'key_task'],
  ['submissions', ['U3', 'T06'], 'district_approved_on', ''],
  ['submissions', ['U3', 'T06'], 'template', 'T07'],
  ['submissions', ['U4', 'T06'], 'period', '2022'],
  ['submissions', ['U1', 'T06'], 'unit_code', 'U2'],
  ['contest_entries', ['K2', 'U4-1'], 'level', 'city'],
  ['contest_entries', ['K2', 'U4-1'], 'award', 'first'],
  ['memberships', ['M1', 'N-U1'], 'union_code', 'J'],
  ['contests', ['K4'], 'kind', 'logistics'],
  ['contests', ['K4'], 'kind', 'young_teacher'],
  ['contest_entries', ['K1', 'U1-2'], 'contest_code', 'K3'],
  ['contest_entries', ['K1', 'U1-1'], 'staff_no', 'X1'],
  ['contest_entries', ['K1', 'U1-5'], 'entered_on', '2022-05-01'],
  ['survey_responses', ['W2', 'U1'], 'wave_code', 'W1'],
  ['survey_responses', ['W2', 'U1'], 'unit_code', 'U3'],
  ['survey_responses', ['W2', 'U3'], 'S1-1', '5'],
  ['survey_responses', ['W2', 'U3'], 'O1', '5'],
  ['survey_waves', ['W1'], 'reference_on', '2021-10-31'],
  ['staff', ['U1-4'], 'gender', 'male'],
  ['staff', ['U1-3'], 'born_on', '1970-01-01'],
  ['employments', ['U1-1'], 'staff_no', 'X1'],
  ['employments', ['U1-2'], 'unit_code', 'U2'],
  ['employments', ['U1-3'], 'is_main', 'false'],
  ['employments', ['U4-1'], 'category', 'logistics'],
  ['employments', ['U1-4'], 'establishment', '2'],
  ['employments', ['U1-5'], 'full_time_teacher', 'false'],
  ['employments', ['U1-6'], 'dual_qualified', 'true'],
  ['employments', ['U1-7'], 'from_on', '2022-07-01'],
  ['employments', ['U1-7'], 'to_on', '2023-07-01'],
  ['memberships', ['U1-8'], 'staff_no', 'U4-2'],
  ['memberships', ['U1-6'], 'kind', 'retained'],
  ['memberships', ['U1-5'], 'from_on', '2022-06-01'],
  ['memberships', ['U1-5'], 'to_on', '2023-06-01'],
  ['unions', ['J'], 'kind', 'single'],
  ['unions', ['N-U1'], 'legal_person_from', '2020-01-01'],
  ['unions', ['N-U1'], 'legal_person_to', '2023-01-01'],
  ['unions', ['N-U1'], 'approved_on', '2021-06-01'],
  ['unions', ['N-U1'], 'dissolved_on', '2024-06-01'],
  ['union_coverage', ['N-U2', 'U2'], 'union_code', 'N9'],
  ['union_coverage', ['J', 'U3'], 'unit_code', 'U4'],
  ['union_coverage', ['J', 'U4'], 'from_on', '2021-06-01'],
  ['union_coverage', ['J', 'U4'], 'to_on', '2024-06-01'],
  ['bodies', ['U3', 'staff_congress'], 'unit_code', 'U4'],
  ['bodies', ['U1', 'staff_assembly'], 'kind', 'funds_auditor'],
  ['bodies', ['U4', 'staff_congress'], 'established_on', '2022-03-01'],
  ['bodies', ['U4', 'staff_congress'], 'dissolved_on', '2023-03-01'],
  ['org_units', ['U1', 'PS'], 'school_type', 'VS'],
  ['org_units', ['U1', 'VS'], 'ownership', 'private'],
  ['org_units', ['U1', 'VS'], 'urban_rural', 'town'],
  ['org_units', ['U2', 'PS'], 'opened_on', '2021-03-01'],
  ['org_units', ['U2', 'PS'], 'closed_on', '2024-03-01'],
  ['org_units', ['U4', 'PS'], 'code', 'U9'],
  ['org_edges', ['U2', 'D1'], 'code', 'U5'],
  ['org_edges', ['U5', 'D1'], 'parent_code', 'D2'],
  ['org_edges', ['U3', 'D2'], 'from_on', '2022-03-01'],
  ['org_edges', ['U3', 'D2'], 'to_on', '2023-03-01'],
  ['org_edges', ['D2', 'C'], 'parent_code', 'D1'],
  ['org_edges', ['D2', 'D1'], 'to_on', '2023-01-01'],
  ['org_edges', ['U3', 'D2'], 'line', 'admin'],
  ['org_units', ['U5', 'PS'], 'kind', 'district'],
];

/** Corrections that `query/activities-and-money.test.ts` tries, in the package of the policy. */
const TRIED_THERE = activityCorrections({
  units: [],
  district: '',
  activities: [],
  people: [],
  trainings: new Set(),
});

describe('facts that follow the correction of a single cell', () => {
  let reused: ReusedStore;
  let followed: FollowedFacts;
  let before: readonly AnswerOfFacts[];
  const numbers = (facts: Facts): AnswerOfFacts[] =>
    EVERYTHING.map((query) => ({ facts, answer: answerOf(facts, query, '2024-06-01') }));

  beforeAll(async () => {
    reused = await openReusedStore();
    await reused.fill(telling());
    followed = new FollowedFacts(reused.store.pool);
    before = numbers(await followed.at(1));
  });
  afterAll(() => reused.close());

  it.each(CORRECTIONS)('in %s, row %j: %s becomes %j', async (table, holds, name, value) => {
    const { pool } = reused.store;
    const register = registers.find((it) => it.table === table)!;
    const column = register.columns.findIndex(({ header }) => header === name);
    const row = (await storedRows(pool, [register]))
      .get(register)!
      .find(({ cells }) => holds.every((it) => cells.includes(it)))!;
    const nothing = async (): Promise<void> => undefined;
    const cells = row.cells.map((cell, i) =>
      i === column ? value : register.columns[i]!.onlyWhen && name === 'kind' ? '' : cell,
    );
    const revision = await changeRows(pool, [{ register, target: row.id, cells }], {
      cause: 'test',
      actor: 'test',
      verify: nothing,
      approve: nothing,
    });
    const found = numbers(await followed.at(revision!));
    const fresh = numbers(await factsOf(pool));
    for (const [i, query] of EVERYTHING.entries()) expectSameAnswers(found[i]!, fresh[i]!, query);
    expect(fresh.every((answer, i) => areSameAnswers(answer, before[i]!))).toBe(false);
    before = fresh;
  });

  it('covers every column that a definition reads', () => {
    const read = new Set(INDICATORS.flatMap(({ source }) => source));
    const silent = registers
      .filter(({ table }) => read.has(table))
      .flatMap(({ table, columns }) => columns.map(({ header }) => `${table}.${header}`))
      .filter(
        (it) =>
          !/\.([SETO]\d)/.test(it) &&
          !TRIED_THERE.some(({ table, column }) => it === `${table}.${column}`) &&
          !CORRECTIONS.some(([table, , column]) => it === `${table}.${column}`),
      );
    expect(silent.sort()).toEqual(
      [
        'contests.code',
        'contests.name',
        'contests.year',
        'org_units.credit_code',
        'org_units.name',
        'org_units.school_code',
        'projects.beneficiaries',
        'projects.code',
        'projects.evidence',
        'projects.promised_on',
        'projects.spent',
        'projects.title',
        'staff.name',
        'staff.staff_no',
        'survey_responses.respondent',
        'survey_waves.code',
        'survey_waves.name',
        'unions.approval_no',
        'unions.code',
        'unions.name',
        ...SILENT_OF_CASES,
        ...SILENT_OF_CONGRESS,
        ...SILENT_OF_HONOURS,
        ...SILENT_OF_ACTIVITIES,
      ].sort(),
    );
  });
});
