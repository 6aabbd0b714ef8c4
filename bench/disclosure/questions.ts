import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import type { RandomCity } from './random-city.ts';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  GENDER: ['female', 'male'],
  ESTABLISHMENT: ['1', '2'],
  AGE_BAND: ['30-35', '46-55'],
  SCHOOL_TYPE: ['PS', 'KG'],
  OWNERSHIP: ['public', 'private'],
};
const DIMENSIONS = Object.keys(GROUPS);
/** XI5 counts events of people, which only attributes of units divide. */
export const UNIT_DIMENSIONS = ['SCHOOL_TYPE', 'OWNERSHIP', 'DISTRICT'];

/** Every question of a few kinds that a viewer may ask. */
export function queries({ districts }: RandomCity): Omit<MetricQuery, 'indicators' | 'periods'>[] {
  const grouped = DIMENSIONS.map((dimension) => ({ by: [dimension] }));
  const filtered = DIMENSIONS.flatMap((dimension) =>
    GROUPS[dimension]!.map((key) => ({ where: [{ dimension, in: [key] }] })),
  );
  const crossed = DIMENSIONS.flatMap((dimension, i) =>
    DIMENSIONS.slice(i + 1).map((other) => ({ by: [dimension, other] })),
  );
  const mixed = [
    { by: ['AGE_BAND'], where: [{ dimension: 'GENDER', in: ['female'] }] },
    { by: ['GENDER'], where: [{ dimension: 'SCHOOL_TYPE', in: ['PS'] }] },
    { by: ['DISTRICT'] },
    { by: ['DISTRICT', 'GENDER'] },
    { where: [{ dimension: 'DISTRICT', in: districts.slice(0, 1) }] },
  ];
  const shapes = [{}, ...grouped, ...filtered, ...crossed, ...mixed];
  return (['AS_WAS', 'AS_IS'] as const).flatMap((hierarchy) =>
    (['CITY', 'DISTRICT', 'UNIT'] as const).flatMap((level) =>
      shapes.map((shape) => ({ ...shape, level, hierarchy })),
    ),
  );
}

/** A question but for its indicators and periods. */
export type Shape = ReturnType<typeof queries>[number];
