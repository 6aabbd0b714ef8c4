import { TongxinError } from '../../base/errors/errors.ts';
import { changeRows, type ChangeOptions, type RowChange } from '../../intake/change/change-rows.ts';
import { cellOf } from '../../intake/change/stored-cells.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import { hostingOf } from '../access/hosting.ts';
import type { RequestContext } from '../graphql/context.ts';
import { assertMayWrite } from '../access/rights.ts';

/**
 * Writes row changes for the viewer of a request, see {@link changeRows}. The viewer must host each
 * row today, before and after the change, and each row that it newly refers to. Throws FORBIDDEN for
 * rows of the whole hierarchy, OUT_OF_SCOPE for rows of others and missing rows, and the errors of
 * changeRows.
 */
export async function changeForViewer(
  context: RequestContext,
  changes: readonly RowChange[],
  options: Omit<ChangeOptions, 'actor' | 'hosting'>,
): Promise<number | null> {
  const { store, viewer, today, hierarchy, revision } = context;
  for (const { register } of changes) assertMayWrite(register, context);
  assertNotOfWhole(context, changes);
  try {
    return await changeRows(store.pool, changes, {
      ...options,
      actor: viewer.actor,
      hosting: hostingOf(viewer, today, { hierarchy, revision }),
    });
  } catch (error) {
    const hiddenFault =
      error instanceof TongxinError
        ? error.faults.find(({ code }) => code === 'NOT_POSSIBLE_HERE')
        : undefined;
    if (!hiddenFault) throw error;
    throw new TongxinError('OUT_OF_SCOPE', {
      unit: hiddenFault.value ?? registerByTable(hiddenFault.table!)!.title,
      scope: viewer.unitCode,
    });
  }
}

/** Throws FORBIDDEN if a key below the top changes rows that belong to the whole hierarchy. */
function assertNotOfWhole(
  { viewer, loaders }: RequestContext,
  changes: readonly RowChange[],
): void {
  if (loaders.atTop()) return;
  for (const { register, cells } of changes) {
    if (!belongsToWhole(register, cells)) continue;
    const { title } = register;
    throw new TongxinError('FORBIDDEN', {
      role: viewer.role,
      what: {
        zh: `以下级单位的密钥设立或修改属于全市的${title.zh}`,
        en: `make or change ${title.en} that belong to the whole city with the key of a part of it`,
      },
    });
  }
}

function belongsToWhole(register: Register, cells: readonly string[]): boolean {
  const { write } = register.rights;
  if (write === null) return true;
  return (
    'self' in write &&
    write.only !== undefined &&
    !write.only.codes.includes(cellOf(register, cells, write.only.property))
  );
}
