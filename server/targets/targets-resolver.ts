import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { indicatorNamed } from '../../analytics/indicators/indicator-named.ts';
import { resolveQuery } from '../../analytics/query/resolved-query.ts';
import { targetAt } from '../../analytics/targets/target-at.ts';
import { targetHistory } from '../../analytics/targets/target-history.ts';
import { civilOf } from '../../base/civil.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { INDICATOR, ROOT } from '../metrics/inputs.ts';
import { shownIndicator } from '../metrics/shown.ts';
import { viewOf } from '../metrics/view-of.ts';
import { AppliedTargetArgs, AppliedTargetType, IndicatorTargetType } from './target-types.ts';

/** When a revision was committed, and by whom. */
interface Author {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
}

/** The targets that apply. They are set by the changes of the register `signedTargets`. */
@Resolver()
export class TargetsResolver {
  @Query(() => [AppliedTargetType], {
    description:
      '一个组织单位在一期适用的目标；用 createSignedTarget、correctSignedTarget 设定 · the targets that ' +
      'apply to an org unit in a period; set them by createSignedTarget and correctSignedTarget. ' +
      'Errors: as metrics',
  })
  async appliedTargets(
    @Ctx() context: RequestContext,
    @Args(() => AppliedTargetArgs) { root, period: text, indicators }: AppliedTargetArgs,
  ): Promise<object[]> {
    const view = await viewOf(context);
    const { facts, scope, today } = view;
    const { hierarchy } = facts;
    const question = resolveQuery(
      { root, indicators: indicators ?? INDICATORS.map(({ code }) => code), periods: [text] },
      hierarchy,
      scope,
      today,
    );
    const [period, ...more] = question.periods;
    if (more.length > 0)
      throw new TongxinError('INVALID_QUERY', {
        reason: {
          zh: `“${text}”是多个统计期，请给出一个。`,
          en: `"${text}" is several periods, give one.`,
        },
      });
    return question.indicators.map((indicator) => {
      const applied = targetAt(indicator, question.root, period!, question, facts);
      const signed = applied?.signed ?? null;
      return {
        indicator: shownIndicator(indicator),
        unit: hierarchy.nodes[question.root]!,
        period: period!.label,
        year: civilOf(period!.last).year,
        value: applied?.value ?? null,
        source: applied?.source ?? null,
        signedBy: signed && hierarchy.nodeOfId(signed.unit)!,
        responsible: signed?.responsible ?? null,
        signedOn: signed?.signedOn ?? null,
      };
    });
  }

  @Query(() => [IndicatorTargetType], {
    description:
      '本单位及现在的各上级历年签订的目标，新的在前 · the targets that an org unit and those above it ' +
      'today signed for an indicator, the latest year first. Errors: as metrics',
  })
  async targetHistory(
    @Ctx() context: RequestContext,
    @Arg('root', () => ID, { nullable: true, description: ROOT }) root: string | null,
    @Arg('indicator', () => ID, { description: INDICATOR }) code: string,
  ): Promise<object[]> {
    const view = await viewOf(context);
    const { facts, scope } = view;
    const node = typeof root === 'string' ? scope.nodeOf(root) : scope.root;
    const history = targetHistory(indicatorNamed(code), node, view, facts);
    const authors = await authorsOf(
      history.map(({ revision }) => revision),
      context,
    );
    return history.map((target) => {
      const author = authors.get(target.revision);
      return {
        ...target,
        unit: facts.hierarchy.nodeOfId(target.unit)!,
        changedAt: author === undefined ? '' : new Date(author.at).toISOString(),
        changedBy: author?.by ?? '',
      };
    });
  }
}

/** The authors of some revisions. One statement, none without revisions. */
async function authorsOf(
  revisions: readonly number[],
  { loaders: { database } }: RequestContext,
): Promise<Map<number, Author>> {
  if (revisions.length === 0) return new Map();
  database.spend(revisions.length);
  const rows = await database.query<Author>(
    `select revision, to_json(committed_at)#>>'{}' as "at", actor as "by" from revisions
    where revision = any($1::integer[])`,
    [[...new Set(revisions)]],
  );
  return new Map(rows.map((author) => [author.revision, author]));
}
