import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../base/day.ts';
import { columnOf, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Role } from '../../schema/rights/roles.ts';
import { everything } from '../intake/support.ts';
import {
  ChangeOrgEdgeDocument,
  CloseUnitDocument,
  CorrectEmploymentDocument,
  CorrectOrgUnitDocument,
  CorrectStaffMemberDocument,
  CorrectUnionDocument,
  CreateContestDocument,
  CreateEmploymentDocument,
  CreateOrgEdgeDocument,
  CreateOrgUnitDocument,
  CreateStaffMemberDocument,
  CreateSurveyResponseDocument,
  CreateUnionCoverageDocument,
  CreateUnionDocument,
  MergeUnitsDocument,
  MoveUnitDocument,
  OpenUnitDocument,
  OrgUnitPlaceDocument,
  PeopleDocument,
  RevisionDocument,
  SplitUnitDocument,
} from './operations/generated.ts';
import { city } from './support/city.ts';
import {
  keyVariables,
  oneDocument,
  pageDocument,
  plain,
  selection,
  type ShownPage,
} from './support/documents.ts';
import { keyOf, Model } from './support/model.ts';
import { startTestServer, typed, type Asker, type TestServer } from './support/server.ts';

const model = new Model(city());
const DAY = today();
const ASKERS: readonly Required<Pick<Asker, 'unit' | 'role'>>[] = [
  'C',
  'D1',
  'D2',
  'D3',
  'U02',
  'U05',
  'U08',
  'G1',
].flatMap((unit) => (['STATISTICIAN', 'ANALYST'] as const).map((role) => ({ unit, role })));

/** The rows of a register that a key may read, in plain words; null if the register is refused. */
function visible(register: Register, unit: string, role: Role): Set<string> | null {
  if (register.privacy !== 'open' && role === 'ANALYST') return null;
  if (['sealed', 'case'].includes(register.privacy) && unit !== 'C') return null;
  const units = model.visibleUnits(unit, DAY);
  return new Set(
    model.rows
      .get(register)!
      .filter((row) => unit === 'C' || model.mayRead(register.table, row, units, DAY))
      .map((row) => keyOf(register, row)),
  );
}

const keysOf = (register: Register, { nodes }: ShownPage): string[] =>
  nodes.map((row) => keyOf(register, plain(register, row)));

