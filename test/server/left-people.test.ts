import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { today } from '../../base/day.ts';
import { hasSpells } from '../../intake/change/record.ts';
import type { Tables } from '../fixtures/union-package.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { makeSchema } from '../../server/graphql/schema.ts';
import { inputName } from '../../server/registers/types.ts';
import { everything } from '../intake/support.ts';
import { city } from './support/city.ts';
import { keyVariables, pageDocument, plain } from './support/documents.ts';
import { holds, Model, type ModelRow, type Value } from './support/model.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const DAY = today();
const registerOf = (table: string): Register =>
  registers.find((register) => register.table === table)!;

/** People who once had a main employment in D1, and today work elsewhere only. */
function leftIn(model: Model): string[] {
  const hosted = model.visibleUnits('D1', DAY);
  return model
    .of('staff')
    .map(({ staffNo }) => staffNo as string)
    .filter((staff) => {
      const spells = model.of('employments').filter((employment) => employment.staff === staff);
      const today = spells.filter((spell) => holds(registerOf('employments'), spell, DAY));
      return (
        spells.some((spell) => hosted.has(spell.unit!) && spell.isMain === true) &&
        today.some((spell) => spell.isMain === true) &&
        today.every((spell) => !hosted.has(spell.unit!))
      );
    });
}

const left = leftIn(new Model(city()));

/** The city with rows of those people in the registers of which it has none by itself. */
function cityOfLeft(): Tables {
  const tables = city();
  const activities = tables.activities!.slice(1).map(([code]) => code!);
  return {
    ...tables,
    group_memberships: [
      ...tables.group_memberships!.filter(([staff]) => !left.includes(staff!)),
      ...left.flatMap((staff) => [
        [staff, 'G1', '2016-09-01', '2022-09-01'],
        [staff, 'G1', '2022-09-01', ''],
      ]),
    ],
    participations: [
      ...tables.participations!.filter(([, staff]) => !left.includes(staff!)),
      ...left.map((staff) => [activities[0]!, staff, 'true', '']),
    ],
  };
}

const model = new Model(cityOfLeft());
const hosted = model.visibleUnits('D1', DAY);

const personOf = (register: Register, row: ModelRow): Value =>
  (register.table === 'staff' ? row.staffNo : row.staff)!;

