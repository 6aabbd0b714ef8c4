import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerStream } from '../../analytics/arrow/answer-stream.ts';
import { dimensionNamed } from '../../analytics/dimensions/index.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import type { Answer } from '../../analytics/query/answer.ts';
import { asked } from '../../analytics/query/asked.ts';
import { explained } from '../../analytics/query/explain.ts';
import { flatColumns, type FlatCell, type FlatColumn } from '../../analytics/query/flat-rows.ts';
import { LEVELS, READINGS, type DimensionFilter, type LevelName, type MetricQuery, type ReadingName } from '../../analytics/query/metric-query.ts';
import { planOf } from '../../analytics/query/plan.ts';
import { metrics } from '../../analytics/view.ts';
import { csvLine } from '../../intake/csv-line.ts';
import { wholeView } from '../facts.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const FORMS = ['table', 'csv', 'json', 'arrow'] as const;
type Form = (typeof FORMS)[number];

const listed = (text: string | undefined): string[] => (text ?? '').split(',').map((it) => it.trim()).filter(Boolean);

function oneOf<T extends string>(given: Given, name: string, known: readonly T[]): T | undefined {
  const text = textOption(given, name), found = known.find((it) => it.toLowerCase() === text?.toLowerCase());
  if (text !== undefined && found === undefined) throw badUsage(`--${name}“${text}”应为 ${known.join('、').toLowerCase()} 之一。`, `--${name} "${text}" should be one of ${known.join(', ').toLowerCase()}.`);
  return found;
}

function filtersOf(text: string | undefined): DimensionFilter[] {
  return (text ?? '').split(';').filter((it) => it.trim() !== '').map((it) => {
    const at = it.indexOf('=');
    if (at < 0) throw badUsage(`--where“${it}”应为 维度=组,组。`, `--where "${it}" should be DIMENSION=group,group.`);
    return { dimension: it.slice(0, at), in: it.slice(at + 1).split(',').map((key) => key.trim()) };
  });
}

/** The question that the command line asks. Throws BAD_USAGE. */
export const queryOf = (given: Given): MetricQuery => ({
  indicators: listed(given.args[0]),
  periods: textOption(given, 'periods') === undefined ? ['THIS_YEAR'] : listed(textOption(given, 'periods')),
  root: textOption(given, 'unit') ?? null,
  level: oneOf(given, 'level', Object.keys(LEVELS) as LevelName[]) ?? null,
  by: listed(textOption(given, 'by')),
  where: filtersOf(textOption(given, 'where')),
  hierarchy: oneOf(given, 'hierarchy', Object.keys(READINGS) as ReadingName[]) ?? null,
});

/** Prints or writes the answer to a question; the exit code. Throws BAD_USAGE, and what questions throw. */
export async function tellMetrics(context: Context, given: Given): Promise<number> {
  const { print, language } = context, out = textOption(given, 'out');
  if (given.options.list) {
    print(textTable([context.say({ zh: '代码', en: 'code' }), context.say({ zh: '标识', en: 'id' }), context.say({ zh: '名称', en: 'name' })], INDICATORS.map(({ code, id, title }) => [code, id, title[language]])));
    return EXIT.done;
  }
  if (given.args[0] === undefined) throw badUsage('请给出指标，例如 metrics B01；目录见 metrics --list。', 'Name an indicator, such as metrics B01; metrics --list shows them.');
  const form = oneOf(given, 'format', FORMS) ?? FORMS.find((it) => it === extname(out ?? '').slice(1).toLowerCase()) ?? 'table', query = queryOf(given);
  await useStore(context, async ({ pool }) => {
    const view = await wholeView(pool), { hierarchy } = view.facts;
    if (given.options.explain) { print(explained(planOf(asked(query, hierarchy, view.scope, view.today), view.facts), language)); return; }
    const answer = metrics(view, query), columns = flatColumns(hierarchy, (query.by ?? []).map(dimensionNamed));
    return write(context, form, out === undefined ? null : context.path(out), answer, columns);
  });
  return EXIT.done;
}

async function write({ print, note, say }: Context, form: Form, file: string | null, { revision, rows }: Answer, columns: readonly FlatColumn[]): Promise<void> {
  if (form === 'table' && file === null) {
    print(textTable(columns.map(({ name }) => name), rows.map((row) => columns.map(({ of }) => shown(of(row))))));
    note({ zh: `修订 ${revision}，${rows.length} 行`, en: `revision ${revision}, ${rows.length} rows` });
    return;
  }
  const bytes = form === 'arrow' ? answerStream(columns, rows, { revision: String(revision) }) : textOf(form, revision, rows, columns, file !== null);
  if (file === null) return pipeline(Readable.from(bytes), process.stdout, { end: false }).catch(unlessReadEnough);
  await pipeline(Readable.from(bytes), createWriteStream(file));
  print(say({ zh: `修订 ${revision}，${rows.length} 行，写入 ${file}`, en: `revision ${revision}, ${rows.length} rows written to ${file}` }));
}

/** A reader that has seen enough, such as `head`, is no reason to fail. */
function unlessReadEnough(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const shown = (cell: FlatCell): string | number => (cell === null ? '' : typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toFixed(4)) : cell);

function* textOf(form: Form, revision: number, rows: Answer['rows'], columns: readonly FlatColumn[], isFile: boolean): Generator<string> {
  const record = (row: Answer['rows'][number]): Record<string, FlatCell> => Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
  if (form === 'json') {
    yield `${JSON.stringify({ revision, rows: rows.map(record) }, null, 2)}\n`;
    return;
  }
  if (form === 'table') {
    yield `${textTable(columns.map(({ name }) => name), rows.map((row) => columns.map(({ of }) => shown(of(row)))))}\n`;
    return;
  }
  yield `${isFile ? '\uFEFF' : ''}${csvLine(columns.map(({ name }) => name))}`;
  for (const row of rows) yield csvLine(columns.map(({ of }) => String(of(row) ?? '')));
}
