import { localTime } from '../../base/local-time.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Batch, Cell, Column, Note, Table } from '../table/table.ts';
import {
  FIGURE_NUMBERS,
  OFF_RECORD,
  blockColumns,
  placeOf,
  unitsName,
  type BlockColumns,
} from './block.ts';
import { hasRecordHorizons, type Manifest } from './manifest.ts';
import type { StoredSnapshot } from './stored.ts';
import type { BlockSource } from './stored-blocks.ts';

/** The last column: 1, or 0 for a figure that is not on record. */
const ON_RECORD = 'on_record';

/** The columns of the table of a snapshot. */
export const SNAPSHOT_COLUMNS: readonly Column[] = Object.freeze([
  { name: 'period', title: { zh: '统计期', en: 'period' }, kind: 'text' },
  { name: 'indicator', title: { zh: '指标代码', en: 'indicator' }, kind: 'text' },
  { name: 'indicator_name', title: { zh: '指标', en: 'name of the indicator' }, kind: 'text' },
  { name: 'unit', title: { zh: '单位代码', en: 'org unit' }, kind: 'text' },
  { name: 'unit_name', title: { zh: '单位', en: 'name of the org unit' }, kind: 'text' },
  { name: 'level', title: { zh: '层级', en: 'level' }, kind: 'text' },
  { name: 'breakdown', title: { zh: '分组维度', en: 'breakdown' }, kind: 'text' },
  { name: 'group', title: { zh: '组代码', en: 'group' }, kind: 'text' },
  { name: 'group_name', title: { zh: '组', en: 'name of the group' }, kind: 'text' },
  { name: 'status', title: { zh: '状态', en: 'status' }, kind: 'text' },
  { name: 'value', title: { zh: '数值', en: 'value' }, kind: 'number' },
  { name: 'numerator', title: { zh: '分子', en: 'numerator' }, kind: 'number' },
  { name: 'denominator', title: { zh: '分母', en: 'denominator' }, kind: 'number' },
  {
    name: 'lower',
    title: { zh: '95%区间下限', en: 'lower end of the 95 % interval' },
    kind: 'number',
  },
  {
    name: 'upper',
    title: { zh: '95%区间上限', en: 'upper end of the 95 % interval' },
    kind: 'number',
  },
  { name: 'standard_error', title: { zh: '标准误', en: 'standard error' }, kind: 'number' },
  { name: 'n', title: { zh: '有效答卷数', en: 'valid answers' }, kind: 'count' },
  { name: 'reported', title: { zh: '已报单位数', en: 'units that have reported' }, kind: 'count' },
  { name: 'required', title: { zh: '应报单位数', en: 'units asked to report' }, kind: 'count' },
  { name: ON_RECORD, title: { zh: '登记完整', en: 'on record' }, kind: 'count' },
]);

/** The columns of a snapshot: older ones have no column for the record. */
export const columnsOf = ({ manifest }: Pick<StoredSnapshot, 'manifest'>): readonly Column[] =>
  hasRecordHorizons(manifest)
    ? SNAPSHOT_COLUMNS
    : SNAPSHOT_COLUMNS.filter(({ name }) => name !== ON_RECORD);

interface UnitWords {
  readonly name: string;
  readonly kind: string;
}

const unitWords = ({ code = [], name = [], kind = [] }: BlockColumns): Map<string, UnitWords> =>
  new Map(
    code.map((unitCode, row) => [
      String(unitCode),
      { name: String(name[row]), kind: String(kind[row]) },
    ]),
  );

const all = (rows: number, cell: Cell): Cell[] => new Array<Cell>(rows).fill(cell);
const orNull = (column: readonly Cell[] | undefined, rows: number): readonly Cell[] =>
  column ?? all(rows, null);

/** Converts a block of figures to a batch. */
function batchOf(
  name: string,
  columns: BlockColumns,
  rows: number,
  units: ReadonlyMap<string, UnitWords>,
  manifest: StoredSnapshot['manifest'],
): Batch {
  const { indicators, breakdowns } = manifest;
  const { period, indicator, breakdown } = placeOf(name)!;
  const unit = columns.unit ?? [];
  const words = unit.map((unitCode) => units.get(String(unitCode)));
  const group = columns.group ?? null;
  const titles = new Map<string, Bilingual>(
    breakdowns.find(({ id }) => id === breakdown)?.groups?.map((group) => [group.key, group.title]),
  );
  return {
    rows,
    cells: [
      all(rows, period),
      all(rows, indicator),
      all(rows, indicators.find(({ code }) => code === indicator)!.title.zh),
      unit,
      words.map((word) => word?.name ?? ''),
      words.map((word) => word?.kind ?? ''),
      all(rows, breakdown ?? ''),
      group ?? all(rows, ''),
      group
        ? group.map(
            (groupKey) => titles.get(String(groupKey))?.zh ?? (groupKey === '' ? '未填' : groupKey),
          )
        : all(rows, ''),
      columns.status ?? [],
      ...FIGURE_NUMBERS.map((column) => orNull(columns[column], rows)),
      ...(hasRecordHorizons(manifest)
        ? [orNull(columns[OFF_RECORD], rows).map((off) => (off === null ? 1 : 0))]
        : []),
    ],
  };
}

