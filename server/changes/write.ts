import { TongxinError } from '../../base/errors/errors.ts';
import { keyColumns } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { Union } from '../../schema/registers/union.ts';
import type { RowChange } from '../../intake/change/change-rows.ts';
import { assertUnchanged, seenRow, type SeenRow, type Values } from '../../intake/change/record.ts';
import { CODE_SEPARATOR } from '../../intake/check/code-set.ts';
import { noteFindings, type Finding } from '../../intake/invariants/findings.ts';
import { sightOf, visibleFindings } from '../findings/visible.ts';
import type { RequestContext } from '../graphql/context.ts';
import { selectColumns, type RegisterRow } from '../loaders/page.ts';
import { assertMayWrite, assertReadable } from '../registers/privacy.ts';
import { inputName } from '../registers/types.ts';
import { changeForViewer } from './change-for-viewer.ts';
import { assertNoNewFindings } from './no-new-findings.ts';

/** Values as GraphQL hands them over. */
export type Input = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** A GraphQL value as a cell of the data package. */
const cellText = (value: NonNullable<Input[string]>): string =>
  (typeof value === 'object' ? value.join(CODE_SEPARATOR) : String(value)).trim();

/** GraphQL values of columns as texts of the data package, trimmed like its cells; what is not given is left out. */
export function valuesOf(register: Register, input: Input): Values {
  return Object.fromEntries(
    register.columns.flatMap((column) => {
      const value = input[inputName(column)];
      if (value === undefined) return [];
      return [[column.property, value === null ? null : cellText(value)]];
    }),
  );
}

/** The visible row with a key given as a GraphQL input, about to change. Throws NOT_FOUND, FORBIDDEN. */
export async function rowToChange(
  context: RequestContext,
  register: Register,
  key: Input,
  revision: number,
): Promise<SeenRow> {
  assertMayWrite(context);
  assertReadable(register, context);
  const parts = keyColumns(register).map((column) => String(key[inputName(column)]));
  const words = parts.join(' / ');
  const row = await context.loaders.rowByKey(register, parts);
  if (!row) throw new TongxinError('NOT_FOUND', { register: register.title, key: words });
  return seenRow(context.store.pool, register, row.id, words, revision);
}

/** What a change came to. */
export interface Written {
  /** null when nothing changed */
  readonly revision: number | null;
  /** contradictions in which the changed rows take part, of those that the viewer may see */
  readonly warnings: readonly Finding[];
}

/** Whether rows of a register make the hierarchy and its unions: to change one by hand is a reorganisation, which breaks no invariant. */
export const makesHierarchy = ({ type }: Register): boolean =>
  type === OrgUnit || type === OrgEdge || type === Union;

/**
 * Writes row changes for a viewer, checked like an import; `seen` rows must not have changed since. Throws INVARIANT_BROKEN where a change of
 * the hierarchy or of a union would make a contradiction that was not there.
 */
export async function write(
  context: RequestContext,
  cause: string,
  changes: readonly RowChange[],
  seen: readonly SeenRow[] = [],
): Promise<Written> {
  let warnings: readonly Finding[] = [];
  const visible = visibleFindings(sightOf(context));
  const isReorganisation = changes.some(({ register }) => makesHierarchy(register));
  const written = await changeForViewer(context, changes, {
    cause,
    verify: async (client) => {
      for (const row of seen) await assertUnchanged(client, row);
      if (isReorganisation) await noteFindings(client);
    },
    ...(isReorganisation && {
      approve: (client, written) => assertNoNewFindings(client, written, visible),
    }),
    visibleWarnings: visible,
    onWarnings: (its) => {
      warnings = its;
    },
  });
  return { revision: written, warnings };
}

/** The rows of a register that a revision of this request made or changed. */
export function rowsOfRevision(
  { loaders: { database } }: RequestContext,
  register: Register,
  revision: number,
): Promise<RegisterRow[]> {
  return database.query<RegisterRow>(
    `select ${selectColumns(register)} from ${register.table} t where t.revision = $1 order by t.id limit ${database.left}`,
    [revision],
  );
}
