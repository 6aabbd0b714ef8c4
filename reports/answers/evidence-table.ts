import { EVIDENCE_PARTS, type EvidencePart } from '../../analytics/evidence/evidence.ts';
import type { Evidence } from '../../analytics/questions/evidence.ts';
import { batchesOf, type Cell, type Column, type Table } from '../table/table.ts';

/** A row of evidence with its names; null: there is none, or the viewer may not see it. */
export interface EvidenceLine {
  readonly kind: string;
  readonly measure: string;
  readonly amount: number;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly day: string | null;
  readonly from: string;
  readonly on: string;
  readonly register: string | null;
  readonly key: string | null;
  readonly name: string | null;
  readonly staffNo: string | null;
  readonly personName: string | null;
}

interface LineColumn extends Column {
  readonly of: (line: EvidenceLine) => Cell;
}

const text = (
  name: string,
  zh: string,
  en: string,
  of: (line: EvidenceLine) => Cell,
): LineColumn => ({ name, title: { zh, en }, kind: 'text', of });

const COLUMNS: readonly LineColumn[] = [
  text('kind', '所计对象', 'kind', ({ kind }) => kind),
  text('measure', '度量', 'measure', ({ measure }) => measure),
  text('unit', '单位代码', 'unit', ({ unit }) => unit),
  text('unit_name', '单位', 'name of the unit', ({ unitName }) => unitName),
  text('register', '登记表', 'register', ({ register }) => register),
  text('key', '主键', 'key', ({ key }) => key),
  text('row_name', '名称', 'name', ({ name }) => name),
  text('staff_no', '工号', 'staff number', ({ staffNo }) => staffNo),
  text('person_name', '姓名', 'name of the person', ({ personName }) => personName),
  text('day', '日期', 'day', ({ day }) => day),
  text('from', '所读时段起', 'first day read', ({ from }) => from),
  text('on', '所读时段止', 'last day read', ({ on }) => on),
  {
    name: 'amount',
    title: { zh: '计为', en: 'amount' },
    kind: 'number',
    of: ({ amount }) => amount,
  },
];

/** The evidence of a figure as a table, with what the figure is as notes. */
export function evidenceTable(
  { revision, indicator, period, figure, total }: Evidence,
  {
    part,
    unit,
    lines,
  }: {
    readonly part: EvidencePart;
    readonly unit: { readonly code: string; readonly name: string };
    readonly lines: readonly EvidenceLine[];
  },
): Table {
  const { code, title, definition, clauses } = indicator;
  return {
    title: '依据',
    metadata: {
      revision: String(revision),
      indicator: code,
      unit: unit.code,
      period,
      part,
      total: String(total),
    },
    columns: COLUMNS,
    rows: lines.length,
    notes: [
      { name: '指标', text: `${code} ${title.zh}` },
      { name: '计算方法', text: `${definition.zh}（定义第${indicator.revision}版）` },
      { name: '政策条款', text: clauses.join('、') },
      { name: '单位', text: `${unit.name}（${unit.code}）` },
      { name: '统计期', text: period },
      { name: '所列', text: `${EVIDENCE_PARTS[part].zh}，共 ${total}` },
      ...(figure.numerator === null
        ? []
        : [{ name: '分子、分母', text: `${figure.numerator} / ${figure.denominator ?? ''}` }]),
      { name: '数据修订', text: String(revision) },
    ],
    batches: () =>
      batchesOf(
        lines,
        COLUMNS.map(({ of }) => of),
      ),
  };
}
