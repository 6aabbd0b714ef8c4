import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { contestCounts } from '../../analytics/questions/contest-counts.ts';
import { surveyOf } from '../../analytics/questions/survey.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { renew, type RequestContext } from '../graphql/context.ts';
import { ContestCountsType, SurveyType } from './survey-types.ts';
import { viewOf } from './view-of.ts';

const ROOT =
  '组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key';
const PERIOD = '统计期 · a period';
const ATTEMPTS = 5;

/** Surveys item by item, and entries in contests by kind and level. */
@Resolver()
export class SurveyResolver {
  @Query(() => SurveyType, {
    nullable: true,
    description:
      '满意度测评：各维度、各题分布、信度；该期没有测评为空 · a survey: its dimensions, its ' +
      'items, its reliability; null if the period has none. Errors: as metrics, WITHHELD',
  })
  async survey(
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { description: PERIOD }) period: string,
    @Arg('root', () => ID, { nullable: true, description: ROOT }) root: string | null,
  ): Promise<object | null> {
    for (let attempt = 1; ; attempt++) {
      const view = await viewOf(context);
      const { nodes } = view.facts.hierarchy;
      try {
        const survey = await surveyOf(view, context.store.pool, { root, period });
        return survey && { ...survey, unit: nodes[survey.node]! };
      } catch (error) {
        // a revision was committed in between: read again at that one
        if (attempt === ATTEMPTS || !(error instanceof TongxinError) || error.code !== 'STORE_BUSY')
          throw error;
        await renew(context);
      }
    }
  }

  @Query(() => ContestCountsType, {
    description:
      '参赛与获奖，按竞赛类别和层级（需要 STATISTICIAN 密钥） · entries and awards by kind ' +
      'and level of contest (needs a STATISTICIAN key). Errors: as metrics, FORBIDDEN',
  })
  async contestCounts(
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { description: PERIOD }) period: string,
    @Arg('root', () => ID, { nullable: true, description: ROOT }) root: string | null,
  ): Promise<object> {
    const view = await viewOf(context);
    return contestCounts(view, context.store.pool, { root, period });
  }
}
