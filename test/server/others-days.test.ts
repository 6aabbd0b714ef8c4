import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tables } from '../fixtures/union-package.ts';
import { everything } from '../intake/support.ts';
import { RevisionDocument } from './operations/generated.ts';
import { city } from './support/city.ts';
import { importTables } from './support/imports.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const work = (staff: string, unit: string, from: string, to = '', main = 'true'): string[] => [
  staff,
  unit,
  main,
  'teacher',
  '1',
  'true',
  'false',
  from,
  to,
];

/**
 * People of D1 who were in D2 before: directly, after a gap, between two times in D1, with a
 * secondary post only.
 */
function tables(): Tables {
  const all = city();
  for (const no of ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'])
    all.staff!.push([no, `某${no}`, 'female', '1980-01-01']);
  all.employments!.push(
    work('Q1', 'U04', '2015-01-01', '2022-01-01'),
    work('Q1', 'U01', '2022-01-01'),
    work('Q2', 'U04', '2015-01-01', '2020-01-01'),
    work('Q2', 'U01', '2022-01-01'),
    work('Q3', 'U01', '2012-01-01', '2015-01-01'),
    work('Q3', 'U04', '2015-01-01', '2020-01-01'),
    work('Q3', 'U01', '2020-01-01'),
    work('Q4', 'U02', '2010-01-01'),
    work('Q5', 'U04', '2015-01-01'),
    work('Q5', 'U01', '2018-01-01', '', 'false'),
  );
  all.memberships!.push(
    ['Q1', 'N03', 'active', '2016-01-01', ''],
    ['Q2', 'N03', 'active', '2016-01-01', '2019-01-01'],
    ['Q3', 'N01', 'active', '2012-06-01', '2013-06-01'],
    ['Q3', 'N03', 'active', '2016-01-01', '2017-01-01'],
    ['Q4', 'N02', 'active', '2011-01-01', '2015-01-01'],
  );
  all.contest_entries!.push(
    ['K1', 'Q1', '2021-05-01', 'school', ''],
    ['K2', 'Q1', '2023-05-01', 'school', ''],
  );
  return all;
}

const MEMBERS = ['staff_no', 'union_code', 'kind', 'from_on', 'to_on'];
const ENTRIES = ['contest_code', 'staff_no', 'entered_on', 'level', 'award'];
const WORK = city().employments![0]!;

describe('a district and the days on which another hosted its people', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(tables());
  });
  afterAll(() => server.close());

  const revision = async (): Promise<number> => (await server.data(RevisionDocument, {})).revision;
  /** The code with which a change by a key is refused; null if it is written. */
  const change = async (text: string, unit = 'D1'): Promise<string | null> => {
    const document = `mutation { ${text.replace('REV', `revision: ${await revision()}`)} { revision } }`;
    const { errors } = await server.ask(typed(document), {}, { unit });
    return errors[0]?.extensions.code ?? null;
  };
  const member = (staff: string, from: string): string =>
    `key: { staffNo: "${staff}", fromOn: "${from}" }, REV`;

  it.each([
    ['endMembership(KEY, on: "2021-06-01")', 'ends on a day of another'],
    ['correctMembership(KEY, patch: { kind: retained })', 'is otherwise all the time'],
    ['correctMembership(KEY, patch: { unionCode: "N01" })', 'is of another union'],
    ['correctMembership(KEY, patch: { fromOn: "2022-01-01" })', 'begins later'],
    ['correctMembership(KEY, patch: { toOn: "2016-01-01" })', 'holds on no day'],
    ['changeMembership(KEY, on: "2021-01-01", patch: { kind: retained })', 'changes too early'],
  ])('refuses that a membership that reaches over is written there: %s (%s)', async (text) => {
    const before = await everything(server.store.pool);
    expect(await change(text.replace('KEY', member('Q1', '2016-01-01')))).toBe('OUT_OF_SCOPE');
    expect(await everything(server.store.pool)).toEqual(before);
  });

  it('lets it end, or be otherwise, from the day on which the present hosting began', async () => {
    const key = member('Q1', '2016-01-01');
    expect(
      await change(`changeMembership(${key}, on: "2022-01-01", patch: { unionCode: "N01" })`),
    ).toBeNull();
    expect(
      await change(`endMembership(${member('Q1', '2022-01-01')}, on: "2024-01-01")`),
    ).toBeNull();
    // move the day on which the first one ends: to a later day, and then back
    expect(
      await change(
        `correctMembership(${member('Q1', '2022-01-01')}, patch: { fromOn: "2022-03-01" })`,
      ),
    ).toBeNull();
    expect(await change(`correctMembership(${key}, patch: { toOn: "2022-02-01" })`)).toBeNull();
    expect(await change(`correctMembership(${key}, patch: { toOn: "2021-12-31" })`)).toBe(
      'OUT_OF_SCOPE',
    );
  });

  it(
    'refuses rows that lie before, also in days after the last post elsewhere, and lets rows be of ' +
      'days before anybody hosted the person',
    async () => {
      const made = (from: string, to: string): Promise<string | null> =>
        change(
          'createMembership(input: { staffNo: "Q2", unionCode: "N01", kind: active, ' +
            `fromOn: "${from}", toOn: "${to}" })`,
        );
      const key = member('Q2', '2016-01-01');
      expect(await change(`correctMembership(${key}, patch: { toOn: "2018-01-01" })`)).toBe(
        'OUT_OF_SCOPE',
      );
      expect(await change(`correctMembership(${key}, patch: { kind: retained })`)).toBe(
        'OUT_OF_SCOPE',
      );
      expect(await made('2019-06-01', '2019-07-01')).toBe('OUT_OF_SCOPE');
      expect(await made('2019-06-01', '2019-06-01')).toBe('OUT_OF_SCOPE');
      expect(await made('2021-06-01', '2021-07-01')).toBe('OUT_OF_SCOPE');
      expect(await made('2021-06-01', '2023-07-01')).toBe('OUT_OF_SCOPE');
      expect(await made('2013-01-01', '2013-07-01')).toBeNull();
      expect(await made('2022-01-01', '2022-07-01')).toBeNull();
    },
  );

  it('lets it write the days on which it hosted the person the first time', async () => {
    expect(
      await change(`correctMembership(${member('Q3', '2012-06-01')}, patch: { kind: retained })`),
    ).toBeNull();
    expect(
      await change(`correctMembership(${member('Q3', '2016-01-01')}, patch: { kind: retained })`),
    ).toBe('OUT_OF_SCOPE');
    expect(
      await change(
        `correctMembership(${member('Q3', '2012-06-01')}, patch: { toOn: "2015-06-01" })`,
      ),
    ).toBe('OUT_OF_SCOPE');
  });

  it('holds for contest entries and employments', async () => {
    const entry = (contest: string): string =>
      `key: { contestCode: "${contest}", staffNo: "Q1", level: school }, REV`;
    expect(await change(`correctContestEntry(${entry('K1')}, patch: { award: first })`)).toBe(
      'OUT_OF_SCOPE',
    );
    expect(
      await change(`correctContestEntry(${entry('K1')}, patch: { enteredOn: "2023-01-01" })`),
    ).toBe('OUT_OF_SCOPE');
    expect(
      await change(`correctContestEntry(${entry('K2')}, patch: { enteredOn: "2021-01-01" })`),
    ).toBe('OUT_OF_SCOPE');
    expect(await change(`correctContestEntry(${entry('K2')}, patch: { award: first })`)).toBeNull();

    const secondary = (from: string): string =>
      'createEmployment(input: { staffNo: "Q1", unitCode: "U11", isMain: false, category: teacher, ' +
      `establishment: _1, fullTimeTeacher: true, dualQualified: false, fromOn: "${from}" })`;
    const made = secondary('2020-01-01').replace('_1', '"1"');
    expect(await change(made)).toBe('OUT_OF_SCOPE');
    expect(await change(made.replace('2020-01-01', '2023-01-01'))).toBeNull();
    const own = 'key: { staffNo: "Q2", unitCode: "U01", fromOn: "2022-01-01" }, REV';
    // the person was not employed in 2021
    expect(await change(`correctEmployment(${own}, patch: { fromOn: "2021-01-01" })`)).toBeNull();
    const post = 'key: { staffNo: "Q5", unitCode: "U01", fromOn: "2018-01-01" }, REV';
    expect(await change(`correctEmployment(${post}, patch: { category: admin })`)).toBeNull();
    expect(await change(`correctEmployment(${post}, patch: { fromOn: "2016-01-01" })`)).toBe(
      'OUT_OF_SCOPE',
    );
    expect(await change(`endEmployment(${post}, on: "2023-01-01")`)).toBeNull();
  });

  it('lets a unit that moved bring its past along', async () => {
    expect(
      await change(
        `correctMembership(${member('Q4', '2011-01-01')}, patch: { kind: retained })`,
        'D2',
      ),
    ).toBeNull();
  });

  it('is the same in an import, where the rows of the days of others may stand as they are', async () => {
    const before = await everything(server.store.pool);
    const { report } = await importTables(server, 'D1', {
      memberships: [
        MEMBERS,
        ['P007', 'N09', 'active', '2020-09-01', '2022-09-01'],
        ['Q2', 'N03', 'active', '2016-01-01', '2018-01-01'],
        ['P021', 'N02', 'active', '2018-09-01', '2022-08-01'],
      ],
      contest_entries: [ENTRIES, ['K3', 'P007', '2021-05-01', 'city', '']],
      employments: [WORK, work('P007', 'U11', '2021-01-01', '2021-02-01', 'false')],
    });
    expect(report.faults.map(({ table, row, code }) => [table, row, code])).toEqual([
      ['employments', 2, 'NOT_POSSIBLE_HERE'],
      ['memberships', 3, 'NOT_POSSIBLE_HERE'],
      ['memberships', 4, 'NOT_POSSIBLE_HERE'],
      ['contest_entries', 2, 'NOT_POSSIBLE_HERE'],
    ]);
    expect(await everything(server.store.pool)).toEqual(before);
    const good = await importTables(server, 'D1', {
      memberships: [MEMBERS, ['P007', 'N09', 'active', '2020-09-01', '2022-09-01']],
      contest_entries: [ENTRIES, ['K3', 'P007', '2023-05-01', 'city', '']],
    });
    expect([good.report.outcome, good.report.faults]).toEqual(['WRITTEN', []]);
  });
});
