import { extname } from 'node:path';
import { LINES } from '../../schema/code-lists/edge-line.ts';
import {
  LEVELS,
  READINGS,
  type DimensionFilter,
  type LevelName,
  type MetricQuery,
  type ReadingName,
} from '../../analytics/query/metric-query.ts';
import { FORMS, type Form } from '../service/service-request.ts';
import { printAnswer } from '../service/print-answer.ts';
import {
  badUsage,
  countOption,
  EXIT,
  listed,
  oneOf,
  textOption,
  type ParsedCommand,
} from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/**
 * File name extensions and their formats; `.arrows` is a stream, `.arrow` a file for random access.
 */
const ENDINGS: Readonly<Record<string, Form>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.arrow': 'arrow',
  '.arrows': 'arrow',
  '.txt': 'table',
};

/** Filters such as `GENDER=male;AGE_BAND=-34,35-44`. Throws BAD_USAGE. */
export function filtersOf(text: string | undefined): DimensionFilter[] {
  return (text ?? '')
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.indexOf('=');
      if (at < 0)
        throw badUsage(
          `--where“${part}”应为 维度=组,组。`,
          `--where "${part}" should be DIMENSION=group,group.`,
        );
      return {
        dimension: part.slice(0, at),
        in: part
          .slice(at + 1)
          .split(',')
          .map((key) => key.trim()),
      };
    });
}

/** The query of the command line. Throws BAD_USAGE. */
export const queryOf = (parsed: ParsedCommand): MetricQuery => ({
  indicators: listed(parsed.args[0]),
  periods:
    textOption(parsed, 'periods') === undefined
      ? ['THIS_YEAR']
      : listed(textOption(parsed, 'periods')),
  root: textOption(parsed, 'root') ?? null,
  level: oneOf(parsed, 'level', Object.keys(LEVELS) as LevelName[]) ?? null,
  depth: countOption(parsed, 'depth', 0, 99) ?? null,
  by: listed(textOption(parsed, 'by')),
  where: filtersOf(textOption(parsed, 'where')),
  hierarchy: oneOf(parsed, 'hierarchy', Object.keys(READINGS) as ReadingName[]) ?? null,
  line: oneOf(parsed, 'line', LINES) ?? null,
});

/** The format of the answer. Throws BAD_USAGE. */
function formOf(parsed: ParsedCommand, out: string | undefined): Form {
  const form = oneOf(parsed, 'format', FORMS);
  const ofFile = ENDINGS[extname(out ?? '').toLowerCase()];
  if (out !== undefined && !form && !ofFile)
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${Object.keys(ENDINGS).join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not name a format; let it end in ${Object.keys(ENDINGS).join(', ')}, or give --format.`,
    );
  return form ?? ofFile ?? 'table';
}

/**
 * Prints or writes the answer to a query; returns the exit code. Throws BAD_USAGE, and what queries
 * throw.
 */
export async function printMetrics(context: Context, parsed: ParsedCommand): Promise<number> {
  const out = textOption(parsed, 'out');
  if (parsed.options.list) {
    const { listIndicators } = await import('./indicator-list.ts');
    listIndicators(
      context,
      listed(parsed.args[0]),
      oneOf(parsed, 'format', ['table', 'csv', 'json'] as const) ?? 'table',
    );
    return EXIT.done;
  }
  if (parsed.args[0] === undefined)
    throw badUsage(
      '请给出指标，例如 metrics B01；目录见 metrics --list。',
      'Name an indicator, such as metrics B01; metrics --list shows them.',
    );
  const form = formOf(parsed, out);
  const file = out === undefined ? null : context.path(out);
  const request = {
    query: queryOf(parsed),
    form,
    explain: parsed.options.explain === true,
    file,
    language: context.language,
  };
  await printAnswer(context, parsed, { of: 'metrics', request }, request.explain ? null : file);
  return EXIT.done;
}
