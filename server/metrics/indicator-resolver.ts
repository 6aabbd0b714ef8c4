import { Arg, ID, Query, Resolver } from 'type-graphql';
import { DIMENSIONS } from '../../analytics/dimensions/index.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { indicatorNamed } from '../../analytics/indicators/indicator-named.ts';
import { shownIndicator } from './shown.ts';
import { DimensionType, IndicatorType } from './catalogue-types.ts';

/** The catalogue of indicators and dimensions. */
@Resolver()
export class IndicatorResolver {
  @Query(() => [IndicatorType], {
    description: '指标目录，按代码 · the catalogue of indicators, by code',
  })
  indicators(): object[] {
    return INDICATORS.map(shownIndicator);
  }

  @Query(() => IndicatorType, {
    description: '一个指标 · one indicator, by code or id. Errors: UNKNOWN_INDICATOR',
  })
  indicator(@Arg('code', () => ID) code: string): object {
    return shownIndicator(indicatorNamed(code));
  }

  @Query(() => [DimensionType], { description: '全部维度 · every dimension' })
  dimensions(): object[] {
    return [...DIMENSIONS];
  }
}
