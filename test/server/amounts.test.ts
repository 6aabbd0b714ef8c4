import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const AT = { unit: 'C', role: 'STATISTICIAN' } as const;

interface Shown {
  readonly code: string;
  readonly budget: string | null;
}

const input = (code: string, values: object = {}): object => ({
  code,
  unitCode: 'U01',
  kind: 'benefit',
  title: '食堂改造',
  year: 2025,
  promisedOn: '2025-03-01',
  ...values,
});

const CREATE = typed<{ createProject: { revision: number; changed: Shown[] } }>(
  'mutation ($input: ProjectInput!) { createProject(input: $input) { revision changed { code budget } } }',
);
const CORRECT = typed<{ correctProject: { changed: Shown[] } }>(
  'mutation ($key: ProjectKey!, $revision: Int!, $patch: ProjectPatch!) { correctProject(key: ' +
    '$key, revision: $revision, patch: $patch) { changed { code budget } } }',
);

describe('amounts in the API', () => {
  let server: TestServer;
  let revision = 0;
  beforeAll(async () => {
    server = await startTestServer();
    for (const [code, budget] of [
      ['A1', '9'],
      ['A2', '1234.50'],
      ['A3', '999999999999.99'],
      ['A4', null],
    ] as const)
      revision = (await server.data(CREATE, { input: input(code, { budget }) }, AT)).createProject
        .revision;
  });
  afterAll(() => server.close());

  const list = async (rest: string): Promise<(string | null)[]> => {
    const { projects } = await server.data(
      typed<{ projects: { nodes: Shown[] } }>(`{ projects(${rest}) { nodes { code budget } } }`),
      {},
      AT,
    );
    return projects.nodes.map(({ budget }) => budget);
  };
  const ownProjects = (where: string): string =>
    `where: {and: [{code: {startsWith: "A"}}, {${where}}]}`;

  it('are exact decimals in text, with the places that the column keeps', async () => {
    expect(await list('where: {code: {startsWith: "A"}}')).toEqual([
      '9.00',
      '1234.50',
      '999999999999.99',
      null,
    ]);
  });

  it('are filtered and ordered as numbers; a literal may be a number', async () => {
    expect(await list(ownProjects('budget: {min: "10"}'))).toEqual(['1234.50', '999999999999.99']);
    expect(await list(ownProjects('budget: {max: 1234.5}'))).toEqual(['9.00', '1234.50']);
    expect(await list(ownProjects('budget: {in: ["1234.5", 9]}'))).toEqual(['9.00', '1234.50']);
    expect(await list(ownProjects('budget: {isNull: true}'))).toEqual([null]);
    expect(
      await list('where: {code: {startsWith: "A"}}, orderBy: [{field: budget, direction: DESC}]'),
    ).toEqual(['999999999999.99', '1234.50', '9.00', null]);
  });

  it('are paged by a cursor', async () => {
    const page = typed<{
      projects: { nodes: Shown[]; pageInfo: { endCursor: string } };
    }>(
      'query ($after: String) { projects(where: {code: {startsWith: "A"}}, orderBy: [{field: ' +
        'budget}], first: 2, after: $after) { nodes { code budget } pageInfo { endCursor } } }',
    );
    const first = await server.data(page, {}, AT);
    const rest = await server.data(page, { after: first.projects.pageInfo.endCursor }, AT);
    expect([first, rest].map((page) => page.projects.nodes.map(({ code }) => code))).toEqual([
      ['A1', 'A2'],
      ['A3', 'A4'],
    ]);
  });

  it.each([
    [0.1, 'INVALID_DECIMAL'],
    [1e21, 'INVALID_DECIMAL'],
    ['1,234.50', 'INVALID_DECIMAL'],
    ['１２', 'INVALID_DECIMAL'],
    ['¥5', 'INVALID_DECIMAL'],
    [true, 'INVALID_DECIMAL'],
  ])('given as %j are refused with %s', async (budget, code) => {
    const error = await server.refusal(CREATE, { input: input('B1', { budget }) }, AT);
    expect(error.extensions).toEqual({ code, params: { value: String(budget) } });
  });

  it.each([
    [{ budget: '1.005' }, ['budget TOO_MANY_DECIMALS']],
    [{ budget: '-1' }, ['budget BAD_AMOUNT']],
    [{ completedOn: '2025-02-28' }, ['completed_on DAYS_REVERSED']],
  ])('and days: %j are refused with the faults of an import', async (values, expected) => {
    const error = await server.refusal(CREATE, { input: input('B1', values) }, AT);
    expect(error.extensions.faults!.map((fault) => `${fault.column} ${fault.code}`)).toEqual(
      expected,
    );
  });

  it('and days are judged the same when a row is corrected', async () => {
    const change = { key: { code: 'A1' }, revision };
    const error = await server.refusal(
      CORRECT,
      { ...change, patch: { promisedOn: '2025-06-01', completedOn: '2025-05-31' } },
      AT,
    );
    expect(error.extensions.faults!.map(({ message }) => message)).toEqual([
      '2025-05-31 is before "promised on", which is 2025-06-01.',
    ]);
    const { correctProject } = await server.data(
      CORRECT,
      { ...change, patch: { budget: '9.10', completedOn: '2025-03-01' } },
      AT,
    );
    expect(correctProject.changed).toEqual([{ code: 'A1', budget: '9.10' }]);
  });
});
