import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { everything } from '../intake/support.ts';
import {
  CloseUnitDocument,
  CorrectOrgUnitDocument,
  MergeUnitsDocument,
  MoveUnitDocument,
  OpenAndMoveDocument,
  OpenUnitDocument,
  OrgUnitPlaceDocument,
  PeopleDocument,
  RevisionDocument,
  SplitUnitDocument,
  type OrgUnitInput,
} from './operations/generated.ts';
import { startTestServer, type TestServer } from './support/server.ts';
import { city } from './support/city.ts';
import { Model } from './support/model.ts';

const unit = (code: string, openedOn = '2024-09-01'): OrgUnitInput => ({
  code,
  name: `${code} 学校`,
  kind: 'unit',
  schoolType: 'PS',
  openedOn,
});
const NONE = {
  units: [],
  edges: [],
  unions: [],
  coverage: [],
  bodies: [],
  employments: [],
  memberships: [],
};
const model = new Model(city());

/** Staff numbers of the people who work at a unit on a day, from the fixture. */
const workers = (at: string, day: string, main = true): string[] =>
  model
    .of('employments')
    .filter(
      (employment) =>
        employment.unit === at &&
        employment.isMain === main &&
        employment.fromOn! <= day &&
        (employment.toOn === null || employment.toOn! > day),
    )
    .map((employment) => String(employment.staff))
    .sort();
const members = (union: string, day: string): string[] =>
  model
    .of('memberships')
    .filter(
      (membership) =>
        membership.union === union &&
        membership.fromOn! <= day &&
        (membership.toOn === null || membership.toOn! > day),
    )
    .map((membership) => String(membership.staff))
    .sort();

