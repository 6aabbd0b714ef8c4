import {
  yearNamed,
  scoreSheetsInSteps,
  type SheetList,
  type SheetQuery,
} from '../../analytics/score-sheet/sheets-of.ts';
import type { View } from '../../analytics/view.ts';
import { givenScores } from '../../reports/score-sheets/stored-scores.ts';
import type { RequestContext } from '../graphql/context.ts';
import { viewOf } from '../metrics/view-of.ts';

/** The sheets that a viewer asks for. The answer depends on more than the revision, so it is not cached. */
export async function readSheets(
  query: SheetQuery,
  context: RequestContext,
): Promise<{ readonly list: SheetList; readonly view: View }> {
  context.answer.isKeepable = false;
  const view = await viewOf(context);
  const { year } = yearNamed(query.period, view.today);
  const storedScores = await givenScores(context.store, year);
  const list = await context.budget.spend(scoreSheetsInSteps(view, query, storedScores));
  return { list, view };
}
