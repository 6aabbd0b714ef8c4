import { TongxinError } from '../../base/errors/errors.ts';
import { referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column } from '../../schema/register/definition.ts';
import type { RowChange } from '../../intake/change/change-rows.ts';
import type { SeenRow } from '../../intake/change/record.ts';
import type { RequestContext } from '../graphql/context.ts';

/**
 * Makes sure, before anything is judged, that a change refers anew only to rows that its viewer may see: nobody takes in a person, a union or a unit
 * of others, or learns from faults what is stored of them. A person whom nobody employs may be referred to. Throws OUT_OF_SCOPE.
 */
export async function assertReferencesVisible(
  context: RequestContext,
  changes: readonly RowChange[],
  seen: readonly SeenRow[],
): Promise<void> {
  if (context.loaders.visibleUnits() === null) return;
  for (const { register, cells } of changes) {
    for (const [index, column] of register.columns.entries()) {
      const key = cells[index]!;
      if (
        column.kind !== 'reference' ||
        key === '' ||
        seen.some((row) => row.register === register && row.stored.cells[index] === key)
      )
        continue;
      await assertVisible(context, column, key);
    }
  }
}

async function assertVisible(
  { loaders, viewer }: RequestContext,
  column: Column,
  key: string,
): Promise<void> {
  const target = targetOf(column);
  if (target.scope === null || (await loaders.rowByKey(target, [key])) !== null) return;
  const { database } = loaders;
  const known = `select t.id from ${target.table} t where t.${referenceKey(target).field} = $1`;
  const free =
    target.privacy === 'open'
      ? `select not exists (${known}) as free`
      : `select exists (${known} and not exists (select from employments e where e.staff_id = t.id)) as free`;
  const [row] = await database.query<{ free: boolean }>(free, [key]);
  if (!row!.free)
    throw new TongxinError('OUT_OF_SCOPE', { unit: key.slice(0, 80), scope: viewer.unitCode });
}
