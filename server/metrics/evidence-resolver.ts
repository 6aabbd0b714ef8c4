import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import type { EvidencePlace, EvidenceRow } from '../../analytics/evidence/evidence.ts';
import { evidenceInSteps } from '../../analytics/questions/evidence.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pageLimit } from '../loaders/page.ts';
import { EvidencePageArgs, EvidenceQueryInput, EvidenceType } from './evidence-types.ts';
import { namedEvidence } from './named-evidence.ts';
import { shownIndicator } from './shown.ts';
import { viewOf } from './view-of.ts';

/** The evidence of figures. */
@Resolver()
export class EvidenceResolver {
  @Query(() => EvidenceType, {
    description:
      '数值的依据：计入分子的，或在分母而未计入的，逐行列出或只给数目 · the subjects that a ' +
      'figure counts, or the rest of its denominator, row by row or as a number. Errors: as ' +
      'metrics, ' +
      'INVALID_PAGE, INVALID_CURSOR',
  })
  async evidence(
    @Ctx() context: RequestContext,
    @Arg('query', () => EvidenceQueryInput) { part, ...query }: EvidenceQueryInput,
    @Args(() => EvidencePageArgs) { first, after }: EvidencePageArgs,
  ): Promise<object> {
    if (part === null)
      throw new TongxinError('INVALID_QUERY', {
        reason: {
          zh: 'part 不能为空值；请写 COUNTED 或 NOT_COUNTED，或不写（即 COUNTED）。',
          en: 'part cannot be null; write COUNTED or NOT_COUNTED, or leave it out for COUNTED.',
        },
      });
    const limit = pageLimit(first);
    const place = typeof after === 'string' ? readCursor(after) : null;
    const view = await viewOf(context);
    const { node, count, rows, hasMore, ...evidence } = await context.budget.spend(
      evidenceInSteps(view, { ...query, part: part ?? 'COUNTED' }, { after: place, first: limit }),
    );
    const cursor = (row: EvidenceRow | undefined): string | null =>
      row ? Buffer.from(JSON.stringify(row.place)).toString('base64url') : null;
    return {
      ...evidence,
      indicator: shownIndicator(evidence.indicator),
      unit: view.facts.hierarchy.nodes[node]!,
      totalCount: count,
      nodes: await namedEvidence(rows, view, context),
      pageInfo: {
        hasNextPage: hasMore,
        hasPreviousPage: place !== null,
        startCursor: cursor(rows[0]),
        endCursor: cursor(rows.at(-1)),
      },
    };
  }
}

function readCursor(cursor: string): EvidencePlace {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const [pair, on, unit, ...ids] = place;
    if (
      place.length === 6 &&
      typeof unit === 'string' &&
      [pair, on, ...ids].every((value) => Number.isSafeInteger(value))
    )
      return place as unknown as EvidencePlace;
  } catch {
    /* thrown below */
  }
  throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
}
