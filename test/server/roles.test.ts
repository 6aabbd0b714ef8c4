import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { registers } from '../../schema/registers/index.ts';
import {
  NAMED_RIGHTS,
  reachOf,
  roles,
  ROLES,
  type AccessRight,
  type Role,
} from '../../schema/rights/roles.ts';
import { createApiKey } from '../../server/access/api-keys.ts';
import { FIELD_RIGHTS } from '../../server/access/field-rights.ts';
import { makeSchema } from '../../server/graphql/schema.ts';
import { city } from './support/city.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

/** Files that may name a role: the declaration, and where a role is given to a viewer. */
const MAY_NAME_ROLES: readonly string[] = [
  'schema/rights/roles.ts',
  'bin/serving/start-key.ts',
  'bin/work/evidence-pieces.ts',
];

const ROOMS = ['base', 'schema', 'intake', 'analytics', 'reports', 'server', 'dashboard', 'bin'];

const sources = (): string[] =>
  ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  ).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !file.includes('migrations/') &&
      !file.includes('operations/generated'),
  );

describe('the rights of roles', () => {
  it('are asked by name: no source compares the name of a role', () => {
    const literal = new RegExp(`(['"\`])(${roles.join('|')})\\1`);
    const comparison =
      /(?<!typeof )\brole\s*[!=]== (?!undefined)|[!=]==\s*[\w.?]*\brole\b|\bcase ['"][A-Z_]+['"]:.*role/;
    const violations = sources()
      .filter((file) => !MAY_NAME_ROLES.includes(file))
      .filter((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .some(
            (line) => literal.test(line) || (comparison.test(line) && !file.startsWith('seeds')),
          ),
      );
    expect(violations).toEqual([]);
  });

  it('cover every field of queries, mutations and subscriptions, and no other', () => {
    const schema = makeSchema();
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
      .flatMap((type) => Object.keys(type!.getFields()).map((field) => `${type!.name}.${field}`))
      .sort();
    expect(fields.filter((field) => !FIELD_RIGHTS.has(field))).toEqual([]);
    // a register without intervals has no fields to end or change its rows
    expect(
      [...FIELD_RIGHTS]
        .filter(([field, right]) => !fields.includes(field) && 'named' in right)
        .map(([field]) => field),
    ).toEqual([]);
  });

  it('follow from the register for every field that leads to rows of it', () => {
    const schema = makeSchema();
    const ofRows = new Set(registers.flatMap(({ name }) => [name, `${name}Connection`]));
    const leads = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type))
      .filter(({ name }) => !ofRows.has(name) && !/Edge$|Change$|^(?:Query|Mutation|__)/.test(name))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => ofRows.has(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}: ${getNamedType(field.type).name}`),
      )
      // the name of an org unit stands with every figure
      .filter((lead) => !lead.endsWith(': OrgUnit'));
    expect(leads.sort()).toEqual([]);
  });

  it('of the three administrators overlap in nothing but the catalogue and their own account', () => {
    const admins: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];
    const all = admins.flatMap((role) => Object.keys(ROLES[role].rights)).sort();
    expect(all).toEqual([
      'MANAGE_ACCESS',
      'OPERATE_SYSTEM',
      'READ_AUDIT_LOG',
      'READ_CATALOGUE',
      'READ_CATALOGUE',
      'READ_CATALOGUE',
      'USE_OWN_ACCOUNT',
      'USE_OWN_ACCOUNT',
      'USE_OWN_ACCOUNT',
    ]);
    for (const role of roles.filter((name) => !admins.includes(name)))
      for (const right of ['MANAGE_ACCESS', 'OPERATE_SYSTEM', 'READ_AUDIT_LOG'] as const)
        expect([role, right, reachOf(role, right)]).toEqual([
          role,
          right,
          role === 'STATISTICIAN' && right === 'MANAGE_ACCESS' ? 'WHOLE' : null,
        ]);
  });

  it('to see persons and small counts are given to these roles alone', () => {
    const holders = (right: AccessRight): Role[] =>
      roles.filter((role) => reachOf(role, right) !== null);
    expect({
      personal: holders('read:personal'),
      sealed: holders('read:sealed'),
      case: holders('read:case'),
      small: holders('SEE_SMALL_COUNTS'),
    }).toEqual({
      personal: ['STATISTICIAN', 'UNIT_REPORTER', 'UNIT_CHAIR'],
      sealed: ['STATISTICIAN'],
      case: ['STATISTICIAN', 'UNIT_CHAIR', 'CASE_OFFICER'],
      small: ['STATISTICIAN'],
    });
  });
});

/** One field for each kind of right. */
const PROBES: Readonly<Record<string, { readonly right: AccessRight; readonly text: string }>> = {
  catalogue: { right: 'READ_CATALOGUE', text: '{ viewer { role rights } }' },
  units: { right: 'BROWSE_UNITS', text: '{ root { code } }' },
  open: { right: 'read:open', text: '{ projects { totalCount } }' },
  nested: { right: 'read:open', text: '{ root { bodies { totalCount } } }' },
  persons: { right: 'read:personal', text: '{ staff { totalCount } }' },
  nestedPersons: { right: 'read:personal', text: '{ root { employments { totalCount } } }' },
  cases: { right: 'read:case', text: '{ hardshipCases { totalCount } }' },
  figures: {
    right: 'QUERY_FIGURES',
    text: '{ metrics(query: { indicators: ["B01"], periods: ["2024"] }) { revision } }',
  },
  figureOfUnit: {
    right: 'QUERY_FIGURES',
    text: '{ root { metric(code: "B01", period: "2024") { status } } }',
  },
  parts: {
    right: 'EXPLAIN_CHANGES',
    text: '{ decompose(query: { indicator: "B01", from: "2023", to: "2024" }) { parts { points } } }',
  },
  entries: { right: 'COUNT_ENTRIES', text: '{ contestCounts(period: "2024") { __typename } }' },
  findings: { right: 'CHECK_DATA', text: '{ dataFindings(first: 1) { totalCount } }' },
  snapshots: { right: 'READ_SNAPSHOTS', text: '{ snapshots { code } }' },
  freeze: {
    right: 'MAKE_SNAPSHOTS',
    text: 'mutation { createSnapshot(input: { title: "x", periods: [] }) { code } }',
  },
  freezeAll: {
    right: 'MAKE_FULL_SNAPSHOTS',
    text: 'mutation { createSnapshot(input: { title: "x", periods: [], guarded: false }) { code } }',
  },
  schedules: { right: 'MANAGE_SCHEDULES', text: '{ schedules { number } }' },
  reorganise: {
    right: 'REORGANISE',
    text: 'mutation { closeUnit(code: "none", revision: 1, on: "2026-01-01") { revision } }',
  },
  write: {
    right: 'write:open',
    text: `mutation { endBody(revision: 1, on: "2026-01-01", key: {
      unitCode: "none", kind: funds_audit_committee, establishedOn: "2000-01-01" }) { revision } }`,
  },
};

describe('a key with a role', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      ...city(),
      hardship_cases: [
        [
          'code',
          'staff_no',
          'unit_code',
          'category',
          'class',
          'cost',
          'onset_on',
          'identified_on',
          'registered_on',
          'verified_on',
          'reportable',
          'closed_on',
        ],
        ...['U01', 'U02', 'U03', 'U07'].map((unit, i) => [
          `HC-${unit}`,
          `P00${i + 1}`,
          unit,
          '重大疾病',
          '相对困难',
          '',
          '',
          '2025-03-03',
          '2025-03-05',
          '',
          '是',
          '',
        ]),
      ],
      case_events: [
        [
          'case_code',
          'kind',
          'on',
          'number',
          'actor',
          'level',
          'form',
          'amount',
          'source',
          'satisfied',
        ],
        ['HC-U01', '知情', '2025-03-03', '1', '工会小组', '', '', '', '', ''],
        ['HC-U01', '转办', '2025-03-06', '1', '单位工会', '辖市区级', '', '', '', ''],
        ['HC-U02', '转办', '2025-03-06', '1', '辖市区教育工会', '市级', '', '', '', ''],
        ['HC-U03', '知情', '2025-03-03', '1', '工会小组', '辖市区级', '', '', '', ''],
      ],
    });
  });
  afterAll(() => server.close());

  it.each(roles)('%s reaches exactly what the table of rights gives it', async (role) => {
    const kinds: readonly string[] | null = ROLES[role].unitKinds;
    const unit =
      kinds === null || kinds.includes('city') ? 'C' : kinds.includes('district') ? 'D1' : 'U01';
    const outcomes = await Promise.all(
      Object.entries(PROBES).map(async ([name, { right, text }]) => {
        const { errors } = await server.ask(typed(text), {}, { unit, role });
        const refused = errors.some(({ extensions: { code } }) => code === 'FORBIDDEN');
        return [name, refused, reachOf(role, right) === null];
      }),
    );
    expect(outcomes.filter(([, refused, expected]) => refused !== expected)).toEqual([]);
  });

  it.each([
    ['UNIT_CHAIR', 'U01', ['HC-U01']],
    ['UNIT_CHAIR', 'U09', []],
    ['CASE_OFFICER', 'U02', ['HC-U02']],
    ['CASE_OFFICER', 'D1', ['HC-U01']],
    ['CASE_OFFICER', 'D2', []],
    ['CASE_OFFICER', 'C', ['HC-U02']],
    ['STATISTICIAN', 'C', ['HC-U01', 'HC-U02', 'HC-U03', 'HC-U07']],
  ] as const)(
    '%s at %s reads the cases in its charge and their events',
    async (role, unit, own) => {
      const { cases, events } = await server.data(
        typed<{
          cases: { nodes: { code: string }[] };
          events: { nodes: { case: { code: string } }[] };
        }>(
          '{ cases: hardshipCases { nodes { code } } events: caseEvents { nodes { case { code } } } }',
        ),
        {},
        { unit, role },
      );
      expect(cases.nodes.map(({ code }) => code).sort()).toEqual([...own]);
      expect(
        events.nodes.every((event) => (own as readonly string[]).includes(event.case.code)),
      ).toBe(true);
      const one = await server.data(
        typed<{ one: object | null }>('{ one: hardshipCase(code: "HC-U07") { code } }'),
        {},
        { unit, role },
      );
      expect(one.one !== null).toBe(unit === 'C' && role === 'STATISTICIAN');
    },
  );

  it('is made only at a unit of the right kind', async () => {
    await expect(createApiKey(server.store, 'C', 'UNIT_CHAIR')).rejects.toMatchObject({
      code: 'ROLE_NOT_FOR_UNIT',
    });
    await expect(createApiKey(server.store, 'U01', 'CITY_ANALYST')).rejects.toMatchObject({
      code: 'ROLE_NOT_FOR_UNIT',
      params: { role: 'CITY_ANALYST', unit: 'U01', kinds: { zh: '市', en: 'city' } },
    });
  });

  it('imports nothing without the right to', async () => {
    const outcomes = await Promise.all(
      (['ANALYST', 'REPORT_SERVICE', 'SECURITY_ADMIN'] as const).map(async (role) => {
        const response = await fetch(`${server.url}/import?name=a.csv`, {
          method: 'POST',
          body: 'code\n',
          headers: { authorization: `Bearer ${await server.key('C', role)}` },
        });
        return response.text();
      }),
    );
    for (const text of outcomes) expect(text).toContain('FORBIDDEN');
  });

  it('has its rights under these names in the API', async () => {
    const { viewer } = await server.data(
      typed<{ viewer: { rights: string[] } }>('{ viewer { rights } }'),
      {},
      { unit: 'C', role: 'STATISTICIAN' },
    );
    const names = new Set([
      ...Object.keys(NAMED_RIGHTS),
      ...['open', 'personal', 'sealed', 'case'].flatMap((it) => [`read:${it}`, `write:${it}`]),
    ]);
    expect(viewer.rights.filter((right) => !names.has(right))).toEqual([]);
    expect(viewer.rights).toContain('IMPORT_PACKAGES');
  });
});