describe('the scope of a key', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  describe.each(ASKERS)('$role at $unit', (asker) => {
    const { unit, role } = asker;

    it.each(registers)('bounds each door to $many', async (register) => {
      const may = visible(register, unit, role);
      const rows = model.rows.get(register)!;
      const document = pageDocument(register);
      if (may === null) {
        const forbidden = {
          code: 'FORBIDDEN',
          params: {
            role,
            what: {
              zh: expect.any(String) as unknown,
              en: expect.stringContaining('STATISTICIAN') as unknown,
            },
          },
        };
        expect((await server.refusal(document, {}, asker)).extensions).toEqual(forbidden);
        expect(
          (await server.refusal(oneDocument(register), keyVariables(register, rows[0]!), asker))
            .extensions,
        ).toEqual(forbidden);
        return;
      }
      const whole = (await server.data(document, { first: 500 }, asker)).page;
      expect(new Set(keysOf(register, whole))).toEqual(may);
      expect(whole.totalCount).toBe(may.size);

      const hidden = rows.filter((row) => !may.has(keyOf(register, row)));
      const first = register.key[0]!;
      const { codes } = columnOf(register, first);
      const named = {
        or: hidden.slice(0, 30).map((row) => ({
          and: register.key.map((property) => ({ [property]: { eq: row[property]! } })),
        })),
      };
      for (const where of [
        named,
        { or: [named, { not: named }] },
        { not: { [first]: { eq: codes ? Object.keys(codes.codes)[0]! : 'none' } } },
      ]) {
        const actual = (await server.data(document, { where, first: 500 }, asker)).page;
        expect([
          keysOf(register, actual).filter((key) => !may.has(key)),
          actual.totalCount! <= may.size,
        ]).toEqual([[], true]);
      }

      const places = (await server.data(document, { first: 500 })).page;
      const middle = places.edges[Math.floor(places.edges.length / 2)]!.cursor;
      const after = (await server.data(document, { first: 500, after: middle }, asker)).page;
      const before = (await server.data(document, { last: 500, before: middle }, asker)).page;
      expect(
        [...keysOf(register, before), ...keysOf(register, after)].filter((key) => !may.has(key)),
      ).toEqual([]);

      const rowDocument = oneDocument(register);
      const outcomes = await Promise.all(
        [
          ...hidden.slice(0, 4),
          ...rows.filter((row) => may.has(keyOf(register, row))).slice(0, 4),
        ].map(async (row) => {
          const { data, errors } = await server.ask(
            rowDocument,
            keyVariables(register, row),
            asker,
          );
          return [
            keyOf(register, row),
            data?.one ? 'seen' : (errors[0]?.extensions.code ?? 'nothing'),
          ];
        }),
      );
      expect(outcomes).toEqual(
        outcomes.map(([key]) => [
          key,
          may.has(key!) ? 'seen' : register.table === 'org_units' ? 'OUT_OF_SCOPE' : 'nothing',
        ]),
      );
    });

    it('bounds each list that hangs on a row, and its number', async () => {
      for (const register of registers) {
        for (const column of register.columns.filter(({ inverse }) => inverse)) {
          const target = targetOf(column);
          const may = visible(register, unit, role);
          if (visible(target, unit, role) === null) continue;
          const document = typed<{ page: { nodes: Record<string, ShownPage>[] } }>(
            `{ page: ${target.many}(first: 500) { nodes { ${column.inverse!.name}(first: 500) ` +
              `{ totalCount nodes { ${selection(register)} } } } } }`,
          );
          if (may === null) {
            const { errors } = await server.ask(document, {}, asker);
            expect(errors.every(({ extensions }) => extensions.code === 'FORBIDDEN')).toBe(true);
            continue;
          }
          for (const node of (await server.data(document, {}, asker)).page.nodes) {
            const list = node[column.inverse!.name]!;
            expect([
              keysOf(register, list).filter((key) => !may.has(key)),
              list.totalCount,
            ]).toEqual([[], list.nodes.length]);
          }
        }
      }
    });
  });

  it('holds also where a reference leads beyond it', async () => {
    const document = typed<{
      unionCoverages: {
        nodes: {
          union: { hostUnit: Record<string, { totalCount: number } & { code: string }[]> };
        }[];
      };
    }>(
      '{ unionCoverages { nodes { union { hostUnit { code bodies { totalCount } employments { ' +
        'totalCount } edges { totalCount } children(includeClosed: true) { code } ' +
        'descendants(asOf: "2014-06-01") { code } } } } } }',
    );
    const { unionCoverages } = await server.data(document, {}, { unit: 'U04' });
    for (const {
      union: { hostUnit },
    } of unionCoverages.nodes)
      expect(hostUnit).toEqual({
        code: 'U03',
        bodies: { totalCount: 0 },
        employments: { totalCount: 0 },
        edges: { totalCount: 0 },
        children: [],
        descendants: [],
      });
  });

  it('holds for the subtree of a past day', async () => {
    const within = { within: { unit: 'D1', asOf: '2014-06-01' } };
    const { staff } = await server.data(PeopleDocument, { where: within }, { unit: 'D1' });
    const allowed = model.visibleUnits('D1', DAY);
    const past = new Set(model.subtreeOn('D1', '2014-06-01').filter((value) => allowed.has(value)));
    expect(staff.nodes.map(({ staffNo }) => staffNo)).toEqual(
      model
        .of('staff')
        .filter((row) => model.belongs('staff', row, past))
        .map((row) => row.staffNo),
    );
  });

  describe('of an ANALYST', () => {
    it.each([
      '{ root { employments { totalCount } } }',
      '{ orgUnits { nodes { employments { nodes { fromOn } } } } }',
      '{ unions { nodes { memberships { pageInfo { hasNextPage } } } } }',
      '{ contests { nodes { entries { totalCount } } } }',
      '{ root { surveyResponses { totalCount } } }',
      '{ surveyWaves { nodes { responses { edges { cursor } } } } }',
      '{ unionCoverages { nodes { union { hostUnit { parent { hostedUnions { nodes { ' +
        'memberships { nodes { staff { name } } } } } children { employments { totalCount } } } ' +
        '} } } } }',
    ])('keeps persons out of %s', async (text) => {
      const { data, errors } = await server.ask(typed(text), {}, { role: 'ANALYST' });
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
        new Set(['FORBIDDEN']),
      );
      expect(JSON.stringify(data ?? null)).not.toMatch(/staff|totalCount/);
    });

    it('writes nothing', async () => {
      const before = await everything(server.store.pool);
      const asker = { role: 'ANALYST' } as const;
      const answers = await Promise.all([
        server.ask(
          CreateContestDocument,
          { input: { code: 'A', name: 'A', kind: 'other', year: 2020 } },
          asker,
        ),
        server.ask(
          CreateStaffMemberDocument,
          { input: { staffNo: 'A', name: 'A', gender: 'male', bornOn: '1990-01-01' } },
          asker,
        ),
        server.ask(CorrectUnionDocument, { code: 'N01', revision: 1, patch: { name: 'A' } }, asker),
        server.ask(
          OpenUnitDocument,
          { input: { code: 'A', name: 'A', kind: 'unit', openedOn: '2020-01-01' }, parent: 'D1' },
          asker,
        ),
        server.ask(CloseUnitDocument, { code: 'U01', revision: 1, on: '2024-01-01' }, asker),
        server.ask(
          MoveUnitDocument,
          { code: 'U01', parent: 'D2', revision: 1, on: '2024-01-01' },
          asker,
        ),
        server.ask(
          MergeUnitsDocument,
          { codes: ['U01'], into: 'U02', revision: 1, on: '2024-01-01' },
          asker,
        ),
      ]);
      expect(answers.map(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(
        answers.map(() => ['FORBIDDEN']),
      );
      expect(await everything(server.store.pool)).toEqual(before);
    });
  });

  describe('of a STATISTICIAN of a part', () => {
    const D1: Asker = { unit: 'D1' };
    const work = {
      isMain: false,
      category: 'teacher',
      establishment: '1',
      fullTimeTeacher: false,
      dualQualified: false,
      fromOn: '2024-03-01',
    } as const;
    let revision: number;
    let before: Awaited<ReturnType<typeof everything>>;
    beforeAll(async () => {
      ({ revision } = await server.data(RevisionDocument, {}));
      before = await everything(server.store.pool);
    });

    it.each<[string, string, () => Promise<{ extensions: { code: string } }>]>([
      [
        'contests',
        'FORBIDDEN',
        () =>
          server.refusal(
            CreateContestDocument,
            { input: { code: 'A', name: 'A', kind: 'other', year: 2020 } },
            D1,
          ),
      ],
      [
        'answer sheets',
        'FORBIDDEN',
        () =>
          server.refusal(
            CreateSurveyResponseDocument,
            { input: { waveCode: 'W1', respondent: 'A', unitCode: 'U01' } },
            D1,
          ),
      ],
      [
        'employments elsewhere',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CreateEmploymentDocument,
            { input: { ...work, staffNo: 'P010', unitCode: 'U04' } },
            D1,
          ),
      ],
      [
        'an employment that goes elsewhere',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CorrectEmploymentDocument,
            {
              key: { staffNo: 'P010', unitCode: 'U01', fromOn: '2015-09-01' },
              revision,
              patch: { unitCode: 'U04' },
            },
            D1,
          ),
      ],
      [
        'people who work elsewhere',
        'NOT_FOUND',
        () =>
          server.refusal(
            CorrectStaffMemberDocument,
            { staffNo: 'P003', revision, patch: { name: 'A' } },
            D1,
          ),
      ],
      [
        'unions elsewhere',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CreateUnionDocument,
            {
              input: {
                code: 'A',
                name: 'A',
                kind: 'joint',
                hostUnitCode: 'U04',
                approvedOn: '2020-01-01',
              },
            },
            D1,
          ),
      ],
      [
        'a unit without a place',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CreateOrgUnitDocument,
            { input: { code: 'A', name: 'A', kind: 'unit', openedOn: '2020-01-01' } },
            D1,
          ),
      ],
      [
        'units elsewhere',
        'NOT_FOUND',
        () =>
          server.refusal(
            CorrectOrgUnitDocument,
            { code: 'U04', revision, patch: { name: 'A' } },
            D1,
          ),
      ],
      [
        'a closed unit elsewhere, by hanging it here',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CreateOrgEdgeDocument,
            { input: { code: 'U05', parentCode: 'D1', fromOn: '2022-01-01' } },
            D1,
          ),
      ],
      [
        'a unit that opens elsewhere, by hanging it here before',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CreateOrgEdgeDocument,
            { input: { code: 'U08', parentCode: 'D1', fromOn: '2022-01-01', toOn: '2023-01-01' } },
            D1,
          ),
      ],
      [
        'a unit that is opened elsewhere',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            OpenUnitDocument,
            { input: { code: 'A', name: 'A', kind: 'unit', openedOn: '2020-01-01' }, parent: 'D2' },
            D1,
          ),
      ],
      [
        'a unit that moves out',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            MoveUnitDocument,
            { code: 'U01', parent: 'D2', revision, on: '2024-01-01' },
            D1,
          ),
      ],
      [
        'a unit that moves in',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            MoveUnitDocument,
            { code: 'U04', parent: 'D1', revision, on: '2024-01-01' },
            D1,
          ),
      ],
      [
        'an edge that leads out',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            ChangeOrgEdgeDocument,
            {
              key: { code: 'U01', fromOn: '2001-09-01' },
              revision,
              on: '2024-01-01',
              patch: { parentCode: 'D2' },
            },
            D1,
          ),
      ],
      [
        'its own place',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            ChangeOrgEdgeDocument,
            {
              key: { code: 'D1', fromOn: '2000-01-01' },
              revision,
              on: '2024-01-01',
              patch: { toOn: '2025-01-01' },
            },
            D1,
          ),
      ],
      [
        'itself, by closing',
        'FORBIDDEN',
        () => server.refusal(CloseUnitDocument, { code: 'D1', revision, on: '2024-01-01' }, D1),
      ],
      [
        'units elsewhere, by closing',
        'OUT_OF_SCOPE',
        () => server.refusal(CloseUnitDocument, { code: 'U04', revision, on: '2024-01-01' }, D1),
      ],
      [
        'units elsewhere, by merging',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            MergeUnitsDocument,
            { codes: ['U01'], into: 'U02', revision, on: '2024-01-01' },
            D1,
          ),
      ],
      [
        'its parent, by splitting itself',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            SplitUnitDocument,
            {
              code: 'D1',
              parts: [
                {
                  unit: { code: 'A', name: 'A', kind: 'unit', openedOn: '2024-01-01' },
                  staffNos: [],
                },
              ],
              revision,
              on: '2024-01-01',
              close: false,
            },
            D1,
          ),
      ],
      [
        'a union that only covers a unit of it',
        'OUT_OF_SCOPE',
        () =>
          server.refusal(
            CorrectUnionDocument,
            { code: 'N03', revision, patch: { name: 'A' } },
            { unit: 'D3' },
          ),
      ],
    ])('does not write %s', async (_, code, write) => {
      expect((await write()).extensions.code).toBe(code);
      expect(await everything(server.store.pool)).toEqual(before);
    });

    it('writes within it: people, their work, units and what is below new ones', async () => {
      const person = {
        staffNo: 'P990',
        name: '新',
        gender: 'female',
        bornOn: '1999-09-09',
      } as const;
      expect(
        (await server.data(CreateStaffMemberDocument, { input: person }, D1)).createStaffMember
          .changed,
      ).toEqual([{ staffNo: 'P990' }]);
      expect(
        (await server.data(PeopleDocument, { where: { staffNo: { eq: 'P990' } } }, D1)).staff
          .totalCount,
      ).toBe(0);
      await server.data(
        CreateEmploymentDocument,
        { input: { ...work, staffNo: 'P990', unitCode: 'U01' } },
        D1,
      );
      expect(
        (await server.data(PeopleDocument, { where: { staffNo: { eq: 'P990' } } }, D1)).staff
          .totalCount,
      ).toBe(1);
      expect(
        (
          await server.data(
            OpenUnitDocument,
            {
              input: { code: 'A1', name: 'A1', kind: 'group', openedOn: '2024-01-01' },
              parent: 'U01',
            },
            D1,
          )
        ).openUnit.units,
      ).toMatchObject([{ code: 'A1', path: ['C', 'D1', 'U01', 'A1'] }]);
      await server.data(
        CreateUnionCoverageDocument,
        { input: { unionCode: 'N01', unitCode: 'A1', fromOn: '2024-01-01' } },
        D1,
      );
      expect((await server.data(OrgUnitPlaceDocument, { code: 'A1' }, D1)).orgUnit!.name).toBe(
        'A1',
      );
      expect(
        (await server.refusal(OrgUnitPlaceDocument, { code: 'A1' }, { unit: 'D2' })).extensions
          .code,
      ).toBe('OUT_OF_SCOPE');
    });

    it(
      'takes in nobody of others, not even by a spell of no length; a key above both lets a ' +
        'person move, and who had them keeps them',
      async () => {
        const hire = { ...work, staffNo: 'P003', unitCode: 'U01' };
        for (const input of [
          hire,
          { ...hire, isMain: false, toOn: hire.fromOn },
          { ...hire, staffNo: 'NOBODY' },
        ]) {
          expect(
            (await server.refusal(CreateEmploymentDocument, { input }, D1)).extensions.code,
          ).toBe('OUT_OF_SCOPE');
        }
        await server.data(CreateEmploymentDocument, { input: hire });
        expect(
          (await server.data(PeopleDocument, { where: { staffNo: { eq: 'P003' } } }, D1)).staff
            .totalCount,
        ).toBe(1);
        expect(
          (
            await server.data(
              PeopleDocument,
              { where: { staffNo: { eq: 'P003' } } },
              { unit: 'D2' },
            )
          ).staff.totalCount,
        ).toBe(1);
      },
    );

    it('opens no city, which would stand beside the whole', async () => {
      const input = {
        code: 'X',
        name: 'X',
        kind: 'city' as const,
        openedOn: '2026-06-01',
        closedOn: '2026-06-01',
      };
      expect(
        (await server.refusal(OpenUnitDocument, { input, parent: 'U01' }, D1)).extensions.code,
      ).toBe('FORBIDDEN');
    });
  });

  it('of the whole hierarchy stays whole when a unit has no place yet', async () => {
    await server.data(CreateOrgUnitDocument, {
      input: { code: 'LOST', name: 'LOST', kind: 'unit', openedOn: '2024-01-01' },
    });
    expect(
      (
        await server.data(
          pageDocument(registers.find(({ table }) => table === 'survey_responses')!),
          { first: 1 },
        )
      ).page.totalCount,
    ).toBe(14);
    await server.data(CreateOrgEdgeDocument, {
      input: { code: 'LOST', parentCode: 'D3', fromOn: '2024-01-01' },
    });
    expect(
      (await server.data(OrgUnitPlaceDocument, { code: 'LOST' }, { unit: 'D3' })).orgUnit!.path,
    ).toEqual(['C', 'D3', 'LOST']);
  });

  it('moves with the tree', async () => {
    const { revision } = await server.data(RevisionDocument, {});
    await server.data(MoveUnitDocument, { code: 'U11', parent: 'D3', revision, on: '2024-01-01' });
    expect(
      (await server.refusal(OrgUnitPlaceDocument, { code: 'U11' }, { unit: 'D1' })).extensions.code,
    ).toBe('OUT_OF_SCOPE');
    expect(
      (await server.data(OrgUnitPlaceDocument, { code: 'U11' }, { unit: 'D3' })).orgUnit!.code,
    ).toBe('U11');
  });
});

