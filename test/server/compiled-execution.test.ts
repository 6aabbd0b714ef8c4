import fc from 'fast-check';
import {
  buildSchema,
  execute,
  getIntrospectionQuery,
  GraphQLError,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { compiledExecution } from '../../server/graphql/compiled-execution.ts';

const schema = buildSchema(`
  enum Kind { A B }
  input Given { n: Int! = 7, text: String, kind: Kind = B, list: [String!], inner: Given }
  type Thing {
    id: ID!
    name: String
    kind: Kind!
    numbers: [[Int]]!
    self: Thing!
    other: Thing
    none: Thing
    many(first: Int! = 2): [Thing!]!
    some(first: Int = 2): [Thing]
    late: Thing!
    echo(given: Given, list: [Int!], matrix: [[Kind]], kind: Kind = A, text: String = "t", 
      flag: Boolean! = false): String!
    bad: String
    badHard: String!
    badLate: String
    badLateHard: String!
    nullHard: String!
    badKind: Kind
    odd: Thing!
  }
  type Query { thing(id: ID! = "1"): Thing, must: Thing!, things: [Thing!]!, count: Int! }
  type Mutation { add(n: Int!): Int! }
`);

interface Made {
  readonly id: number;
  readonly depth: number;
}
const thing = (id: number): Made => ({ id, depth: 0 });
const fail = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'OURS' } });
};

const resolvers: Record<
  string,
  Record<string, (source: Made, args: Record<string, unknown>) => unknown>
> = {
  Thing: {
    name: ({ id }) => `thing ${id}`,
    kind: () => 'A',
    numbers: () => [[1, null], null, []],
    self: (made) => made,
    other: ({ id }) => thing(id + 1),
    none: () => null,
    many: ({ id }, { first }) =>
      Array.from({ length: first as number }, (_, index) => thing(10 * id + index)),
    some: ({ id }, { first }) =>
      Promise.resolve(
        Array.from({ length: (first as number | null) ?? 1 }, (_, index) =>
          index === 1 ? null : Promise.resolve(thing(10 * id + index)),
        ),
      ),
    late: async (made) => made,
    echo: (_, args) => JSON.stringify(Object.entries(args).sort()),
    bad: () => fail('bad'),
    badHard: () => fail('bad, hard'),
    badLate: async () => fail('bad, late'),
    badLateHard: async () => fail('bad, late and hard'),
    nullHard: () => null,
    badKind: () => 'C',
    odd: async (made) => (made.id % 2 === 1 ? made : fail('even')),
  },
  Query: {
    thing: (_, { id }) => thing(Number(id)),
    must: async () => thing(3),
    things: () => [thing(1), thing(2), thing(3)],
    count: (_, __) => 3,
  },
  Mutation: { add: (_, { n }) => n },
};
for (const [type, fields] of Object.entries(resolvers))
  for (const [name, resolve] of Object.entries(fields))
    (schema.getType(type) as GraphQLObjectType).getFields()[name]!.resolve = resolve as never;

interface Asked {
  readonly text: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const compiled = compiledExecution(schema, 1);
let documents = 0;

const shown = ({ data, errors = [] }: ExecutionResult) => ({
  data: JSON.stringify(data),
  errors: errors
    .map((error) => {
      expect(error).toBeInstanceOf(GraphQLError);
      return JSON.stringify(error);
    })
    .sort(),
});

/** The answer of graphql-js, and ours, the first time and again. */
async function askBoth({ text, variables = {}, operationName }: Asked) {
  const document = parse(text);
  const hash = String(++documents);
  expect(validate(schema, document)).toEqual([]);
  const compiledAnswer = () => compiled({ document, hash, variables, operationName, context: {} });
  return {
    theirs: await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: {},
    }),
    first: await compiledAnswer(),
    again: await compiledAnswer(),
  };
}