/** The blocks of figures, optionally of one breakdown. */
const figuresOf = (
  { manifest: { blocks } }: StoredSnapshot,
  breakdown: string | null | undefined,
): Manifest['blocks'] =>
  blocks.filter(
    ({ name, rows }) =>
      placeOf(name) &&
      rows > 0 &&
      (breakdown === undefined || placeOf(name)!.breakdown === breakdown),
  );

async function* batchesOf(
  blocks: BlockSource,
  snapshot: StoredSnapshot,
  breakdown: string | null | undefined,
): AsyncGenerator<Batch> {
  const figures = figuresOf(snapshot, breakdown);
  const rows = new Map(figures.map((figure) => [figure.name, figure.rows]));
  const names = [...rows.keys()];
  const units = new Map<string, Map<string, UnitWords>>();
  for await (const { name, text } of blocks(
    snapshot.manifest.periods.map(({ label }) => unitsName(label)),
  ))
    units.set(name, unitWords(blockColumns(text)));
  for await (const { name, text } of blocks(names))
    yield batchOf(
      name,
      blockColumns(text),
      rows.get(name)!,
      units.get(unitsName(placeOf(name)!.period))!,
      snapshot.manifest,
    );
}

/** The notes on the figures of a snapshot. */
function notesOf({
  code,
  manifest: { root, periods, disclosure, indicators, sources, recordHorizons },
  record,
  contentHash,
}: StoredSnapshot): Note[] {
  const guarded = `人数指标：分子 1—${disclosure.leastCount - 1} 或分母 1—${disclosure.leastDenominator - 1} 不显示；`;
  return [
    { name: '标题', text: record.title },
    { name: '快照编号', text: code },
    { name: '内容散列值', text: `SHA-256 ${contentHash}` },
    { name: '范围', text: root },
    {
      name: '统计期',
      text: periods
        .map(
          ({ label, first, last, wave }) =>
            `${label}（${first} 至 ${last}${wave ? `；测评 ${wave.code}，基准日 ${wave.referenceOn}` : ''}）`,
        )
        .join('、'),
    },
    { name: '数据修订', text: String(record.revision) },
    { name: '生成', text: `${localTime(record.createdAt)}（北京时间），${record.createdBy}` },
    ...(record.supersedes
      ? [{ name: '取代', text: `${record.supersedes}：${record.reason ?? ''}` }]
      : []),
    { name: '层级', text: '各统计期按期末当日的隶属关系统计。' },
    {
      name: '保密',
      text:
        `${disclosure.guarded ? guarded : ''}有效答卷少于 ${disclosure.leastAnswers} ` +
        '份的测评结果不显示；可由其余数字推出的同样不显示。状态 SUPPRESSED。',
    },
    {
      name: '状态',
      text:
        'OK 有值；EMPTY 分母为零或该期没有测评；SUPPRESSED 为保护个人而不显示；NOT_APPLICABLE 不适用；' +
        'NOT_REPORTED 未报；NOT_ON_RECORD 早于登记起始日。',
    },
    ...(recordHorizons
      ? [
          {
            name: '登记',
            text: `声明的登记起始日：${
              recordHorizons
                .map(
                  ({ register, unit, wholeFrom }) =>
                    `${sources[register]?.zh ?? register}（${unit}）${wholeFrom}`,
                )
                .join('、') || '无'
            }。on_record 为 0 的数字登记不全，不宜据此判断。`,
          },
        ]
      : []),
    ...indicators.map((indicator) => ({
      name: `${indicator.code} ${indicator.title.zh}`,
      text:
        `${indicator.definition.zh}；单位 ${indicator.unit}；定义版本 ${indicator.revision}；条款 ` +
        `${indicator.clauses.join('、')}；依据：${indicator.basis.zh}`,
    })),
  ];
}

/**
 * The figures of a snapshot as a table. @param breakdown only this one; null: those without;
 * undefined: all
 */
export const snapshotTable = (
  blocks: BlockSource,
  snapshot: StoredSnapshot,
  breakdown?: string | null,
): Table => ({
  title:
    breakdown === undefined
      ? snapshot.record.title
      : breakdown === null
        ? '总体'
        : `按${snapshot.manifest.breakdowns.find(({ id }) => id === breakdown)!.title.zh}`,
  columns: columnsOf(snapshot),
  notes: notesOf(snapshot),
  metadata: {
    snapshot: snapshot.code,
    content_sha256: snapshot.contentHash,
    revision: String(snapshot.record.revision),
  },
  rows: figuresOf(snapshot, breakdown).reduce((sum, { rows }) => sum + rows, 0),
  batches: () => batchesOf(blocks, snapshot, breakdown),
});
