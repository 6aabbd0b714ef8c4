import { groupTitle } from '../../analytics/outliers/group-title.ts';
import { MIN_PEERS } from '../../analytics/outliers/peers.ts';
import type { Outlier, Outliers } from '../../analytics/outliers/outliers.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { valueUnitText } from '../../base/value-unit.ts';
import { batchesOf, type Cell, type Column, type Table } from '../table/table.ts';

interface OutlierColumn extends Column {
  readonly of: (outlier: Outlier, hierarchy: Hierarchy) => Cell;
}

const column = (
  kind: 'text' | 'number',
  name: string,
  zh: string,
  en: string,
  of: OutlierColumn['of'],
): OutlierColumn => ({ name, title: { zh, en }, kind, of });

/** The columns of a list of outliers. */
const COLUMNS: readonly OutlierColumn[] = [
  column('text', 'indicator', '指标', 'indicator', ({ indicator }) => indicator.code),
  column('text', 'title', '指标名称', 'title', ({ indicator }) => indicator.title.zh),
  column('text', 'unit', '单位代码', 'unit', ({ node }, { nodes }) => nodes[node]!.code),
  column('text', 'unit_name', '单位', 'name', ({ node }, { nodes }) => nodes[node]!.name),
  column('text', 'period', '统计期', 'period', ({ period }) => period),
  column('number', 'value', '数值', 'value', ({ figure }) => figure.value),
  column('text', 'value_unit', '量纲', 'value unit', ({ indicator }) =>
    valueUnitText(indicator.unit).sign.zh.trim(),
  ),
  column('number', 'numerator', '分子', 'numerator', ({ figure }) => figure.numerator),
  column('number', 'denominator', '分母', 'denominator', ({ figure }) => figure.denominator),
  column('text', 'side', '偏向', 'side', ({ side }) => (side === 'BELOW' ? '偏低' : '偏高')),
  column('number', 'z', '稳健 z 值', 'robust z', ({ z }) => z),
  column('number', 'lower', '正常下限', 'normal from', ({ lower }) => lower),
  column('number', 'upper', '正常上限', 'normal to', ({ upper }) => upper),
  column(
    'number',
    'least_count',
    '正常最小分子',
    'least count',
    ({ counts }) => counts?.least ?? null,
  ),
  column(
    'number',
    'most_count',
    '正常最大分子',
    'most count',
    ({ counts }) => counts?.most ?? null,
  ),
  column('text', 'peers', '同类单位', 'like units', ({ group }) => groupTitle(group).zh),
  column('number', 'peer_count', '同类单位数', 'number of them', ({ group }) => group.peers),
  column('number', 'median', '同类中位数', 'their median', ({ group }) => group.normal!.median),
  column('number', 'spread', '同类离散程度', 'their spread', ({ group }) => group.normal!.spread),
];

/** A list of outliers as a table, in its order. */
export function outlierTable(
  { revision, node, period, outliers }: Outliers,
  hierarchy: Hierarchy,
): Table {
  const unit = hierarchy.nodes[node]!;
  return {
    title: '离群值',
    metadata: { revision: String(revision), unit: unit.code, period },
    columns: COLUMNS,
    rows: outliers.length,
    notes: [
      { name: '单位', text: `${unit.name}（${unit.code}）` },
      { name: '统计期', text: period },
      { name: '共', text: `${outliers.length}处` },
      {
        name: '判断',
        text:
          '与办学类型、规模相同的单位相比，稳健 z 值 =（数值 − 中位数）÷（1.4826 × 绝对中位差），超过 ±3.5 且不能由' +
          `人数少解释的为离群；同类不足 ${MIN_PEERS} 个的不判断。离群不等于有错，请先核对填报。`,
      },
      { name: '数据修订', text: String(revision) },
    ],
    batches: () =>
      batchesOf(
        outliers,
        COLUMNS.map(
          ({ of }) =>
            (outlier) =>
              of(outlier, hierarchy),
        ),
      ),
  };
}