async function expectSame(request: Asked): Promise<void> {
  const { theirs, first, again } = await askBoth(request);
  expect(shown(first)).toEqual(shown(theirs));
  expect(shown(again)).toEqual(shown(theirs));
}

describe('compiled, a query is answered as by graphql-js', () => {
  it.each<[string, Asked]>([
    ['plain fields', { text: '{ thing { id name kind numbers __typename } count __typename }' }],
    [
      'aliases, fields merged',
      {
        text:
          '{ a: thing { id } a: thing { name other { id } other { name } } b: thing(id: "7") { ' +
          'x: id constructor: name toString: kind } }',
      },
    ],
    [
      'fragments in fragments',
      {
        text:
          '{ thing { ...F ... on Thing { self { ...G } } ... { kind } } } fragment F on Thing { ' +
          'id ...G } fragment G on Thing { name none { id } }',
      },
    ],
    [
      'promises and lists',
      {
        text: '{ must { late { some(first: 3) { id many { id } } } } things { many(first: 0) { id } late { id } } }',
      },
    ],
    [
      'an operation of several',
      {
        text: 'query A { count } query B($id: ID!) { thing(id: $id) { id } }',
        operationName: 'B',
        variables: { id: 4 },
      },
    ],
    [
      'no operation of that name',
      { text: 'query A { count } query B { count }', operationName: 'C' },
    ],
    ['no name, several operations', { text: 'query A { count } query B { count }' }],
    [
      'a mutation',
      { text: 'mutation ($n: Int!) { a: add(n: $n) b: add(n: 2) }', variables: { n: 1 } },
    ],
    ['introspection', { text: getIntrospectionQuery() }],
    [
      'introspection beside data',
      { text: '{ count __type(name: "Kind") { name enumValues { name } } }' },
    ],
    ['the name __proto__', { text: '{ __proto__: thing { id } thing { __proto__: name } }' }],
  ])('%s', async (_, request) => {
    await expectSame(request);
  });

  const DIRECTIVES = `query ($yes: Boolean!, $no: Boolean = false) {
    thing { id @include(if: $no) name @skip(if: $no) kind @include(if: $yes) @skip(if: $no) ...F @include(if: $no)
      ...F @include(if: $yes) ... @skip(if: $yes) { numbers } none @skip(if: true) { id } }
    must { ...F @skip(if: $yes) self @include(if: $yes) { ...F } }
  } fragment F on Thing { late { id @include(if: $yes) name @skip(if: $yes) } }`;
  it.each([
    [true, undefined],
    [false, undefined],
    [true, true],
    [false, true],
    [true, null],
  ])('directives where $yes is %s and $no is %s', async (yes, no) => {
    await expectSame({ text: DIRECTIVES, variables: { yes, ...(no !== undefined && { no }) } });
  });

  it.each<[string, Asked]>([
    ['all omitted', { text: '{ thing { echo } }' }],
    [
      'literals',
      {
        text:
          '{ thing { echo(given: { text: "\\u0000\\"`${1}\\\\", list: "one", inner: { n: 1, ' +
          'kind: A } }, list: 3, matrix: [[A], [B, null], null], kind: B, text: """a\nb""", ' +
          'flag: true) } }',
      },
    ],
    ['nulls', { text: '{ thing { echo(given: null, list: null, kind: null, text: null) } }' }],
    [
      'text that would be code',
      {
        text: '{ thing { echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dfail()") } }',
      },
    ],
    [
      'variables',
      {
        text:
          'query ($g: Given, $l: [Int!], $m: [[Kind]], $k: Kind, $t: String, $f: Boolean!) { ' +
          'thing { echo(given: $g, list: $l, matrix: $m, kind: $k, text: $t, flag: $f) } }',
        variables: {
          g: { inner: { inner: { list: 'x' } } },
          l: 1,
          m: [['A'], null],
          k: 'B',
          t: '}`${',
          f: true,
          unknown: 1,
        },
      },
    ],
    [
      'variables omitted',
      {
        text:
          'query ($g: Given, $l: [Int!] = [1], $k: Kind, $t: String = "u", $f: Boolean = true) ' +
          '{ thing { echo(given: $g, list: $l, kind: $k, text: $t, flag: $f) } }',
      },
    ],
    [
      'variables that are null',
      {
        text: 'query ($g: Given, $k: Kind, $t: String = "u") { thing { echo(given: $g, kind: $k, text: $t) } }',
        variables: { g: null, k: null, t: null },
      },
    ],
    [
      'variables in literals',
      {
        text:
          'query ($n: Int!, $t: String, $k: Kind, $i: Given) { thing { echo(given: { n: $n, ' +
          'text: $t, kind: $k, list: ["a", "b"], inner: $i }, matrix: [[$k]]) } }',
        variables: { n: 1 },
      },
    ],
    [
      'variables in literals, given',
      {
        text:
          'query ($n: Int = 2, $t: String, $k: Kind, $i: Given) { thing { echo(given: { n: $n, ' +
          'text: $t, kind: $k, inner: $i }, matrix: [[$k]]) } }',
        variables: { t: 'x', k: 'A', i: { n: 3 } },
      },
    ],
    [
      'null in a literal that takes none',
      {
        text: 'query ($n: Int = 2) { thing { id echo(given: { n: $n }) } }',
        variables: { n: null },
      },
    ],
    [
      'null for an argument that takes none',
      {
        text: 'query ($f: Boolean = true) { thing { id echo(flag: $f) } }',
        variables: { f: null },
      },
    ],
    [
      'a variable named like ours',
      {
        text: 'query ($_0: Int!, $__1: String) { thing { many(first: $_0) { echo(text: $__1, kind: B) } } }',
        variables: { _0: 1, __1: 'v' },
      },
    ],
  ])('arguments: %s', async (_, request) => {
    await expectSame(request);
  });

  it.each<[string, string, unknown]>([
    ['missing', 'Int!', undefined],
    ['null', 'Int!', null],
    ['of another type', 'Int', 'x'],
    ['too large', 'Int', 1e12],
    ['no code', 'Kind', 'C'],
    ['with a wrong field', 'Given', { nothing: 1 }],
    ['deep inside', 'Given', { inner: { inner: { n: 'x' } } }],
  ])('a variable that is %s', async (_, type, value) => {
    const fields = type.startsWith('Int')
      ? 'many(first: 1) { id } some(first: $v) { id }'
      : `echo(${type === 'Kind' ? 'kind' : 'given'}: $v)`;
    await expectSame({
      text: `query ($v: ${type}) { thing { id ${fields} } }`,
      variables: value === undefined ? {} : { v: value },
    });
  });

  it.each<[string, string]>([
    ['in a nullable field', '{ thing { id bad } }'],
    ['in a field that cannot be null', '{ thing { id } must { self { badHard } } }'],
    ['that comes late', '{ thing { badLate } things { id badLate } }'],
    ['that comes late and cannot be null', '{ thing { id self { badLateHard } } count }'],
    ['for nothing where something must be', '{ thing { nullHard } }'],
    ['of an enum', '{ thing { id badKind } }'],
    ['in a list with gaps', '{ thing { some(first: 3) { id badLateHard } } }'],
    ['in a list without', '{ thing { many(first: 1) { badHard } id } }'],
    ['in some of a list', '{ thing { some(first: 4) { odd { id } } } }'],
    ['at the root', '{ count must { badLateHard } }'],
    [
      'in fields of both kinds',
      '{ a: thing { bad } b: thing { badHard } c: thing { self { badLate } } }',
    ],
  ])('an error %s', async (_, text) => {
    await expectSame({ text });
  });
});