describe('changes of the hierarchy', () => {
  let server: TestServer;
  let before: Awaited<ReturnType<typeof everything>>;
  let revision: number;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    before = await everything(server.store.pool);
    ({ revision } = await server.data(RevisionDocument, {}));
  });
  afterEach(() => {
    expect([...server.logged]).toEqual([]);
  });
  afterAll(() => server.close());
  const unchanged = async (): Promise<void> => {
    expect(await everything(server.store.pool)).toEqual(before);
  };
  const pathOf = async (code: string, asOf: string): Promise<string[]> =>
    (await server.data(OrgUnitPlaceDocument, { code, asOf })).orgUnit!.path;
  const peopleAt = async (at: string, day: string): Promise<string[]> => {
    const { rows } = await server.store.pool.query<{ staff_no: string }>(
      `select s.staff_no from employments e join staff s on s.id = e.staff_id join org_units u on u.id = e.unit_id
      where u.code = $1 and e.is_main and e.from_on <= $2::date and (e.to_on is null or e.to_on > $2::date) order by 1`,
      [at, day],
    );
    return rows.map(({ staff_no }) => staff_no);
  };

  it('open a unit under a parent from its opening on', async () => {
    const { openUnit } = await server.data(OpenUnitDocument, {
      input: unit('V1', '2024-09-01'),
      parent: 'D1',
    });
    expect(openUnit).toEqual({
      ...NONE,
      revision: revision + 1,
      units: [{ code: 'V1', closedOn: null, path: ['C', 'D1', 'V1'] }],
      edges: [{ unit: { code: 'V1' }, parent: { code: 'D1' }, fromOn: '2024-09-01', toOn: null }],
    });
    expect([await pathOf('V1', '2024-08-31'), await pathOf('V1', '2024-09-01')]).toEqual([
      ['V1'],
      ['C', 'D1', 'V1'],
    ]);
  });

  it('refuse to open a unit twice, wrongly, or where nothing is', async () => {
    const refusal = (input: OrgUnitInput, parent: string) =>
      server.refusal(OpenUnitDocument, { input, parent });
    expect((await refusal(unit('V1'), 'D1')).extensions.faults).toMatchObject([
      { table: 'org_units', row: 2, column: 'code', code: 'KEY_TAKEN' },
      { table: 'org_edges', code: 'KEY_TAKEN' },
      { table: 'org_edges', code: 'OVERLAP_STORED' },
    ]);
    expect(
      (await refusal({ ...unit('V2'), closedOn: '2020-01-01' }, 'D1')).extensions.faults,
    ).toMatchObject([{ code: 'INTERVAL_REVERSED' }, { code: 'INTERVAL_REVERSED' }]);
    expect((await refusal(unit('V2'), 'none')).extensions.code).toBe('UNKNOWN_ORG_UNIT');
    expect((await refusal(unit('V2'), 'U12')).extensions).toEqual({
      code: 'NOT_IN_FORCE',
      params: { key: 'U12', day: '2024-09-01' },
    });
    expect((await refusal(unit('V2', '2004-12-31'), 'D3')).extensions.code).toBe('NOT_IN_FORCE');
    await unchanged();
  });

  it('move a unit, so that the tree of every day is right', async () => {
    const { moveUnit } = await server.data(MoveUnitDocument, {
      code: 'U09',
      parent: 'D3',
      revision,
      on: '2023-03-01',
    });
    expect(moveUnit).toEqual({
      ...NONE,
      revision: revision + 1,
      edges: [
        { unit: { code: 'U09' }, parent: { code: 'D2' }, fromOn: '2011-09-01', toOn: '2023-03-01' },
        { unit: { code: 'U09' }, parent: { code: 'D3' }, fromOn: '2023-03-01', toOn: null },
      ],
    });
    expect([
      await pathOf('U09', '2011-08-31'),
      await pathOf('U09', '2023-02-28'),
      await pathOf('U09', '2023-03-01'),
    ]).toEqual([['U09'], ['C', 'D2', 'U09'], ['C', 'D3', 'U09']]);
  });

  it('move a unit elsewhere from the day of its last move, and back again', async () => {
    const again = await server.data(MoveUnitDocument, {
      code: 'U09',
      parent: 'D1',
      revision,
      on: '2023-03-01',
    });
    expect(again.moveUnit.edges).toEqual([
      { unit: { code: 'U09' }, parent: { code: 'D1' }, fromOn: '2023-03-01', toOn: null },
    ]);
    const back = await server.data(MoveUnitDocument, {
      code: 'U09',
      parent: 'D2',
      revision: revision + 1,
      on: '2024-01-01',
    });
    expect(back.moveUnit.edges).toHaveLength(2);
    expect([
      await pathOf('U09', '2022-01-01'),
      await pathOf('U09', '2023-06-01'),
      await pathOf('U09', '2024-06-01'),
    ]).toEqual([
      ['C', 'D2', 'U09'],
      ['C', 'D1', 'U09'],
      ['C', 'D2', 'U09'],
    ]);
  });

  it('refuse moves in a circle, to itself, to where it is, to what is closed, or before it hung anywhere', async () => {
    const refusal = (code: string, parent: string, on = '2024-06-01') =>
      server.refusal(MoveUnitDocument, { code, parent, revision, on });
    const circle = await refusal('D1', 'U01');
    expect(circle.extensions.faults).toMatchObject([
      {
        table: 'org_edges',
        column: 'parent_code',
        code: 'CYCLE',
        params: { day: '2024-06-01', path: expect.stringMatching(/D1 → U01|U01 → D1/) as unknown },
      },
    ]);
    expect((await refusal('U01', 'U01')).extensions.faults).toMatchObject([{ code: 'CYCLE' }]);
    expect((await refusal('U01', 'D1')).extensions.code).toBe('NOTHING_TO_CHANGE');
    expect((await refusal('U01', 'U05')).extensions).toEqual({
      code: 'NOT_IN_FORCE',
      params: { key: 'U05', day: '2024-06-01' },
    });
    expect((await refusal('U01', 'D2', '2001-08-31')).extensions).toEqual({
      code: 'NOT_IN_FORCE',
      params: { key: 'U01', day: '2001-08-31' },
    });
    expect((await refusal('C', 'D2')).extensions.code).toBe('NOT_IN_FORCE');
    await unchanged();
  });

  it('refuse a district below a unit or group, whether its place or its kind changes', async () => {
    const [district, unitKind, group] = [
      { zh: '辖市区', en: 'district' },
      { zh: '单位', en: 'unit' },
      { zh: '工会小组', en: 'union group' },
    ];
    const move = async (code: string, parent: string) =>
      (await server.refusal(MoveUnitDocument, { code, parent, revision, on: '2024-06-01' }))
        .extensions.faults;
    expect(await move('D3', 'U01')).toMatchObject([
      {
        table: 'org_edges',
        column: 'parent_code',
        code: 'PARENT_KIND',
        params: { unit: 'D3', kind: district, parent: 'U01', parentKind: unitKind },
      },
    ]);
    expect(await move('D3', 'G1')).toMatchObject([
      { code: 'PARENT_KIND', params: { kind: district, parentKind: group } },
    ]);
    const change = { code: 'G1', revision, patch: { kind: 'district' as const } };
    expect((await server.refusal(CorrectOrgUnitDocument, change)).extensions.faults).toMatchObject([
      { table: 'org_units', column: 'kind', code: 'PARENT_KIND', params: { unit: 'G1' } },
    ]);
    await unchanged();
  });

  it('refuse to merge org units of different kinds', async () => {
    const merge = async (codes: string[], into: string) =>
      (await server.refusal(MergeUnitsDocument, { codes, into, revision, on: '2024-06-01' }))
        .extensions;
    const params = {
      code: 'D3',
      kind: { zh: '辖市区', en: 'district' },
      into: 'U01',
      intoKind: { zh: '单位', en: 'unit' },
    };
    expect(await merge(['D3'], 'U01')).toEqual({ code: 'MERGE_OF_KINDS', params });
    expect((await merge(['U03', 'D3'], 'U01')).code).toBe('MERGE_OF_KINDS');
    expect((await merge(['U03'], 'D1')).code).toBe('MERGE_OF_KINDS');
    expect((await merge(['C'], 'D1')).code).toBe('MERGE_OF_KINDS');
    await unchanged();
  });

  it('refuse a stale revision of the unit or of its place, and one that is yet to come', async () => {
    const refusal = (code: string, seen: number) =>
      server.refusal(MoveUnitDocument, { code, parent: 'D3', revision: seen, on: '2024-06-01' });
    expect((await refusal('U09', 1)).extensions).toEqual({
      code: 'STALE_REVISION',
      params: { seen: 1, current: revision },
    });
    expect((await refusal('U01', revision + 1)).extensions.code).toBe('STALE_REVISION');
    await unchanged();
  });

  it('move what was opened in the same request', async () => {
    const { openUnit, moveUnit } = await server.data(OpenAndMoveDocument, {
      input: unit('V3'),
      parent: 'D1',
      code: 'V3',
      to: 'D2',
      revision: revision + 1,
      on: '2024-10-01',
    });
    expect(openUnit.revision).toBe(revision + 1);
    expect(moveUnit.edges).toEqual([
      { unit: { path: ['C', 'D2', 'V3'] } },
      { unit: { path: ['C', 'D2', 'V3'] } },
    ]);
  });

  it('close a unit with its place, coverage, own union and bodies, once it is said where its people go', async () => {
    const people = await peopleAt('U07', '2024-06-01');
    const close = { code: 'U07', revision, on: '2024-07-01' };
    const { extensions } = await server.refusal(CloseUnitDocument, close);
    expect(extensions.code).toBe('INVARIANT_BROKEN');
    expect(extensions.faults!.filter(({ code }) => code === 'STAFF_AT_CLOSED_UNIT')).toHaveLength(
      people.length,
    );
    await unchanged();
    const { closeUnit } = await server.data(CloseUnitDocument, { ...close, peopleTo: 'U10' });
    expect(closeUnit).toMatchObject({
      revision: revision + 1,
      units: [{ code: 'U07', closedOn: '2024-07-01', path: ['U07'] }],
      edges: [
        { unit: { code: 'U07' }, parent: { code: 'D3' }, fromOn: '2006-09-01', toOn: '2024-07-01' },
      ],
      unions: [{ code: 'N07', dissolvedOn: '2024-07-01' }],
      coverage: [{ union: { code: 'N07' }, unit: { code: 'U07' }, toOn: '2024-07-01' }],
      bodies: [{ unit: { code: 'U07' }, kind: 'staff_congress', dissolvedOn: '2024-07-01' }],
    });
    expect(await peopleAt('U07', '2024-08-01')).toEqual([]);
    expect(await peopleAt('U10', '2024-08-01')).toEqual(expect.arrayContaining(people));
    expect([await pathOf('U07', '2024-06-30'), await pathOf('U07', '2024-07-01')]).toEqual([
      ['C', 'D3', 'U07'],
      ['U07'],
    ]);
    expect(
      (
        await server.refusal(CloseUnitDocument, {
          code: 'U07',
          revision: revision + 1,
          on: '2024-08-01',
        })
      ).extensions,
    ).toEqual({ code: 'NOT_IN_FORCE', params: { key: 'U07', day: '2024-08-01' } });
    expect(
      (await server.data(OrgUnitPlaceDocument, { code: 'U07' }, { unit: 'D3' })).orgUnit!.code,
    ).toBe('U07');
  });

  it(
    'merge a unit into another: its people work there from that day, its members join the union ' +
      'that covers it',
    async () => {
      const on = '2024-06-01';
      const main = workers('U01', on);
      const side = workers('U01', on, false).filter((text) => !main.includes(text));
      const joined = members('N01', on);
      expect([main.length, side.length, joined.length].every((value) => value > 0)).toBe(true);
      const { mergeUnits } = await server.data(MergeUnitsDocument, {
        codes: ['U01', 'U01'],
        into: 'U02',
        revision,
        on,
      });
      expect(mergeUnits).toMatchObject({
        revision: revision + 1,
        units: [{ code: 'U01', closedOn: on, path: ['U01'] }],
        edges: [{ unit: { code: 'U01' }, parent: { code: 'D1' }, toOn: on }],
        unions: [{ code: 'N01', dissolvedOn: on }],
        coverage: [{ union: { code: 'N01' }, unit: { code: 'U01' }, toOn: on }],
      });
      expect(mergeUnits.bodies.map(({ kind, dissolvedOn }) => [kind, dissolvedOn])).toEqual([
        ['staff_congress', on],
        ['funds_audit_committee', on],
        ['womens_committee', on],
      ]);
      const going = mergeUnits.employments.filter((employment) => employment.unit.code === 'U02');
      expect(
        going
          .filter((spell) => spell.isMain)
          .map((spell) => spell.staff.staffNo)
          .sort(),
      ).toEqual(main);
      expect(
        going
          .filter((spell) => !spell.isMain)
          .map((spell) => spell.staff.staffNo)
          .sort(),
      ).toEqual(side);
      expect(going.every((spell) => spell.fromOn === on)).toBe(true);
      expect(
        mergeUnits.employments
          .filter((employment) => employment.unit.code === 'U01')
          .every((employment) => employment.toOn === on),
      ).toBe(true);
      expect(
        mergeUnits.memberships
          .filter((membership) => membership.union.code === 'N02')
          .map((membership) => membership.staff.staffNo)
          .sort(),
      ).toEqual(joined);
      expect(
        mergeUnits.memberships
          .filter((membership) => membership.union.code === 'N01')
          .every((membership) => membership.toOn === on),
      ).toBe(true);
      expect(await peopleAt('U01', on)).toEqual([]);
      expect(await peopleAt('U02', on)).toEqual([...main, ...workers('U02', on)].sort());
      expect(await peopleAt('U01', '2024-05-31')).toEqual(workers('U01', '2024-05-31'));
      expect(
        (await server.data(PeopleDocument, { where: { within: { unit: 'U01' } } })).staff
          .totalCount,
      ).toBeGreaterThan(0);
    },
  );

  it('take people of a merged unit back on the same day', async () => {
    const [first] = workers('U01', '2024-06-01');
    const { splitUnit } = await server.data(SplitUnitDocument, {
      code: 'U02',
      parts: [{ unit: unit('V4'), staffNos: [first!] }],
      revision,
      on: '2024-06-01',
      close: false,
    });
    expect(splitUnit.employments).toEqual([
      {
        staff: { staffNo: first },
        unit: { code: 'V4' },
        isMain: true,
        fromOn: '2024-06-01',
        toOn: null,
      },
    ]);
    expect(await pathOf('V4', '2024-06-01')).toEqual(['C', 'D2', 'V4']);
  });

  it('merge two units at which one person works, who goes on in the main employment only', async () => {
    const both = [...workers('U04', '2024-01-15')].find((text) =>
      workers('U09', '2024-01-15', false).includes(text),
    );
    const shared = both ?? workers('U04', '2024-01-15')[0]!;
    if (!both)
      await server.store.pool.query(
        `insert into employments (revision, staff_id, unit_id, is_main, category, establishment, full_time_teacher,
          dual_qualified, from_on)
      select 1, s.id, u.id, false, 'aux', '1', false, false, '2023-05-01' from staff s, org_units u
        where s.staff_no = $1 and u.code = 'U09'`,
        [shared],
      );
    const { mergeUnits } = await server.data(MergeUnitsDocument, {
      codes: ['U04', 'U09'],
      into: 'U10',
      revision,
      on: '2024-01-15',
    });
    expect(mergeUnits.units.map(({ code }) => code)).toEqual(['U04', 'U09']);
    expect(
      mergeUnits.employments
        .filter((employment) => employment.staff.staffNo === shared)
        .map((employment) => [employment.unit.code, employment.isMain, employment.toOn]),
    ).toEqual(
      expect.arrayContaining([
        ['U04', true, '2024-01-15'],
        ['U09', false, '2024-01-15'],
        ['U10', true, null],
      ]),
    );
    expect(
      mergeUnits.employments.filter((employment) => employment.staff.staffNo === shared),
    ).toHaveLength(3);
    const joint = mergeUnits.memberships
      .filter((membership) => membership.union.code === 'N03')
      .map((membership) => membership.staff.staffNo)
      .sort();
    expect(joint).toEqual(members('N09', '2024-01-15'));
    expect(mergeUnits.unions).toEqual([{ code: 'N09', dissolvedOn: '2024-01-15' }]);
  });

  it('merge into a unit without a union only once no active membership would remain in the dissolved one', async () => {
    const merge = { codes: ['U06'], into: 'U11', revision, on: '2024-02-01' };
    const { extensions } = await server.refusal(MergeUnitsDocument, merge);
    expect(extensions).toMatchObject({ code: 'INVARIANT_BROKEN', params: { count: 6 } });
    expect(
      extensions.faults!.every(
        ({ code, table }) => code === 'MEMBER_OF_DISSOLVED_UNION' && table === 'memberships',
      ),
    ).toBe(true);
    await unchanged();
    await server.store.pool.query(
      "update memberships m set kind = 'retained' from unions n where n.id = m.union_id and n.code = 'N06'",
    );
    const { mergeUnits } = await server.data(MergeUnitsDocument, merge);
    expect(mergeUnits.memberships).toEqual([]);
    expect(mergeUnits.unions).toEqual([{ code: 'N06', dissolvedOn: '2024-02-01' }]);
    expect(
      mergeUnits.employments
        .filter((employment) => employment.unit.code === 'U11' && employment.isMain)
        .map((employment) => employment.staff.staffNo)
        .sort(),
    ).toEqual(workers('U06', '2024-02-01'));
  });

  it('split a unit into parts under the same parent, and close it', async () => {
    const on = '2024-03-01';
    const staffNos = await peopleAt('U03', on);
    const [firstPart, secondPart] = [staffNos.slice(0, 2), staffNos.slice(2)];
    const { splitUnit } = await server.data(SplitUnitDocument, {
      code: 'U03',
      parts: [
        { unit: unit('V5', '1999-01-01'), staffNos: firstPart },
        { unit: unit('V6'), staffNos: secondPart },
      ],
      revision,
      on,
      close: true,
    });
    expect(splitUnit.units).toEqual([
      { code: 'U03', closedOn: on, path: ['U03'] },
      { code: 'V5', closedOn: null, path: ['C', 'D1', 'V5'] },
      { code: 'V6', closedOn: null, path: ['C', 'D1', 'V6'] },
    ]);
    expect([await peopleAt('U03', on), await peopleAt('V5', on), await peopleAt('V6', on)]).toEqual(
      [[], firstPart, secondPart],
    );
    expect([
      await pathOf('V5', '2024-02-29'),
      await pathOf('V5', on),
      await pathOf('U03', '2024-02-29'),
    ]).toEqual([['V5'], ['C', 'D1', 'V5'], ['C', 'D1', 'U03']]);
    expect(splitUnit.unions).toEqual([]);
  });

  it(
    'refuse merges and splits of nothing, into itself, of what is closed, and of people who are ' +
      'elsewhere',
    async () => {
      const on = '2024-11-01';
      const merge = (codes: string[], into: string) =>
        server.refusal(MergeUnitsDocument, { codes, into, revision, on });
      expect((await merge([], 'U11')).extensions).toEqual({
        code: 'NOTHING_TO_MERGE',
        params: { into: 'U11' },
      });
      expect((await merge(['U11', 'U10'], 'U11')).extensions).toEqual({
        code: 'MERGE_INTO_ITSELF',
        params: { code: 'U11' },
      });
      expect((await merge(['U10'], 'U05')).extensions).toEqual({
        code: 'NOT_IN_FORCE',
        params: { key: 'U05', day: on },
      });
      expect((await merge(['U05', 'U12'], 'U11')).extensions).toEqual({
        code: 'NOT_IN_FORCE',
        params: { key: 'U05, U12', day: on },
      });
      const split = (parts: { unit: OrgUnitInput; staffNos: string[] }[]) =>
        server.refusal(SplitUnitDocument, { code: 'U11', parts, revision, on, close: false });
      expect((await split([])).extensions.code).toBe('NOTHING_TO_CHANGE');
      expect(
        (await split([{ unit: unit('V9'), staffNos: ['none', '\u0000'] }])).extensions.code,
      ).toBe('NOT_FOUND');
      expect((await split([{ unit: unit('U01'), staffNos: [] }])).extensions.faults).toMatchObject([
        { table: 'org_units', code: 'KEY_TAKEN' },
      ]);
      expect(
        (
          await split([
            { unit: unit('V9'), staffNos: [] },
            { unit: unit('V9'), staffNos: [] },
          ])
        ).extensions.faults!.map(({ code }) => code),
      ).toContain('DUPLICATE_KEY');
      await unchanged();
    },
  );

  it('made at the same time, do not undo one another', async () => {
    const moves = await Promise.all(
      ['D1', 'D2', 'D3'].map((parent) =>
        server.ask(MoveUnitDocument, { code: 'G1', parent, revision, on: '2024-12-01' }),
      ),
    );
    expect(moves.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(moves.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'STALE_REVISION',
      'STALE_REVISION',
    ]);
    const now = (await server.data(RevisionDocument, {})).revision;
    const others = await Promise.all([
      ...Array.from({ length: 12 }, (_, index) =>
        server.ask(OpenUnitDocument, { input: unit(`W${index}`), parent: 'D1' }),
      ),
      ...['V1', 'V3', 'V4', 'V5'].map((code) =>
        server.ask(MoveUnitDocument, { code, parent: 'D3', revision: now, on: '2025-01-01' }),
      ),
    ]);
    expect(others.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