describe('a request', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  const body = JSON.stringify({ query: '{ revision }' });

  it.each<[string, Record<string, string>]>([
    ['without a key', {}],
    ['with an empty key', { authorization: 'Bearer ' }],
    ['with another scheme', { authorization: 'Basic dHhfOng=' }],
    ['with a wrong key', { authorization: 'Bearer tx_wrong' }],
    ['with a key of no prefix', { authorization: 'Bearer wrong' }],
    ['with a key of signs', { authorization: "Bearer tx_' or 1=1 --" }],
    ['with a very long key', { authorization: `Bearer tx_${'x'.repeat(8_000)}` }],
  ])('%s is not answered', async (_, headers) => {
    for (const language of ['en', 'zh']) {
      const response = await server.post(body, { ...headers, 'accept-language': language });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await response.json()).toEqual({
        errors: [
          {
            extensions: { code: 'UNAUTHENTICATED', params: {} },
            message: expect.stringContaining(
              language === 'en' ? 'A valid key' : '需要有效的密钥',
            ) as unknown,
          },
        ],
      });
    }
  });

  it('is no longer answered once its key is revoked', async () => {
    const key = await server.key('D1', 'ANALYST');
    expect((await server.post(body, { authorization: `Bearer ${key}` })).status).toBe(200);
    await server.store.pool.query('update api_keys set revoked_at = now() where prefix = $1', [
      key.slice(0, 11),
    ]);
    expect((await server.post(body, { authorization: `Bearer ${key}` })).status).toBe(401);
  });

  it('finds no key in the store, only its hash', async () => {
    const key = await server.key('D2', 'ANALYST');
    const { rows } = await server.store.pool.query<object>('select t::text as row from api_keys t');
    expect(JSON.stringify(rows)).not.toContain(key.slice(11));
    expect(key.length).toBeGreaterThanOrEqual(45);
  });
});
