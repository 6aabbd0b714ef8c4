import { CAUSES, type Part } from '../../analytics/questions/decompose.ts';
import type { Figure } from '../../analytics/indicators/indicator.ts';
import type { Bilingual } from '../../base/language.ts';
import { localTime } from '../../base/local-time.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { DIFFERENCES, type DifferingCell } from '../../reports/snapshots/differing-cell.ts';
import { wholeView } from '../facts.ts';
import type { DifferenceAsk } from '../service/ask.ts';
import type { Ground } from '../service/ground.ts';
import type { Piece } from '../service/pieces.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const shown = (it: Figure | null): string =>
  it === null ? '—' : it.status === 'OK' ? it.value!.toFixed(4) : it.status;
const counts = (it: Figure | null): string =>
  it === null || it.numerator === null ? '' : `${it.numerator}/${it.denominator!}`;

const signed = (count: number): string => (count > 0 ? `+${count}` : String(count));

/** What one cause did: numerator and denominator, percentage points. */
const partText = ({ cause, numerator, denominator, points }: Part, say: Context['say']): string => {
  const rounded = points === null ? '' : signed(Number(points.toFixed(4)));
  const pointsText =
    points === null ? '' : say({ zh: `（${rounded} 个百分点）`, en: ` (${rounded} points)` });
  return `${say(CAUSES[cause])} ${signed(numerator)}/${signed(denominator)}${pointsText}`;
};

const print = (text: string): Piece => ({ print: text });

/**
 * What differs between two snapshots as the command line shows it. Throws UNKNOWN_SNAPSHOT,
 * NOT_IN_SNAPSHOT, INVALID_QUERY.
 */
export async function* differencePieces(
  { pool, facts }: Ground,
  { json, language, ...request }: DifferenceAsk,
): AsyncGenerator<Piece> {
  const say = (text: Bilingual): string => text[language];
  const found = await diffSnapshots(pool, {
    ...request,
    explained: { most: request.most, view: async () => wholeView(await facts()) },
  });
  if (json) {
    yield print(
      JSON.stringify({ ...found, first: found.first.code, second: found.second.code }, null, 2),
    );
    return;
  }
  const line = (it: DifferingCell): string[] => [
    it.periodBefore === it.period ? it.period : `${it.periodBefore}→${it.period}`,
    it.indicator,
    `${it.unit} ${it.unitName}`,
    it.group === null ? '' : `${it.breakdown!}=${it.group}`,
    shown(it.before),
    shown(it.after),
    counts(it.before),
    counts(it.after),
    it.parts && it.parts.length > 0
      ? it.parts.map((part) => partText(part, say)).join(say({ zh: '；', en: '; ' }))
      : say(DIFFERENCES[it.cause]),
  ];
  if (found.count > 0)
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
        ].map(say),
        found.cells.map(line),
      ),
    );
  for (const { revision, cause, actor, committedAt, tables } of found.revisions)
    yield print(
      say({
        zh: `修订 ${revision}（${localTime(committedAt)}，${cause}，${actor}）：${tables.join('、')}`,
        en: `revision ${revision} (${localTime(committedAt)}, ${cause}, ${actor}): ${tables.join(', ')}`,
      }),
    );
  for (const [code, root, periods] of [
    [found.first.code, found.first.manifest.root, found.onlyFirst],
    [found.second.code, found.second.manifest.root, found.onlySecond],
  ] as const)
    if (periods.length > 0)
      yield print(
        say({
          zh: `未比较：${code}（${root}）的 ${periods.join('、')}`,
          en: `not compared: ${periods.join(', ')} of ${code} (${root})`,
        }),
      );
  if (found.first.manifest.root !== found.second.manifest.root)
    yield print(
      say({
        zh: `两份快照的单位不同：${found.first.manifest.root}、${found.second.manifest.root}`,
        en: `the two are of different org units: ${found.first.manifest.root}, ${found.second.manifest.root}`,
      }),
    );
  yield print(
    say({
      zh: `${found.count} 个数字不同${found.count > found.cells.length ? `，列出前 ${found.cells.length} 个` : ''}。`,
      en:
        `${found.count} numbers ` +
        `differ${found.count > found.cells.length ? `, the first ${found.cells.length} are listed` : ''}.`,
    }),
  );
}
