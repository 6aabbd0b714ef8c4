import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { everything } from '../intake/support.ts';
import {
  ChangeBodyDocument,
  ChangeEmploymentDocument,
  CorrectContestDocument,
  CorrectEmploymentDocument,
  CorrectStaffMemberDocument,
  CreateContestDocument,
  CreateEmploymentDocument,
  CreateOrgEdgeDocument,
  CreateOrgUnitDocument,
  CreateStaffMemberDocument,
  CreateSurveyResponseDocument,
  CreateUnionDocument,
  EndEmploymentDocument,
  EndUnionDocument,
  OrgUnitPlaceDocument,
  RevisionDocument,
  type EmploymentKey,
} from './operations/generated.ts';
import { startTestServer, typed, type ShownError, type TestServer } from './support/server.ts';

const input = (code: string) => ({ code, name: '新竞赛', kind: 'other', year: 2025 }) as const;

describe('changes of records', () => {
  let server: TestServer;
  let before: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    before = await everything(server.store.pool);
  });
  afterAll(() => server.close());
  const revision = async (): Promise<number> => (await server.data(RevisionDocument, {})).revision;
  const unchanged = async (): Promise<void> => {
    expect(await everything(server.store.pool)).toEqual(before);
  };
  const faults = ({ extensions }: ShownError): string[] =>
    extensions.faults!.map(({ table, row, column, code }) => `${table} ${row} ${column} ${code}`);

  it('create a record and return it with its revision', async () => {
    const was = await revision();
    const { createContest } = await server.data(CreateContestDocument, { input: input('K10') });
    expect(createContest).toEqual({
      revision: was + 1,
      changed: [{ ...input('K10'), revision: was + 1 }],
    });
    expect(await revision()).toBe(was + 1);
  });

  it('refuse a key that looks like another one, and let a key be written otherwise', async () => {
    await server.data(CreateContestDocument, { input: input('LOOK-1') });
    for (const code of ['look-1', 'LOОK-1', 'LOOK\u20101', 'ＬＯＯＫ－１', 'LOO\u00a0K-1'])
      expect(faults(await server.refusal(CreateContestDocument, { input: input(code) }))).toEqual([
        'contests 2 code KEY_LOOKS_ALIKE',
      ]);
    const { correctContest } = await server.data(CorrectContestDocument, {
      code: 'LOOK-1',
      revision: await revision(),
      patch: { code: 'look-1' },
    });
    expect(correctContest.changed).toMatchObject([{ code: 'look-1' }]);
    const refusal = await server.refusal(CreateContestDocument, { input: input('Look-1') });
    expect(refusal.extensions.faults![0]!.message).toContain('"look-1"');
  });

  it('trim texts like the cells of a package, and take codes and answers as it does', async () => {
    const { createContest } = await server.data(CreateContestDocument, {
      input: { ...input(' K11 '), name: '　赛　' },
    });
    expect(createContest.changed).toMatchObject([{ code: 'K11', name: '赛' }]);
    const { createSurveyResponse } = await server.data(CreateSurveyResponseDocument, {
      input: { waveCode: 'W1', respondent: 'r99', unitCode: 'U01', s1_1: 9, o2: 5 },
    });
    expect(createSurveyResponse.changed).toEqual([{ respondent: 'r99', s1_1: null, o2: 5 }]);
  });

  it.each([
    ['an empty text', { ...input('K12'), name: '   ' }, ['contests 2 name REQUIRED']],
    ['an example row', { ...input('示例-1') }, ['contests 2 code EXAMPLE_ROW']],
    ['a formula', { ...input('K12'), name: '=1+1' }, ['contests 2 name FORMULA']],
    [
      'an identity number',
      { ...input('K12'), name: '11010519491231002X' },
      ['contests 2 name ID_CARD_NUMBER'],
    ],
    [
      'control characters',
      { ...input('K12'), name: 'a\u0000b' },
      ['contests 2 name CONTROL_CHARACTER'],
    ],
    ['a long text', { ...input('K12'), name: 'x'.repeat(201) }, ['contests 2 name TOO_LONG']],
    [
      'several mistakes',
      { code: '@', name: '', kind: 'other', year: 3000 } as const,
      ['contests 2 code FORMULA', 'contests 2 name REQUIRED', 'contests 2 year BAD_COUNT'],
    ],
    ['a key that is taken', input('K1'), ['contests 2 code KEY_TAKEN']],
  ])('refuse %s with the faults of the import', async (_, values, expected) => {
    const error = await server.refusal(CreateContestDocument, { input: values });
    expect(error.extensions).toMatchObject({
      code: 'FAULTS_IN_DATA',
      params: { count: expected.length },
    });
    expect(faults(error)).toEqual(expected);
    expect(JSON.stringify(error)).not.toContain('11010519491231002X');
    await unchanged();
  });

  it('refuse references to nothing, overlaps and reversed intervals', async () => {
    const work = {
      staffNo: 'P001',
      unitCode: 'U01',
      isMain: true,
      category: 'teacher',
      establishment: '1',
      fullTimeTeacher: true,
      dualQualified: false,
      fromOn: '2024-01-01',
    } as const;
    expect(
      faults(
        await server.refusal(CreateEmploymentDocument, {
          input: { ...work, staffNo: 'none', unitCode: 'none' },
        }),
      ),
    ).toEqual([
      'employments 2 staff_no MISSING_REFERENCE',
      'employments 2 unit_code MISSING_REFERENCE',
    ]);
    expect(faults(await server.refusal(CreateEmploymentDocument, { input: work }))).toEqual([
      'employments 2 from_on OVERLAP_STORED',
    ]);
    expect(
      faults(
        await server.refusal(CreateEmploymentDocument, {
          input: { ...work, isMain: false, toOn: '2023-01-01' },
        }),
      ),
    ).toEqual(['employments 2 to_on INTERVAL_REVERSED']);
    expect(
      faults(
        await server.refusal(CreateEmploymentDocument, {
          input: { ...work, isMain: false, establishment: '7' },
        }),
      ),
    ).toEqual(['employments 2 establishment UNKNOWN_CODE']);
    expect(
      faults(
        await server.refusal(CreateOrgEdgeDocument, {
          input: { code: 'C', parentCode: 'G1', fromOn: '2020-01-01' },
        }),
      ),
    ).toEqual(['org_edges 2 parent_code CYCLE']);
    expect(
      faults(
        await server.refusal(CreateOrgUnitDocument, {
          input: { code: 'X', name: 'X', kind: 'group', schoolType: 'PS', openedOn: '2020-01-01' },
        }),
      ),
    ).toEqual(['org_units 2 school_type NOT_FOR_KIND']);
    await unchanged();
  });

  it('correct a record as it should have been all the time, its key too', async () => {
    const was = await revision();
    const { correctContest } = await server.data(CorrectContestDocument, {
      code: 'K2',
      revision: was,
      patch: { name: '岗位大练兵', code: 'K2b' },
    });
    expect(correctContest).toEqual({
      revision: was + 1,
      changed: [{ code: 'K2b', name: '岗位大练兵', year: 2023, revision: was + 1 }],
    });
    expect(
      (
        await server.refusal(CorrectContestDocument, {
          code: 'K2',
          revision: was + 1,
          patch: { name: 'x' },
        })
      ).extensions,
    ).toMatchObject({ code: 'NOT_FOUND', params: { key: 'K2' } });
    expect(
      faults(
        await server.refusal(CorrectContestDocument, {
          code: 'K2b',
          revision: was + 1,
          patch: { code: 'K1' },
        }),
      ),
    ).toEqual(['contests 2 code KEY_TAKEN']);
  });

  it('write nothing when everything is so already, and refuse a change of nothing', async () => {
    const was = await revision();
    expect(
      await server.data(CorrectContestDocument, {
        code: 'K3',
        revision: was,
        patch: { year: 2022 },
      }),
    ).toEqual({ correctContest: { revision: was, changed: [] } });
    expect(
      (await server.refusal(CorrectContestDocument, { code: 'K3', revision: was, patch: {} }))
        .extensions,
    ).toEqual({ code: 'NOTHING_TO_CHANGE', params: {} });
    await unchanged();
  });

  it('refuse a revision from before the last change of the row, and one that is yet to come', async () => {
    const was = await revision();
    await server.data(CorrectStaffMemberDocument, {
      staffNo: 'P002',
      revision: 1,
      patch: { name: '甲' },
    });
    const stale = await server.refusal(CorrectStaffMemberDocument, {
      staffNo: 'P002',
      revision: was,
      patch: { name: '乙' },
    });
    expect(
      (
        await server.refusal(CorrectStaffMemberDocument, {
          staffNo: 'P002',
          revision: was,
          patch: {},
        })
      ).extensions.code,
    ).toBe('STALE_REVISION');
    expect(stale.extensions).toEqual({
      code: 'STALE_REVISION',
      params: { seen: was, current: was + 1 },
    });
    expect(stale.message).toBe(
      `The record has changed: you saw revision ${was}, it is now ${was + 1}. Read it again, then change it.`,
    );
    expect(
      (
        await server.refusal(CorrectStaffMemberDocument, {
          staffNo: 'P002',
          revision: was + 2,
          patch: { name: '乙' },
        })
      ).extensions.code,
    ).toBe('STALE_REVISION');
    expect(
      (
        await server.refusal(CorrectStaffMemberDocument, {
          staffNo: 'P002',
          revision: -1,
          patch: { name: '乙' },
        })
      ).extensions.code,
    ).toBe('STALE_REVISION');
    expect(
      (
        await server.data(CorrectStaffMemberDocument, {
          staffNo: 'P002',
          revision: was + 1,
          patch: { name: '乙' },
        })
      ).correctStaffMember.changed[0]!.name,
    ).toBe('乙');
  });

  const KEY: EmploymentKey = { staffNo: 'P003', unitCode: 'U04', fromOn: '2016-09-01' };

  it('change a spell from a day on, keeping what was', async () => {
    const { changeEmployment } = await server.data(ChangeEmploymentDocument, {
      key: KEY,
      revision: 1,
      on: '2020-01-01',
      patch: { category: 'admin' },
    });
    expect(changeEmployment.changed).toEqual([
      {
        unit: { code: 'U04', path: ['C', 'D2', 'U04'] },
        category: 'head',
        fromOn: '2016-09-01',
        toOn: '2020-01-01',
      },
      {
        unit: { code: 'U04', path: ['C', 'D2', 'U04'] },
        category: 'admin',
        fromOn: '2020-01-01',
        toOn: null,
      },
    ]);
  });

  it('change a spell from its first day on as a whole', async () => {
    const was = await revision();
    const { changeEmployment } = await server.data(ChangeEmploymentDocument, {
      key: { ...KEY, fromOn: '2020-01-01' },
      revision: was,
      on: '2020-01-01',
      patch: { category: 'aux' },
    });
    expect(changeEmployment.changed).toMatchObject([
      { category: 'aux', fromOn: '2020-01-01', toOn: null },
    ]);
    const { changeBody } = await server.data(ChangeBodyDocument, {
      key: { unitCode: 'U02', kind: 'staff_congress', establishedOn: '2010-01-01' },
      revision: was,
      on: '2022-01-01',
      patch: { kind: 'staff_assembly' },
    });
    expect(changeBody.changed).toEqual([
      { kind: 'staff_congress', establishedOn: '2010-01-01', dissolvedOn: '2022-01-01' },
      { kind: 'staff_assembly', establishedOn: '2022-01-01', dissolvedOn: null },
    ]);
  });

  it('end a record on a day on which it holds', async () => {
    const was = await revision();
    const key = { ...KEY, fromOn: '2020-01-01' };
    expect(
      (await server.refusal(EndEmploymentDocument, { key, revision: was, on: '2019-12-31' }))
        .extensions,
    ).toMatchObject({ code: 'NOT_IN_FORCE', params: { day: '2019-12-31' } });
    expect(
      (await server.data(EndEmploymentDocument, { key, revision: was, on: '2024-01-01' }))
        .endEmployment.changed,
    ).toEqual([{ unit: { code: 'U04' }, fromOn: '2020-01-01', toOn: '2024-01-01' }]);
    expect(
      (await server.refusal(EndEmploymentDocument, { key, revision: was + 1, on: '2024-01-01' }))
        .extensions.code,
    ).toBe('NOT_IN_FORCE');
    await server.data(
      typed(
        'mutation { createUnion(input: { code: "N99", name: "新", kind: joint, hostUnitCode: ' +
          '"U09", approvedOn: "2020-01-01" }) { revision } }',
      ),
      {},
    );
    expect(
      (await server.data(EndUnionDocument, { code: 'N99', revision: was + 2, on: '2024-01-01' }))
        .endUnion.changed,
    ).toEqual([{ code: 'N99', dissolvedOn: '2024-01-01' }]);
  });

  it('clear an optional value with null', async () => {
    const was = await revision();
    const { correctEmployment } = await server.data(CorrectEmploymentDocument, {
      key: { ...KEY, fromOn: '2020-01-01' },
      revision: was,
      patch: { toOn: null },
    });
    expect(correctEmployment.changed).toMatchObject([{ toOn: null }]);
    expect(
      faults(
        await server.refusal(CorrectEmploymentDocument, {
          key: { ...KEY, fromOn: '2020-01-01' },
          revision: was + 1,
          patch: { category: null },
        }),
      ),
    ).toEqual(['employments 2 category REQUIRED']);
  });

  it('show the new state to the rest of the same request', async () => {
    const { createOrgUnit } = await server.data(CreateOrgUnitDocument, {
      input: { code: 'X1', name: 'X1', kind: 'unit', openedOn: '2020-01-01' },
    });
    expect(createOrgUnit.changed).toEqual([{ code: 'X1', path: ['X1'] }]);
    const { createOrgEdge } = await server.data(CreateOrgEdgeDocument, {
      input: { code: 'X1', parentCode: 'D3', fromOn: '2020-01-01' },
    });
    expect(createOrgEdge.changed).toEqual([
      { unit: { code: 'X1', path: ['C', 'D3', 'X1'] }, parent: { code: 'D3' } },
    ]);
    expect(
      (
        await server.data(CreateUnionDocument, {
          input: {
            code: 'NX',
            name: 'NX',
            kind: 'single',
            hostUnitCode: 'X1',
            approvedOn: '2021-01-01',
          },
        })
      ).createUnion.changed,
    ).toEqual([{ code: 'NX' }]);
  });

  it('let exactly one of two corrections at the same time win', async () => {
    const seen = await revision();
    for (let round = 0; round < 5; round++) {
      const now = await revision();
      const both = await Promise.all(
        ['甲', '乙'].map((name) =>
          server.ask(CorrectStaffMemberDocument, {
            staffNo: 'P010',
            revision: round === 0 ? seen : now,
            patch: { name: `${name}${round}` },
          }),
        ),
      );
      expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(both.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toEqual([
        { code: 'STALE_REVISION', params: { seen: now, current: now + 1 } },
      ]);
    }
  });

  it('all land when fifty come at the same time, each a revision of its own without gaps', async () => {
    const was = await revision();
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        server.data(CreateContestDocument, { input: input(`L${index}`) }),
      ),
    );
    expect(made.map(({ createContest }) => createContest.revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => was + 1 + index),
    );
    expect(
      made.every(
        ({ createContest: { changed, revision: noted } }) =>
          changed.length === 1 && changed[0]!.revision === noted,
      ),
    ).toBe(true);
    const { rows } = await server.store.pool.query<{ n: number }>(
      'select count(*)::int - max(revision) as n from revisions',
    );
    expect(rows[0]!.n).toBe(0);
  });

  it('name who made each revision and what it changed', async () => {
    await server.data(CreateStaffMemberDocument, {
      input: { staffNo: 'P900', name: '新', gender: 'male', bornOn: '1990-01-01' },
    });
    const {
      rows: [row],
    } = await server.store.pool.query<object>(
      'select cause, actor, changes from revisions order by revision desc limit 1',
    );
    expect(row).toEqual({
      cause: 'createStaffMember',
      actor: (await server.key('C', 'STATISTICIAN')).slice(0, 11),
      changes: { staff: { inserted: 1, updated: 0 } },
    });
  });

  it('are seen in the hierarchy by every later request', async () => {
    const seen = (await server.data(OrgUnitPlaceDocument, { code: 'X1' })).orgUnit!.path;
    expect(seen).toEqual(['C', 'D3', 'X1']);
  });

  afterEach(() => {
    expect([...server.logged]).toEqual([]);
  });
});
