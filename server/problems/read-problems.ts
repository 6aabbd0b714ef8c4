import { problemsInSteps, type ProblemList } from '../../reports/problems/problem-list.ts';
import { problemChanges } from '../../reports/problems/stored-changes.ts';
import type { View } from '../../analytics/view.ts';
import type { RequestContext } from '../graphql/context.ts';
import { viewOf } from '../metrics/view-of.ts';
import type { ProblemQueryInput } from './problem-types.ts';

/** The problems that a viewer asks for. The answer depends on more than the revision, so it is not cached. */
export async function readProblems(
  { unit, asOf, where }: ProblemQueryInput,
  context: RequestContext,
): Promise<{ readonly list: ProblemList; readonly view: View }> {
  context.answer.isKeepable = false;
  const view = await viewOf(context);
  const day = asOf ?? context.today;
  const changes = await problemChanges(context.store, day);
  const list = await context.budget.spend(
    problemsInSteps(
      view,
      { unit: unit ?? null, asOf: day, codes: where?.codes ?? null },
      where ?? {},
      changes,
    ),
  );
  return { list, view };
}
