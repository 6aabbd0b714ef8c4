import type { Answer } from '../../analytics/query/answer-blocks.ts';
import type { FlatColumn } from '../../analytics/query/flat-rows.ts';
import { dimensionNamed } from '../../analytics/dimensions/index.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Table } from '../table/table.ts';

/** Rows of a batch. */
const BATCH_ROWS = 8_192;

const TITLES: Readonly<Record<string, Bilingual>> = {
  period: { zh: '统计期', en: 'period' },
  indicator: { zh: '指标', en: 'indicator' },
  unit: { zh: '单位代码', en: 'unit' },
  unit_name: { zh: '单位', en: 'name of the unit' },
  status: { zh: '状态', en: 'status' },
  value: { zh: '数值', en: 'value' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  lower: { zh: '区间下限', en: 'lower' },
  upper: { zh: '区间上限', en: 'upper' },
  standard_error: { zh: '标准误', en: 'standard error' },
  n: { zh: '有效答卷', en: 'valid answers' },
  reported: { zh: '已报单位', en: 'units reported' },
  required: { zh: '应报单位', en: 'units required' },
  on_record: { zh: '登记完整', en: 'on record' },
};

/** The answer to a query as a table, with the definitions of its indicators as notes. */
export function answerTable(
  answer: Answer,
  columns: readonly FlatColumn[],
  indicators: readonly Indicator[],
): Table {
  return {
    title: '取数结果',
    metadata: { revision: String(answer.revision) },
    columns: columns.map(({ name, kind }) => ({
      name,
      kind,
      title: TITLES[name] ?? dimensionNamed(name.toUpperCase()).title,
    })),
    notes: [
      { name: '数据修订', text: String(answer.revision) },
      ...indicators.map(({ code, title, definition, revision }) => ({
        name: `${code} ${title.zh}`,
        text: `${definition.zh}（定义第${revision}版）`,
      })),
    ],
    async *batches() {
      for (const rows of answer.slices(BATCH_ROWS))
        yield { rows: rows.length, cells: columns.map(({ of }) => rows.map(of)) };
    },
  };
}
