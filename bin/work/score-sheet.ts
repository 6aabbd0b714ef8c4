import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { leaguesOf } from '../../analytics/score-sheet/leagues.ts';
import { scoreSheetsInSteps, yearNamed } from '../../analytics/score-sheet/sheets-of.ts';
import { today } from '../../base/day.ts';
import { readFilled } from '../../server/score-sheets/read-filled.ts';
import { takeFilled } from '../../server/score-sheets/take-filled.ts';
import { SCORERS } from '../../analytics/score-sheet/given.ts';
import { finish } from '../../base/work.ts';
import { byEnding } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { writeWhole } from '../../reports/formats/whole-file.ts';
import { leagueTable } from '../../reports/score-sheets/league-table.ts';
import { sheetTable } from '../../reports/score-sheets/sheet-table.ts';
import { sheetWorkbook } from '../../reports/score-sheets/sheet-workbook.ts';
import { givenScores } from '../../reports/score-sheets/stored-scores.ts';
import { rowsOf, type Table } from '../../reports/table/table.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import { wholeView } from '../facts.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, oneOf, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const ENDINGS = FORMATS.map(({ ending }) => ending);

/** What `--league` names. */
const LEVELS = { unit: 'UNIT', district: 'DISTRICT' } as const;

/** Columns that are too wide for a terminal; files have them. */
const IN_FILES_ONLY: ReadonlySet<string> = new Set(['standard', 'value', 'evidence']);

/**
 * Prints or writes a score sheet, or the leagues; returns the exit code. Throws BAD_USAGE,
 * STORE_EMPTY, and what `scoreSheet` throws.
 */
export async function tellScoreSheet(context: Context, parsed: ParsedCommand): Promise<number> {
  const filled = textOption(parsed, 'import');
  if (filled !== undefined)
    return takeSheet(context, context.path(filled), parsed.options.dryRun === true);
  const out = textOption(parsed, 'out');
  const ofFile = ENDINGS.find((ending) => `.${ending}` === extname(out ?? '').toLowerCase());
  const form = oneOf(parsed, 'format', ['table', ...ENDINGS]) ?? ofFile;
  if (out !== undefined && (form === undefined || form === 'table'))
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${ENDINGS.join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not name a format; let it end in ${ENDINGS.join(', ')}, or give --format.`,
    );
  const file = out === undefined ? null : context.path(out);
  const league = oneOf(parsed, 'league', ['unit', 'district']);
  const query = {
    unit: textOption(parsed, 'root') ?? null,
    period: textOption(parsed, 'period') ?? 'LAST_YEAR',
    level: league === undefined ? null : LEVELS[league],
  };
  const { year } = yearNamed(query.period, today());
  return useStore(context, async (store) => {
    const view = wholeView(await new FollowedFacts(store.pool).at(0));
    const list = finish(scoreSheetsInSteps(view, query, await givenScores(store, year)));
    const { hierarchy } = view.facts;
    const table =
      league === undefined
        ? sheetTable(list.sheets[0]!, hierarchy, list.revision)
        : leagueTable(leaguesOf(list, view.facts, codesOf(schoolType)), list, hierarchy);
    const { name } = hierarchy.nodes[list.root]!;
    const summary = {
      zh: `${name} ${year} 年${table.title}，修订 ${list.revision}`,
      en: `${name}, ${year}: ${league === undefined ? 'score sheet' : 'leagues'}, revision ${list.revision}`,
    };
    if (form === undefined || form === 'table') {
      context.print(await printed(table, context));
      context.note(summary);
    } else {
      const bytes =
        form === 'xlsx' && league === undefined
          ? inOnePiece(sheetWorkbook(list.sheets[0]!, hierarchy, list.revision, context.language))
          : byEnding(FORMATS, form).bytes([table]);
      if (file === null) await pipeline(Readable.from(bytes), process.stdout, { end: false });
      else {
        await writeWhole(file, bytes);
        context.print(
          context.t({ zh: `${summary.zh}，写入 ${file}`, en: `${summary.en}, written to ${file}` }),
        );
      }
    }
    return EXIT.done;
  });
}

async function* inOnePiece(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

/** Reads a filled score sheet back. Throws what `POST /score-sheet` answers with. */
async function takeSheet(context: Context, path: string, dryRun: boolean): Promise<number> {
  const file = await readFilled(path);
  const query = { unit: file.unit, period: String(file.year) };
  const taken = await useStore(context, async (store) => {
    const view = wholeView(await new FollowedFacts(store.pool).at(0));
    const given = await givenScores(store, yearNamed(query.period, today()).year);
    const [sheet] = finish(scoreSheetsInSteps(view, query, given)).sheets;
    const unitId = view.facts.hierarchy.nodes[sheet!.node]!.id;
    const mayScore = (): void => undefined;
    return takeFilled(store, file, sheet!, { unitId, by: 'cli', dryRun, mayScore });
  });
  const { scores, unchanged, unit, year } = taken;
  context.print(
    textTable(
      [
        { zh: '项目', en: 'item' },
        { zh: '评分方', en: 'scorer' },
        { zh: '原得分', en: 'before' },
        { zh: '得分', en: 'score' },
      ].map(context.t),
      scores.map(({ item, scorer, before, score }) => [
        item,
        context.t(SCORERS[scorer]),
        before ?? '',
        score ?? '',
      ]),
    ),
  );
  context.note({
    zh: `${unit} ${year} 年：${dryRun ? '将写入' : '已写入'} ${scores.length} 项评分，${unchanged} 格未变`,
    en:
      `${unit} ${year}: ${scores.length} scores ${dryRun ? 'would be written' : 'written'}, ` +
      `${unchanged} cells unchanged`,
  });
  return EXIT.done;
}

/** A table for the terminal, without its widest columns. */
async function printed({ columns, batches }: Table, { t }: Context): Promise<string> {
  const shown = columns.flatMap(({ name, title }, i) =>
    IN_FILES_ONLY.has(name) ? [] : [{ i, title }],
  );
  const rows: (string | number)[][] = [];
  for await (const batch of batches())
    for (const row of rowsOf(batch)) rows.push(shown.map(({ i }) => row[i] ?? ''));
  return textTable(
    shown.map(({ title }) => t(title)),
    rows,
  );
}
