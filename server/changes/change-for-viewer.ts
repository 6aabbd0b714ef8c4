import { TongxinError } from '../../base/errors/errors.ts';
import { changeRows, type ChangeOptions, type RowChange } from '../../intake/change/change-rows.ts';
import { cellOf } from '../../intake/change/stored-cells.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import { hostingOf } from '../access/hosting.ts';
import type { RequestContext } from '../graphql/context.ts';
import { assertMayWrite } from '../registers/privacy.ts';

/**
 * Writes row changes as {@link changeRows}, for the viewer of a request: every row must be of what the viewer hosts today, before and after, and
 * refer anew only to such rows. Throws FORBIDDEN for what belongs to the whole hierarchy, OUT_OF_SCOPE for what is others' or not there, and what changeRows throws.
 */
export async function changeForViewer(
  context: RequestContext,
  changes: readonly RowChange[],
  options: Omit<ChangeOptions, 'actor' | 'hosting'>,
): Promise<number | null> {
  const { store, viewer, today, hierarchy, revision } = context;
  assertMayWrite(context);
  assertOfAPart(context, changes);
  try {
    return await changeRows(store.pool, changes, {
      ...options,
      actor: viewer.keyPrefix,
      hosting: hostingOf(viewer, today, { hierarchy, revision }),
    });
  } catch (error) {
    const foreign =
      error instanceof TongxinError
        ? error.faults.find(({ code }) => code === 'NOT_POSSIBLE_HERE')
        : undefined;
    if (!foreign) throw error;
    throw new TongxinError('OUT_OF_SCOPE', {
      unit: foreign.value ?? registerByTable(foreign.table!)!.title,
      scope: viewer.unitCode,
    });
  }
}

/** Throws FORBIDDEN where a key of a part of the hierarchy changes what nobody below the top may. */
function assertOfAPart({ viewer, loaders }: RequestContext, changes: readonly RowChange[]): void {
  if (loaders.atTop()) return;
  for (const { register, cells } of changes) {
    if (!isOfTheWhole(register, cells)) continue;
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

function isOfTheWhole(register: Register, cells: readonly string[]): boolean {
  const { write } = register.rights;
  if (write === null) return true;
  return (
    'self' in write &&
    write.only !== undefined &&
    !write.only.codes.includes(cellOf(register, cells, write.only.property))
  );
}
