import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Scorer } from '../../analytics/score-sheet/given.ts';
import { leaguesOf } from '../../analytics/score-sheet/leagues.ts';
import type { LevelName } from '../../analytics/query/metric-query.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { checkedScores } from '../../reports/score-sheets/checked-scores.ts';
import { addScores } from '../../reports/score-sheets/stored-scores.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pageLimit } from '../loaders/page.ts';
import { OrgLevel } from '../metrics/enums.ts';
import { ROOT } from '../metrics/inputs.ts';
import { assertMayScore, scorersFor } from './may-score.ts';
import { readSheets } from './read-sheets.ts';
import { LeagueListType, ScoreInputType, ScorerEnum, ScoreSheetType } from './score-types.ts';
import { shownLeague, shownSheet } from './shown-sheet.ts';

const YEAR = '年度，如 2025、LAST_YEAR · a calendar year, such as 2025 or LAST_YEAR';

/** The score sheet of 100 points, and the leagues. */
@Resolver()
export class ScoreSheetsResolver {
  @Query(() => ScoreSheetType, {
    description:
      '一个组织单位一年的考核评分表 · the score sheet of an org unit in a year. Errors: as metrics',
  })
  async scoreSheet(
    @Ctx() context: RequestContext,
    @Arg('unit', () => ID, { nullable: true, description: ROOT }) unit: string | null,
    @Arg('period', () => String, { description: YEAR }) period: string,
  ): Promise<object> {
    return sheetFor({ unit, period }, context);
  }

  @Query(() => LeagueListType, {
    description:
      '同类排名：单位按办学类型和规模分组，辖市区为一组 · org units ranked among their like: units by ' +
      'school type and size, districts in one league. Errors: as metrics, INVALID_PAGE',
  })
  async leagues(
    @Ctx() context: RequestContext,
    @Arg('unit', () => ID, { nullable: true, description: ROOT }) unit: string | null,
    @Arg('period', () => String, { description: YEAR }) period: string,
    @Arg('level', () => OrgLevel, {
      defaultValue: 'UNIT',
      description: '排哪一级：UNIT 或 DISTRICT · which level',
    })
    level: LevelName,
    @Arg('type', () => String, {
      nullable: true,
      description: '只列这一办学类型；空文本为未填 · only this school type',
    })
    type: string | null,
    @Arg('size', () => String, { nullable: true, description: '只列这一规模 · only this size' })
    size: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: '每组前若干行，最多 500，默认 50 · rows of each league, at most 500, default 50',
    })
    first: number | null,
    @Arg('skip', () => Int, {
      defaultValue: 0,
      description: '每组略过前若干行 · rows of each league left out at its beginning',
    })
    skip: number,
  ): Promise<object> {
    const limit = pageLimit(first);
    if (skip < 0)
      throw new TongxinError('INVALID_PAGE', {
        reason: { zh: `skip 应为 0 以上，给出的是 ${skip}`, en: `skip is 0 or more, not ${skip}` },
      });
    const { list, view } = await readSheets({ unit, period, level }, context);
    const { hierarchy } = view.facts;
    return {
      revision: list.revision,
      unit: hierarchy.nodes[list.root]!,
      year: list.year,
      version: list.sheet.version,
      leagues: leaguesOf(list, view.facts, codesOf(schoolType))
        .filter(
          (league) =>
            (type ?? league.type) === league.type && (size ?? league.size?.id) === league.size?.id,
        )
        .map((league) => shownLeague(league, hierarchy, { skip, first: limit })),
    };
  }

  @Mutation(() => ScoreSheetType, {
    description:
      '评分：自评由本单位及其上级、区评由其上级、市评由最上级的 STATISTICIAN 密钥给出；各项一并写入或一并不写 · ' +
      'gives scores: SELF by keys of the unit or above, DISTRICT by keys above it, CITY by keys of ' +
      'the whole hierarchy, all of role STATISTICIAN; all of them or none. Errors: FORBIDDEN, ' +
      'UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, UNKNOWN_SCORE_ITEM, STALE_SCORE, INVALID_QUERY, ' +
      'FAULTS_IN_DATA',
  })
  async giveScores(
    @Ctx() context: RequestContext,
    @Arg('unit', () => ID) unit: string,
    @Arg('period', () => String, { description: YEAR }) period: string,
    @Arg('scorer', () => ScorerEnum) scorer: Scorer,
    @Arg('scores', () => [ScoreInputType]) scores: ScoreInputType[],
  ): Promise<object> {
    const node = context.loaders.visibleNode(unit);
    assertMayScore(scorer, node, context);
    const { list } = await readSheets({ unit, period }, context);
    const [sheet] = list.sheets;
    const checked = checkedScores(scores, scorer, sheet!);
    await addScores(
      context.store,
      {
        unitId: context.hierarchy.nodes[node]!.id,
        year: list.year,
        by: context.viewer.actor,
      },
      checked.map((score) => ({ ...score, scorer })),
    );
    return sheetFor({ unit, period }, context);
  }
}

async function sheetFor(
  query: { readonly unit: string | null; readonly period: string },
  context: RequestContext,
): Promise<object> {
  const { list, view } = await readSheets(query, context);
  const mayScore = scorersFor(list.root, context);
  return shownSheet(list.sheets[0]!, view.facts.hierarchy, list.revision, mayScore);
}
