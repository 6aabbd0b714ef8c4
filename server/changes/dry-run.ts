import type { Facts } from '../../analytics/facts/facts.ts';
import { scopeUnder } from '../../analytics/query/scope.ts';
import { sightOf, visibleFindings } from '../findings/visible.ts';
import { renew, type RequestContext } from '../graphql/context.ts';
import { viewOf } from '../metrics/view-of.ts';
import { changeForViewer } from './change-for-viewer.ts';
import { prepareDryRun, type Preview, type PreviewRequest } from './preview.ts';
import { reorganise, type Reorganisation, type Reorganiser } from './reorganise.ts';

/** Costs of a dry run in milliseconds: to write and check its rows; to read a row of facts again. */
const MS = { write: 60, row: 0.0035 } as const;

/**
 * Milliseconds of a dry run without its figures. It reads the facts of the units that change again,
 * or all facts if many units change.
 */
function costOfDryRun({ staff, units, hierarchy }: Facts, codes: readonly string[]): number {
  const share = Math.min(1, (4 * codes.length) / Math.max(1, hierarchy.nodes.length));
  return MS.write + (staff.rows + units.rows) * MS.row * share;
}

/** Writes for the viewer of a request. */
export const reorganiserFor = (context: RequestContext): Reorganiser => ({
  pool: context.store.pool,
  write: (changes, options) => changeForViewer(context, changes, options),
  visible: visibleFindings(sightOf(context)),
});

/** The units, the day, the periods and the indicators of a preview, see {@link PreviewRequest}. */
export type Previewed = Pick<PreviewRequest, 'codes' | 'on' | 'periods' | 'indicators'>;

/**
 * A dry run of a change. It has a separate budget and is charged like a long query, since it commits
 * nothing. `show` makes the answer while the budget is open; `written` is null.
 */
export async function dryRun<T>(
  context: RequestContext,
  reorganisation: Reorganisation,
  { codes, on, periods, indicators }: Previewed,
  show: (written: number | null, preview: Preview) => T | Promise<T>,
): Promise<T> {
  const { viewer, today } = context;
  const budget = context.budget.ofPart();
  try {
    budget.charge({ milliseconds: costOfDryRun((await viewOf(context)).facts, codes) });
    await budget.enter();
    const { dry, preview } = prepareDryRun({
      facts: async () => {
        await renew(context);
        return (await viewOf(context)).facts;
      },
      scopeOf: (hierarchy) => scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today),
      today,
      codes,
      on,
      periods,
      ...(indicators && { indicators }),
      charge: (cost) => {
        budget.charge(cost);
      },
      spend: (work) => budget.spend(work),
    });
    const written = await reorganise(reorganiserFor(context), reorganisation, dry);
    await renew(context);
    return await show(written, await preview());
  } finally {
    budget.close();
  }
}