interface Attempt {
  readonly name: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

const inputOf = (register: Register, row: ModelRow): Record<string, Value> =>
  Object.fromEntries(
    register.columns.map((column) => [inputName(column), row[column.property] ?? null]),
  );

/** Values that a clerk of the district might write. */
const PATCHES: Readonly<Record<string, readonly Record<string, Value>[]>> = {
  staff: [{ name: '改名' }, { bornOn: '1999-09-09' }, { gender: 'male' }, { staffNo: 'TAKEN' }],
  employments: [
    { category: 'health' },
    { unitCode: 'U01' },
    { fromOn: '2013-01-01' },
    { isMain: false },
  ],
  memberships: [
    { unionCode: 'N01' },
    { kind: 'retained' },
    { fromOn: '2013-01-01' },
    { toOn: '2024-01-01' },
  ],
  contest_entries: [{ award: 'first' }, { level: 'city' }, { enteredOn: '2024-01-01' }],
  group_memberships: [{ groupCode: 'G1' }, { fromOn: '2013-01-01' }, { toOn: '2024-01-01' }],
  participations: [{ completed: false }, { hours: '2.00' }],
};

/**
 * Registers whose rows belong to the unit that hosts a person. Posts and honours belong to a unit;
 * the randomised trial of rights covers them.
 */
const PERSONAL = registers.filter(({ table }) => table in PATCHES);

/**
 * Each mutation of a register of persons on each row of a person, and new rows of the person at
 * D1's own unit and union.
 */
function attemptsAt(register: Register, staff: Value, revision: number): Attempt[] {
  const { name, table } = register;
  const rows = model.rows.get(register)!.filter((row) => personOf(register, row) === staff);
  const mutation = (
    verb: string,
    of: string,
    rest: string,
    variables: Record<string, unknown>,
  ): Attempt => ({
    name: `${verb}${name}`,
    text: `mutation (${of}) { ${verb}${name}(${rest}) { revision } }`,
    variables,
  });
  const of = `$key: ${name}Key!`;
  const key = `key: $key, revision: ${revision}`;
  const patched = `${of}, $patch: ${name}Patch!`;
  return [
    ...rows.flatMap((row) => {
      const variables = { key: keyVariables(register, row) };
      return [
        ...PATCHES[table]!.flatMap((patch) => [
          mutation('correct', patched, `${key}, patch: $patch`, { ...variables, patch }),
          ...(hasSpells(register)
            ? ['2022-06-01', '2024-06-01'].map((on) =>
                mutation('change', patched, `${key}, on: "${on}", patch: $patch`, {
                  ...variables,
                  patch,
                }),
              )
            : []),
        ]),
        ...(register.interval
          ? ['2022-06-01', '2024-06-01'].map((on) =>
              mutation('end', of, `${key}, on: "${on}"`, variables),
            )
          : []),
      ];
    }),
    ...rows.flatMap((row) =>
      [
        {},
        { unit: 'U01', union: 'N01' },
        { unit: 'U01', union: 'N01', fromOn: '2025-01-01', toOn: null },
        {
          unit: 'U01',
          union: 'N01',
          fromOn: '2025-01-01',
          toOn: '2025-01-01',
          level: 'national',
          isMain: false,
        },
      ].map((other) =>
        mutation('create', `$input: ${name}Input!`, 'input: $input', {
          input: inputOf(register, { ...row, ...other }),
        }),
      ),
    ),
  ];
}

/**
 * Each reorganisation that moves a person who has left: dated back to when the person was there, or
 * by name.
 */
function reorganisations(staff: Value, revision: number): Attempt[] {
  const spell = model
    .of('employments')
    .find(
      (employment) =>
        employment.staff === staff && hosted.has(employment.unit!) && employment.isMain === true,
    )!;
  const unit = spell.unit as string;
  const into = unit === 'U01' ? 'U11' : 'U01';
  const made = '{ code: "Z9", name: "新", kind: unit, openedOn: "2022-01-01" }';
  return [
    [
      'mergeUnits',
      `mergeUnits(codes: ["${unit}"], into: "${into}", revision: ${revision}, on: "2022-01-01")`,
    ],
    [
      'splitUnit',
      `splitUnit(code: "${unit}", parts: [{ unit: ${made}, staffNos: ["${staff as string}"] ` +
        `}], revision: ${revision}, on: "2022-01-01")`,
    ],
    [
      'splitUnit',
      `splitUnit(code: "${unit}", parts: [{ unit: ${made}, staffNos: ["${staff as string}"] ` +
        `}], revision: ${revision}, on: "2024-01-01")`,
    ],
    [
      'moveUnit',
      `moveUnit(code: "${unit}", parentCode: "D2", revision: ${revision}, on: "2022-01-01")`,
    ],
  ].map(([name, text]) => ({
    name: name!,
    text: `mutation { ${text!} { revision } }`,
    variables: {},
  }));
}

/** Mutations of other registers. */
const others = registers.filter((register) => !PERSONAL.includes(register)).map(({ name }) => name);
const OTHERS = new RegExp(
  `^(create|correct|end|change)(${others.join('|')})$|^(openUnit|closeUnit)$|` +
    '[sS]napshot|[sS]chedule|setProblem|giveScores|Account$|ApiKey$|Session$|Password$|^preview',
);

describe('people who left a district', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(cityOfLeft());
  });
  afterAll(() => server.close());

  it('are some, with rows of every kind', () => {
    expect(left.length).toBeGreaterThan(1);
    for (const register of PERSONAL)
      expect(
        model.rows.get(register)!.some((row) => left.includes(personOf(register, row) as string)),
      ).toBe(true);
  });

  it.each(['D1', 'U01'])('are not written by any mutation with the key of %s', async (unit) => {
    const before = await everything(server.store.pool);
    const attempts = left.flatMap((staff) => [
      ...PERSONAL.flatMap((register) => attemptsAt(register, staff, 1)),
      ...(unit === 'D1' ? reorganisations(staff, 1) : []),
    ]);
    const outcomes = new Set<string>();
    for (const { text, variables } of attempts) {
      parse(text);
      const { errors } = await server.ask(typed(text), variables, { unit });
      outcomes.add(errors[0]?.extensions.code ?? `WRITTEN ${text} ${JSON.stringify(variables)}`);
    }
    expect(await everything(server.store.pool)).toEqual(before);
    // some end or change on a day on which the row does not hold, or move a person who is not there
    // then; a visible person may have a number that is taken
    expect(
      [...outcomes].filter(
        (text) =>
          ![
            'OUT_OF_SCOPE',
            'NOT_FOUND',
            'NOT_IN_FORCE',
            'NOTHING_TO_CHANGE',
            'FAULTS_IN_DATA',
          ].includes(text),
      ),
    ).toEqual([]);
    const tried = new Set(attempts.map(({ name }) => name));
    const all = Object.keys(makeSchema().getMutationType()!.getFields());
    if (unit === 'D1')
      expect(all.filter((name) => !tried.has(name) && !OTHERS.test(name))).toEqual([]);
  });

  it('are read as far as they concern the days of hosting, and no spell elsewhere or later is shown', async () => {
    for (const register of PERSONAL) {
      const { page } = await server.data(pageDocument(register), { first: 500 }, { unit: 'D1' });
      const shown = page.nodes
        .map((row) => plain(register, row))
        .filter((row) => left.includes(personOf(register, row) as string));
      for (const row of shown) {
        if (register.table === 'employments') expect(hosted.has(row.unit!)).toBe(true);
        if (register.table.endsWith('memberships')) expect(row.fromOn! < '2022-09-01').toBe(true);
        expect(register.table).not.toBe('participations');
        if (register.table === 'contest_entries') expect(row.enteredOn! < '2022-09-01').toBe(true);
      }
      if (register.table === 'memberships') expect(shown.length).toBeGreaterThan(1);
    }
    // relations from a person who is still visible reveal no more
    const { staff } = await server.data(
      typed<{
        staff: {
          nodes: {
            staffNo: string;
            employments: { nodes: { unit: { code: string } }[]; totalCount: number };
            memberships: { nodes: { fromOn: string }[] };
            contestEntries: { totalCount: number };
          }[];
        };
      }>(
        `{ staff(where: { staffNo: { in: ${JSON.stringify(left)} } }, first: 500) { nodes { ` +
          'staffNo employments { totalCount nodes { unit { code } } } memberships { nodes { ' +
          'fromOn } } contestEntries { totalCount } } } }',
      ),
      {},
      { unit: 'D1' },
    );
    expect(staff.nodes.length).toBe(left.length);
    for (const { employments, memberships, contestEntries } of staff.nodes) {
      expect(employments.nodes.every((node) => hosted.has(node.unit.code))).toBe(true);
      expect(employments.totalCount).toBe(employments.nodes.length);
      expect(memberships.nodes.every(({ fromOn }) => fromOn < '2022-09-01')).toBe(true);
      expect(contestEntries.totalCount).toBe(0);
    }
  });
});
