import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import fc from 'fast-check';
import { visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import {
  DeepDocument,
  OrgUnitPlaceDocument,
  WideDocument,
  WithoutCountDocument,
} from './operations/generated.ts';
import { city } from './support/city.ts';
import { pageDocument } from './support/documents.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

function fieldsOf(
  document: TypedDocumentNode<unknown, never>,
  which: (name: string, isLeaf: boolean) => boolean = () => true,
): number {
  let fields = 0;
  visit(document, {
    Field({ name, selectionSet }) {
      if (which(name.value, !selectionSet)) fields++;
    },
  });
  return fields;
}

/** A selection below a register: lists and references, a few levels deep. */
function selectionsOf(register: Register, depth: number): fc.Arbitrary<string> {
  if (depth === 0) return fc.constant('revision');
  const references = register.columns
    .filter(({ kind }) => kind === 'reference')
    .map((column) =>
      selectionsOf(targetOf(column), depth - 1).map(
        (inner) => `${column.property} { ${referenceKey(targetOf(column)).property} ${inner} }`,
      ),
    );
  const lists = registers.flatMap((other) =>
    other.columns
      .filter((column) => column.inverse && targetOf(column) === register)
      .map((column) =>
        selectionsOf(other, depth - 1).map(
          (inner) => `${column.inverse!.name}(first: 4) { totalCount nodes { ${inner} } }`,
        ),
      ),
  );
  const tree =
    register.table === 'org_units'
      ? [
          selectionsOf(register, depth - 1).chain((inner) =>
            fc.constantFrom(
              `parent { ${inner} }`,
              `children(asOf: "2014-06-01") { ${inner} }`,
              `descendants(level: unit) { ${inner} }`,
              `ancestors { ${inner} }`,
            ),
          ),
        ]
      : [];
  const selection = fc.oneof(fc.constant('revision'), ...references, ...lists, ...tree);
  return fc
    .array(selection, { minLength: 1, maxLength: 4 })
    .map((all) =>
      all
        .map((text, index) => (text === 'revision' ? text : `a${depth}${index}: ${text}`))
        .join(' '),
    );
}

describe('the SQL statements of a query', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(city(300));
    await server.data(OrgUnitPlaceDocument, { code: 'C' });
  });
  afterAll(() => server.close());

  it('are as many for 300 rows as for 3, one for each list and each relation', async () => {
    for (const [unit, first] of [
      ['C', 3],
      ['C', 300],
      ['D1', 80],
    ] as const) {
      const statements = await server.statements(() =>
        server.data(DeepDocument, { first }, { unit }),
      );
      expect(statements.length).toBe(7);
    }
  });

  it('are no more than the lists, numbers and relations of a wide query, however many rows', async () => {
    const loading = fieldsOf(WideDocument, (name, isLeaf) =>
      !isLeaf ? name !== 'nodes' : name === 'totalCount',
    );
    for (const first of [1, 3, 30, 300]) {
      const statements = await server.statements(() => server.data(WideDocument, { first }));
      expect(statements.length).toBeLessThanOrEqual(loading);
    }
  });

  it.each(registers)(
    'are two for a page of $many with its number of rows and all they refer to one each',
    async (register) => {
      const references = new Set(
        register.columns
          .filter(({ kind }) => kind === 'reference')
          .map((column) => targetOf(column)),
      );
      const statements = await server.statements(() =>
        server.data(pageDocument(register), { first: 500 }),
      );
      expect(statements.length).toBe(2 + references.size);
    },
  );

  it('hold no count unless the number of rows is asked for', async () => {
    const statements = await server.statements(() => server.data(WithoutCountDocument, {}));
    expect(statements.length).toBe(2);
    expect(statements.filter((statement) => statement.includes('count('))).toEqual([]);
    expect(
      (await server.statements(() => server.data(pageDocument(registers[0]!), {}))).filter((text) =>
        text.includes('count('),
      ),
    ).toHaveLength(1);
  });

  it('are a handful for the whole tree on a day', async () => {
    const statements = await server.statements(() =>
      server.data(OrgUnitPlaceDocument, { code: 'C', asOf: '2020-01-01' }),
    );
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  it('are no more than the fields of any query', async () => {
    const root = fc
      .constantFrom(...registers)
      .chain((register) =>
        fc
          .tuple(selectionsOf(register, 4), fc.constantFrom(1, 40, 300))
          .map(([inner, first]) => ({ register, inner, first })),
      );
    await fc.assert(
      fc.asyncProperty(root, async ({ register, inner, first }) => {
        const document = typed<unknown, Record<string, never>>(
          `{ ${register.many}(first: ${first}) { nodes { ${inner} } } }`,
        );
        let errors: readonly unknown[] = [];
        const statements = await server.statements(async () => {
          ({ errors } = await server.ask(document, {}));
        });
        expect(errors).toEqual([]);
        expect(statements.length).toBeLessThanOrEqual(fieldsOf(document));
      }),
      { numRuns: 60 },
    );
  });

  it('fetch at most 100,000 rows together', async () => {
    const pages = (count: number) => {
      const lists = Array.from(
        { length: count },
        (_, index) => `s${index}: staff(first: 299) { nodes { name } }`,
      );
      return typed<unknown, Record<string, never>>(`{ ${lists.join(' ')} }`);
    };
    expect((await server.ask(pages(100), {})).errors).toEqual([]);
    const { errors, data } = await server.ask(pages(340), {});
    expect(errors[0]!.extensions).toEqual({
      code: 'QUERY_TOO_LARGE',
      params: { what: { zh: '行数', en: 'rows' }, found: '> 100000', limit: 100_000 },
    });
    expect(data).toBeNull();
  });
});
