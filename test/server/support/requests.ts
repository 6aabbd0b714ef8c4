import fc from 'fast-check';
import { registers } from '../../../schema/registers/index.ts';

/** A raw request. */
export interface RawRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const NASTY = [
  '',
  '\u0000',
  '\ud800',
  "' or 1=1 --",
  '%',
  '\\',
  '"',
  '}',
  '{',
  '💥',
  'null',
  '__proto__',
  '9'.repeat(40),
  '-1',
  '1e999',
  '２０２４',
  '<script>',
  '\n\r\t',
];

const texts = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    fc.oneof(
      texts,
      fc.constantFrom(
        'eq',
        'in',
        'and',
        'or',
        'not',
        'code',
        'name',
        'within',
        'unit',
        'asOf',
        'holdsOn',
        'constructor',
      ),
    ),
    fc.jsonValue(),
  ),
);
const literals = fc.oneof(
  fc.constantFrom(
    'null',
    '-1',
    '0',
    '2147483648',
    '1e3',
    'true',
    'ASC',
    '[]',
    '{}',
    '[[1]]',
    '"2024-02-30"',
    '"U01"',
    '$x',
    '""""""',
  ),
  texts.map((text) => JSON.stringify(text)),
);

/** Documents that nearly fit the schema: real fields, arguments of any value. */
const documents = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...registers),
      fc.array(
        fc.tuple(
          fc.constantFrom('first', 'last', 'after', 'before', 'where', 'orderBy', 'wrong'),
          literals,
        ),
        { maxLength: 3 },
      ),
    )
    .map(
      ([{ many }, args]) =>
        '{ ' +
        `${many}${args.length > 0 ? `(${args.map(([name, value]) => `${name}: ${value}`).join(', ')})` : ''} ` +
        '{ totalCount nodes { revision } } }',
    ),
  fc
    .tuple(
      fc.constantFrom('code', 'name', 'openedOn', 'kind', 'and', 'not', 'within', 'holdsOn'),
      fc.constantFrom('eq', 'in', 'contains', 'from', 'isNull', 'unit'),
      literals,
    )
    .map(
      ([column, operator, value]) =>
        `{ orgUnits(where: { ${column}: { ${operator}: ${value} } }) { nodes { code } } }`,
    ),
  literals.map((value) => `{ orgUnit(code: ${value}) { path(asOf: ${value}) children { code } } }`),
  fc
    .tuple(literals, literals)
    .map(
      ([a, b]) =>
        `mutation { createContest(input: { code: ${a}, name: ${b}, kind: none, year: 1 }) { revision } }`,
    ),
  fc
    .tuple(literals, literals)
    .map(
      ([a, b]) =>
        `mutation { moveUnit(code: ${a}, parentCode: "G1", revision: ${b}, on: "2024-01-01") { revision } }`,
    ),
  fc
    .tuple(literals, literals)
    .map(
      ([a, b]) =>
        `mutation { correctUnion(key: { code: ${a} }, revision: 0, patch: { name: ${b} }) { revision } }`,
    ),
  fc.constantFrom(
    'query ($x: StaffMemberFilter) { staff(where: $x) { totalCount } }',
    'query ($x: [EmploymentOrder!]) { employments(orderBy: $x) { nodes { fromOn } } }',
    'query ($x: String) { unions(after: $x) { nodes { code } } }',
    'query ($x: ID!) { staffMember(staffNo: $x) { name } }',
    'query ($x: Int) { bodies(first: $x) { totalCount } }',
    'query ($x: LocalDate) { root { descendants(asOf: $x) { code } } }',
  ),
  texts,
);

const bodies = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record(
        {
          query: documents,
          variables: fc.oneof(
            json.map((x) => ({ x })),
            texts.map((x) => ({ x })),
            json,
          ),
        },
        { requiredKeys: ['query'] },
      )
      .map((body) => JSON.stringify(body)),
  },
  { weight: 1, arbitrary: json.map((json) => JSON.stringify(json)) },
  {
    weight: 1,
    arbitrary: fc
      .record({ query: documents, operationName: json, extensions: json })
      .map((body) => JSON.stringify(body).slice(0, -3)),
  },
  { weight: 1, arbitrary: texts },
);

const headers = fc
  .record({
    'content-type': fc.constantFrom(
      'application/json',
      'application/json',
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'x',
    ),
    accept: fc.constantFrom(
      'application/json',
      '*/*',
      'application/graphql-response+json',
      'text/html',
      '',
    ),
    'accept-language': fc.constantFrom('zh', 'en', ';;q', 'x'.repeat(500)),
  })
  .map((body) => ({ ...body }));

const requests: fc.Arbitrary<RawRequest> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      path: fc.constant('/graphql'),
      method: fc.constant('POST'),
      headers,
      body: bodies,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(documents, headers).map(([query, given]) => ({
      path: `/graphql?query=${encodeURIComponent(query.toWellFormed())}&variables=%7B`,
      method: 'GET',
      headers: {
        accept: given.accept,
        'accept-language': given['accept-language'],
        'apollo-require-preflight': '1',
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(texts, fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'))
      .map(([path, method]) => ({
        path: `/${encodeURIComponent(path.toWellFormed())}`,
        method,
        headers: {},
      })),
  },
);

/** Randomly faulty requests; equal seeds give equal requests. */
export const randomRequests = (seed: number, count: number): RawRequest[] =>
  fc.sample(requests, { seed, numRuns: count });