/** Fields of an object, with fragments F and G, nested to `depth`. */
function selection(depth: number): fc.Arbitrary<string> {
  const directive = fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    fc.constantFrom(
      '@include(if: $yes)',
      '@skip(if: $yes)',
      '@include(if: $no)',
      '@skip(if: $no)',
      '@skip(if: true)',
      '@include(if: true) @skip(if: $no)',
    ),
  );
  const leaf = fc.constantFrom(
    'id',
    'name',
    'kind',
    'numbers',
    '__typename',
    'echo',
    'bad',
    'badLate',
    'badHard',
    'badLateHard',
    'nullHard',
    'badKind',
  );
  const field = fc.tuple(leaf, directive).map((parts) => parts.join(' '));
  const spread = fc
    .tuple(fc.constantFrom('...F', '...G'), directive)
    .map((parts) => parts.join(' '));
  if (depth === 0) return field.map((text) => `{ ${text} }`);
  const objects = [
    'self',
    'other',
    'none',
    'many',
    'many(first: 3)',
    'some',
    'some(first: $n)',
    'late',
    'odd',
  ];
  const inner = fc
    .tuple(fc.nat(objects.length - 1), directive, selection(depth - 1))
    .map(([index, on, set]) => `o${index}: ${objects[index]!} ${on} ${set}`);
  const inline = fc
    .tuple(fc.constantFrom('...', '... on Thing'), directive, selection(depth - 1))
    .map((parts) => parts.join(' '));
  return fc
    .array(fc.oneof(field, field, inner, inner, inline, spread), { minLength: 1, maxLength: 4 })
    .map((all) => `{ ${all.join(' ')} }`);
}

