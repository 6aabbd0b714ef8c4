import { CAUSES, costOfDecomposing, type Part } from '../../analytics/questions/decompose.ts';
import type { Figure } from '../../analytics/formulas/figure.ts';
import type { Bilingual } from '../../base/language.ts';
import { localTime } from '../../base/local-time.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { DIFFERENCES, type DifferingCell } from '../../reports/snapshots/differing-cell.ts';
import { registers } from '../../schema/registers/index.ts';
import { causeTitle } from '../../server/snapshots/cause-title.ts';
import { wholeView } from '../facts.ts';
import type { DifferenceRequest } from '../service/service-request.ts';
import { Declined, type AnswerSource } from '../service/answer-source.ts';
import type { Piece } from '../service/pieces.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const figureText = (figure: Figure | null): string =>
  figure === null ? '—' : figure.status === 'OK' ? figure.value!.toFixed(4) : figure.status;
const counts = (figure: Figure | null): string =>
  figure === null || figure.numerator === null ? '' : `${figure.numerator}/${figure.denominator!}`;

const signed = (count: number): string => (count > 0 ? `+${count}` : String(count));

/** The effect of one cause: numerator, denominator, percentage points. */
const partText = ({ cause, numerator, denominator, points }: Part, t: Context['t']): string => {
  const rounded = points === null ? '' : signed(Number(points.toFixed(4)));
  const pointsText =
    points === null ? '' : t({ zh: `（${rounded} 个百分点）`, en: ` (${rounded} points)` });
  return `${t(CAUSES[cause])} ${signed(numerator)}/${signed(denominator)}${pointsText}`;
};

/** The title of a table; an unknown table of another version keeps its name. */
const tableTitle = (table: string): Bilingual =>
  registers.find((it) => it.table === table)?.title ?? { zh: table, en: table };

const print = (text: string): Piece => ({ print: text });

/**
 * The difference of two snapshots as the command line shows it. Throws UNKNOWN_SNAPSHOT,
 * NOT_IN_SNAPSHOT, INVALID_QUERY, and Declined before work that would take too long.
 */
export async function* differencePieces(
  { database, facts, maxYieldingMs }: AnswerSource,
  { json, language, ...request }: DifferenceRequest,
): AsyncGenerator<Piece> {
  const t = (text: Bilingual): string => text[language];
  let spent = 0;
  const charge = (milliseconds: number): void => {
    spent += milliseconds;
    if (maxYieldingMs !== null && spent > maxYieldingMs) throw new Declined();
  };
  const difference = await diffSnapshots(database, {
    ...request,
    charge,
    explained: {
      maxCells: request.maxCells,
      view: async () => wholeView(await facts()),
      begin: async (count) => {
        if (count > 0) charge(count * costOfDecomposing(await facts()));
      },
    },
  });
  if (json) {
    yield print(
      JSON.stringify(
        { ...difference, first: difference.first.code, second: difference.second.code },
        null,
        2,
      ),
    );
    return;
  }
  const line = (cell: DifferingCell): string[] => [
    cell.periodBefore === cell.period ? cell.period : `${cell.periodBefore}→${cell.period}`,
    cell.indicator,
    `${cell.unit} ${cell.unitName}`,
    cell.group === null ? '' : `${cell.breakdown!}=${cell.group}`,
    figureText(cell.before),
    figureText(cell.after),
    counts(cell.before),
    counts(cell.after),
    cell.parts && cell.parts.length > 0
      ? cell.parts.map((part) => partText(part, t)).join(t({ zh: '；', en: '; ' }))
      : t(DIFFERENCES[cell.cause]),
  ];
  if (difference.count > 0)
    yield print(
      textTable(
        [
          { zh: '期', en: 'period' },
          { zh: '指标', en: 'indicator' },
          { zh: '单位', en: 'unit' },
          { zh: '组', en: 'group' },
          { zh: '前', en: 'before' },
          { zh: '后', en: 'after' },
          { zh: '前 分子/分母', en: 'counts before' },
          { zh: '后 分子/分母', en: 'counts after' },
          { zh: '原因', en: 'why' },
        ].map(t),
        difference.cells.map(line),
      ),
    );
  for (const { revision, cause, actor, committedAt, tables } of difference.revisions)
    yield print(
      t({
        zh:
          `修订 ${revision}（${localTime(committedAt)}，${causeTitle(cause).zh}，${actor}）：` +
          tables.map((table) => tableTitle(table).zh).join('、'),
        en:
          `revision ${revision} (${localTime(committedAt)}, ${causeTitle(cause).en}, ${actor}): ` +
          tables.map((table) => tableTitle(table).en).join(', '),
      }),
    );
  for (const [code, root, periods] of [
    [difference.first.code, difference.first.manifest.root, difference.onlyFirst],
    [difference.second.code, difference.second.manifest.root, difference.onlySecond],
  ] as const)
    if (periods.length > 0)
      yield print(
        t({
          zh: `未比较：${code}（${root}）的 ${periods.join('、')}`,
          en: `not compared: ${periods.join(', ')} of ${code} (${root})`,
        }),
      );
  if (difference.first.manifest.root !== difference.second.manifest.root)
    yield print(
      t({
        zh: `两份快照的单位不同：${difference.first.manifest.root}、${difference.second.manifest.root}`,
        en: `the two are of different org units: ${difference.first.manifest.root}, ${difference.second.manifest.root}`,
      }),
    );
  const { count, cells } = difference;
  const isCut = count > cells.length;
  yield print(
    t({
      zh: `${count} 个数字不同${isCut ? `，列出前 ${cells.length} 个` : ''}。`,
      en: `${count} numbers differ${isCut ? `, the first ${cells.length} are listed` : ''}.`,
    }),
  );
}
