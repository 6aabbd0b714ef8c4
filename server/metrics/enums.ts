import { TIME_AXES } from '../../base/time-axis.ts';
import { registerEnumType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { DIMENSIONS } from '../../analytics/dimensions/index.ts';
import { STATUSES } from '../../analytics/formulas/figure.ts';
import { READINGS } from '../../analytics/query/metric-query.ts';
import { CAUSES } from '../../analytics/questions/decompose.ts';

/** Registers an enum whose values are their own names. */
export function enumOf(
  name: string,
  description: string,
  values: Readonly<Record<string, Bilingual>>,
): object {
  const type = Object.fromEntries(Object.keys(values).map((key) => [key, key]));
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([key, { zh, en }]) => [key, { description: `${zh} · ${en}` }]),
    ),
  });
  return type;
}

/** The reasons why a figure has a value or none. */
export const Status = enumOf('Status', '数值状态 · why a value is there, or why not', STATUSES);

/** The two readings of the tree. */
export const HierarchyReading = enumOf(
  'HierarchyReading',
  '层级读法 · how the tree is read',
  READINGS,
);

/** By what numbers can be broken down and filtered. */
export const DimensionId = enumOf(
  'DimensionId',
  '维度 · dimensions for breakdowns and filters',
  Object.fromEntries(DIMENSIONS.map(({ id, title }) => [id, title])),
);

/** Levels of the hierarchy in questions. */
export const OrgLevel = enumOf('OrgLevel', '层级 · a level of the hierarchy', {
  CITY: { zh: '市', en: 'city' },
  DISTRICT: { zh: '辖市区', en: 'district' },
  UNIT: { zh: '单位', en: 'unit' },
  GROUP: { zh: '工会小组', en: 'union group' },
});

/** The causes of a rate's change. */
export const ChangeCause = enumOf('ChangeCause', '变化原因 · why a rate changed', CAUSES);

/** Whether more is better. */
export const IndicatorDirection = enumOf(
  'IndicatorDirection',
  '好的方向 · the direction that is better',
  {
    up: { zh: '越高越好', en: 'higher is better' },
    down: { zh: '越低越好', en: 'lower is better' },
  },
);

/** The ways of reading a period as days. */
export const TimeAxis = enumOf(
  'TimeAxis',
  '时间口径 · how a period becomes days',
  Object.fromEntries(Object.entries(TIME_AXES).map(([axis, { meaning }]) => [axis, meaning])),
);

/** The subjects that are counted. */
export const Counted = enumOf('Counted', '计数对象 · the subjects counted', {
  people: { zh: '人', en: 'people' },
  units: { zh: '单位', en: 'units' },
});