describe('any query', () => {
  it('has the same data compiled, and one error for each null that errors made', async () => {
    await fc.assert(
      fc.asyncProperty(
        selection(3),
        selection(1),
        selection(0),
        fc.boolean(),
        fc.constantFrom(0, 2, null),
        async (whole, f, g, yes, n) => {
          const text = `query ($yes: Boolean!, $no: Boolean = false, $n: Int) { thing ${whole} merged: thing(id: 2)
            { id ...F } merged: thing(id: 2) { ...G } used: thing { some(first: $n) { id @include(if: $yes) name
            @skip(if: $no) } } }
        fragment F on Thing ${f.replaceAll('...F', '...G')} fragment G on Thing ${g}`;
          const { theirs, first, again } = await askBoth({ text, variables: { yes, n } });
          expect(shown(first).data).toBe(shown(theirs).data);
          expect(shown(again)).toEqual(shown(first));
          expect(first.errors === undefined).toBe(theirs.errors === undefined);
          const places = (first.errors ?? []).map(({ path }) => placeOfNull(first.data, path!));
          expect(new Set(places).size).toBe(places.length);
          const theirPlaces = new Set(
            (theirs.errors ?? []).map(({ path }) => placeOfNull(theirs.data, path!)),
          );
          expect(new Set(places)).toEqual(theirPlaces);
        },
      ),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

/** The place in the data at which a path ends in null. */
function placeOfNull(data: unknown, path: readonly (string | number)[]): string {
  let at = data;
  const index = path.findIndex((key) => {
    if (at === null) return true;
    at = (at as Record<string, unknown>)[key];
    return false;
  });
  expect(index < 0 ? at : null).toBe(null);
  return path.slice(0, index < 0 ? path.length : index).join('.');
}

describe('a query that has been asked once', () => {
  it('is compiled when it is asked again, if it is to be', async () => {
    const lazily = compiledExecution(schema, 2);
    const document = parse('{ badProperty: thing { other { name } } }');
    const resolved: string[] = [];
    const field = (schema.getType('Thing') as GraphQLObjectType).getFields().name!;
    const { resolve } = field;
    field.resolve = (_source, _args, _context, info) =>
      resolved.push(info.schema === schema ? 'graphql-js' : 'compiled');
    try {
      for (let time = 0; time < 3; time++)
        await lazily({ document, hash: 'x', variables: {}, operationName: undefined, context: {} });
    } finally {
      field.resolve = resolve!;
    }
    expect(resolved).toEqual(['graphql-js', 'compiled', 'compiled']);
  });
});
