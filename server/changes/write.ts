import { TongxinError } from '../../base/errors/errors.ts';
import { keyColumns } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { RowChange } from '../../intake/change/change-rows.ts';
import { assertUnchanged, seenRow, type SeenRow, type Values } from '../../intake/change/record.ts';
import { CODE_SEPARATOR } from '../../intake/check/code-set.ts';
import { noteFindings, type Finding } from '../../intake/invariants/findings.ts';
import { invariantsOf } from '../../intake/invariants/index.ts';
import { sightOf, visibleFindings } from '../findings/visible.ts';
import type { RequestContext } from '../graphql/context.ts';
import { selectColumns, type RegisterRow } from '../loaders/page.ts';
import { assertMayWrite, assertReadable } from '../access/rights.ts';
import { inputName } from '../registers/types.ts';
import { changeForViewer } from './change-for-viewer.ts';
import { assertNoNewFindings } from './no-new-findings.ts';

/** Values of a GraphQL input. */
export type Input = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** A GraphQL value as a cell of the data package. */
const cellText = (value: NonNullable<Input[string]>): string =>
  (typeof value === 'object' ? value.join(CODE_SEPARATOR) : String(value)).trim();

/**
 * GraphQL values of columns as texts of the data package, trimmed like its cells; missing values
 * are left out.
 */
export function valuesOf(register: Register, input: Input): Values {
  return Object.fromEntries(
    register.columns.flatMap((column) => {
      const value = input[inputName(column)];
      if (value === undefined) return [];
      return [[column.property, value === null ? null : cellText(value)]];
    }),
  );
}

/** Reads the visible row that a mutation changes, by its key. Throws NOT_FOUND, FORBIDDEN. */
export async function rowToChange(
  context: RequestContext,
  register: Register,
  key: Input,
  revision: number,
): Promise<SeenRow> {
  assertMayWrite(register, context);
  assertReadable(register, context);
  const parts = keyColumns(register).map((column) =>
    String(key[inputName(column)] ?? column.default),
  );
  const keyText = parts.join(' / ');
  const row = await context.loaders.rowByKey(register, parts);
  if (!row) throw new TongxinError('NOT_FOUND', { register: register.title, key: keyText });
  return seenRow(context.store.pool, register, row.id, keyText, revision);
}

/** The result of a change. */
export interface Written {
  /** null if nothing changed */
  readonly revision: number | null;
  /** the visible findings that the changed rows take part in */
  readonly warnings: readonly Finding[];
}

/**
 * Writes row changes for a viewer, checked like an import. The rows in `seen` must not have changed
 * since. Throws INVARIANT_BROKEN if they make a new contradiction.
 */
export async function write(
  context: RequestContext,
  cause: string,
  changes: readonly RowChange[],
  seen: readonly SeenRow[] = [],
): Promise<Written> {
  let warnings: readonly Finding[] = [];
  const visible = visibleFindings(sightOf(context));
  const breakable = invariantsOf(changes.map(({ register }) => register));
  const written = await changeForViewer(context, changes, {
    cause,
    verify: async (client) => {
      for (const row of seen) await assertUnchanged(client, row);
      if (breakable.length > 0) await noteFindings(client, breakable);
    },
    ...(breakable.length > 0 && {
      approve: (client, written) => assertNoNewFindings(client, written, visible, breakable),
    }),
    visibleWarnings: visible,
    onWarnings: (findings) => {
      warnings = findings;
    },
  });
  return { revision: written, warnings };
}

/** The rows of a register that a revision of this request wrote. */
export function rowsOfRevision(
  { loaders: { database } }: RequestContext,
  register: Register,
  revision: number,
): Promise<RegisterRow[]> {
  return database.query<RegisterRow>(
    `select ${selectColumns(register)} from ${register.table} t where t.revision = $1 order ` +
      `by t.id limit ${database.left}`,
    [revision],
  );
}
