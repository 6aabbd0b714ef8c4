import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerBytes } from '../../analytics/arrow/answer-stream.ts';
import type { Answer } from '../../analytics/query/answer-blocks.ts';
import { asked, dimensionsOf } from '../../analytics/query/asked.ts';
import { explained } from '../../analytics/query/explain.ts';
import { flatColumns, type FlatCell, type FlatColumn } from '../../analytics/query/flat-rows.ts';
import {
  LEVELS,
  READINGS,
  type DimensionFilter,
  type LevelName,
  type MetricQuery,
  type ReadingName,
} from '../../analytics/query/metric-query.ts';
import { planOf } from '../../analytics/query/plan.ts';
import { metrics } from '../../analytics/view.ts';
import { CSV_MARK, csvLine } from '../../base/people-csv.ts';
import { wholeView } from '../facts.ts';
import { listIndicators } from './indicator-list.ts';
import { useStore } from '../store.ts';
import {
  badUsage,
  countOption,
  EXIT,
  listed,
  textOption,
  type Given,
} from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const FORMS = ['table', 'csv', 'json', 'arrow'] as const;
type Form = (typeof FORMS)[number];

/** The endings of files, with the form that they mean; `.arrows` is a stream, `.arrow` a file that may be read from any place. */
const ENDINGS: Readonly<Record<string, Form>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.arrow': 'arrow',
  '.arrows': 'arrow',
  '.txt': 'table',
};

function oneOf<T extends string>(given: Given, name: string, known: readonly T[]): T | undefined {
  const text = textOption(given, name);
  const found = known.find((it) => it.toLowerCase() === text?.toLowerCase());
  if (text !== undefined && found === undefined)
    throw badUsage(
      `--${name}“${text}”应为 ${known.join('、').toLowerCase()} 之一。`,
      `--${name} "${text}" should be one of ${known.join(', ').toLowerCase()}.`,
    );
  return found;
}

function filtersOf(text: string | undefined): DimensionFilter[] {
  return (text ?? '')
    .split(';')
    .filter((it) => it.trim() !== '')
    .map((it) => {
      const at = it.indexOf('=');
      if (at < 0)
        throw badUsage(
          `--where“${it}”应为 维度=组,组。`,
          `--where "${it}" should be DIMENSION=group,group.`,
        );
      return {
        dimension: it.slice(0, at),
        in: it
          .slice(at + 1)
          .split(',')
          .map((key) => key.trim()),
      };
    });
}

/** The question that the command line asks. Throws BAD_USAGE. */
export const queryOf = (given: Given): MetricQuery => ({
  indicators: listed(given.args[0]),
  periods:
    textOption(given, 'periods') === undefined
      ? ['THIS_YEAR']
      : listed(textOption(given, 'periods')),
  root: textOption(given, 'root') ?? null,
  level: oneOf(given, 'level', Object.keys(LEVELS) as LevelName[]) ?? null,
  depth: countOption(given, 'depth', 0, 99) ?? null,
  by: listed(textOption(given, 'by')),
  where: filtersOf(textOption(given, 'where')),
  hierarchy: oneOf(given, 'hierarchy', Object.keys(READINGS) as ReadingName[]) ?? null,
});

/** In which form an answer is wanted. Throws BAD_USAGE. */
function formOf(given: Given, out: string | undefined): Form {
  const form = oneOf(given, 'format', FORMS);
  const ofFile = ENDINGS[extname(out ?? '').toLowerCase()];
  if (out !== undefined && !form && !ofFile)
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${Object.keys(ENDINGS).join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not tell the form; let it end in ${Object.keys(ENDINGS).join(', ')}, or give --format.`,
    );
  return form ?? ofFile ?? 'table';
}

/** Prints or writes the answer to a question; the exit code. Throws BAD_USAGE, and what questions throw. */
export async function tellMetrics(context: Context, given: Given): Promise<number> {
  const { print, language } = context;
  const out = textOption(given, 'out');
  if (given.options.list) {
    listIndicators(
      context,
      listed(given.args[0]),
      oneOf(given, 'format', ['table', 'csv', 'json'] as const) ?? 'table',
    );
    return EXIT.done;
  }
  if (given.args[0] === undefined)
    throw badUsage(
      '请给出指标，例如 metrics B01；目录见 metrics --list。',
      'Name an indicator, such as metrics B01; metrics --list shows them.',
    );
  const form = formOf(given, out);
  const query = queryOf(given);
  await useStore(context, async ({ pool }) => {
    const view = await wholeView(pool);
    const { hierarchy } = view.facts;
    if (given.options.explain) {
      const plan = planOf(asked(query, hierarchy, view.scope, view.today), view.facts);
      print(
        form === 'json'
          ? JSON.stringify({ revision: view.facts.revision, ...plan }, null, 2)
          : explained(plan, language),
      );
      return;
    }
    const answer = metrics(view, query);
    const columns = flatColumns(hierarchy, dimensionsOf(query));
    return write(context, form, out === undefined ? null : context.path(out), answer, columns);
  });
  return EXIT.done;
}

async function write(
  { print, note, say }: Context,
  form: Form,
  file: string | null,
  answer: Answer,
  columns: readonly FlatColumn[],
): Promise<void> {
  const { revision, length } = answer;
  if (length === 0)
    note({
      zh: '没有行：在该单位之下、期末，没有开办中的该层级单位。',
      en: 'No rows: under this unit none of this level is open at the end of the period.',
    });
  if (form === 'table' && file === null) {
    print(
      textTable(
        columns.map(({ name }) => name),
        answer.rows.map((row) => columns.map(({ of }) => shown(of(row)))),
      ),
    );
    note({ zh: `修订 ${revision}，${length} 行`, en: `revision ${revision}, ${length} rows` });
    return;
  }
  const bytes =
    form === 'arrow'
      ? answerBytes(file?.endsWith('.arrow') ? 'file' : 'stream', columns, answer)
      : textOf(form, revision, answer.rows, columns, file !== null);
  if (file === null)
    return pipeline(Readable.from(bytes), process.stdout, { end: false }).catch(unlessReadEnough);
  await pipeline(Readable.from(bytes), createWriteStream(file));
  print(
    say({
      zh: `修订 ${revision}，${length} 行，写入 ${file}`,
      en: `revision ${revision}, ${length} rows written to ${file}`,
    }),
  );
}

/** A reader that has seen enough, such as `head`, is no reason to fail. */
function unlessReadEnough(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const shown = (cell: FlatCell): string | number =>
  cell === null
    ? ''
    : typeof cell === 'number' && !Number.isInteger(cell)
      ? Number(cell.toFixed(4))
      : cell;

function* textOf(
  form: Form,
  revision: number,
  rows: Answer['rows'],
  columns: readonly FlatColumn[],
  isFile: boolean,
): Generator<string> {
  const record = (row: Answer['rows'][number]): Record<string, FlatCell> =>
    Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
  if (form === 'json') {
    yield `${JSON.stringify({ revision, rows: rows.map(record) }, null, 2)}\n`;
    return;
  }
  if (form === 'table') {
    yield `${textTable(
      columns.map(({ name }) => name),
      rows.map((row) => columns.map(({ of }) => shown(of(row)))),
    )}\n`;
    return;
  }
  yield `${isFile ? CSV_MARK : ''}${csvLine(columns.map(({ name }) => name))}`;
  for (const row of rows) yield csvLine(columns.map(({ of }) => of(row)));
}
