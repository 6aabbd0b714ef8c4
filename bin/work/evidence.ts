import { extname } from 'node:path';
import { EVIDENCE_PARTS, type EvidencePart } from '../../analytics/evidence/evidence.ts';
import { READINGS, type ReadingName } from '../../analytics/query/metric-query.ts';
import { LINES } from '../../schema/code-lists/edge-line.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { printAnswer } from '../service/print-answer.ts';
import { badUsage, EXIT, oneOf, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { filtersOf } from './metrics.ts';

const ENDINGS = FORMATS.map(({ ending }) => ending);

/**
 * Prints or writes the evidence of a figure; returns the exit code. Throws BAD_USAGE, and what
 * `evidence` throws.
 */
export async function tellEvidence(context: Context, parsed: ParsedCommand): Promise<number> {
  const out = textOption(parsed, 'out');
  const ofFile = ENDINGS.find((ending) => `.${ending}` === extname(out ?? '').toLowerCase());
  const form = oneOf(parsed, 'format', ['table', ...ENDINGS]) ?? ofFile;
  if (out !== undefined && form === undefined)
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${ENDINGS.join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not name a format; let it end in ${ENDINGS.join(', ')}, or give --format.`,
    );
  const file = out === undefined ? null : context.path(out);
  const request = {
    query: {
      indicator: parsed.args[0]!,
      period: textOption(parsed, 'period') ?? 'LAST_YEAR',
      root: textOption(parsed, 'root') ?? null,
      part: oneOf(parsed, 'part', Object.keys(EVIDENCE_PARTS) as EvidencePart[]) ?? 'COUNTED',
      where: filtersOf(textOption(parsed, 'where')),
      hierarchy: oneOf(parsed, 'hierarchy', Object.keys(READINGS) as ReadingName[]) ?? null,
      line: oneOf(parsed, 'line', LINES) ?? null,
    },
    form: form ?? 'table',
    file,
    language: context.language,
  };
  await printAnswer(context, parsed, { of: 'evidence', request }, file);
  return EXIT.done;
}
