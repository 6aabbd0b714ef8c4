import { extname } from 'node:path';
import { EVIDENCE_PARTS, type EvidencePart } from '../../analytics/evidence/evidence.ts';
import { READINGS, type ReadingName } from '../../analytics/query/metric-query.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { printAnswer } from '../service/print-answer.ts';
import { badUsage, EXIT, oneOf, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { filtersOf } from './metrics.ts';

const ENDINGS = FORMATS.map(({ ending }) => ending);

/**
 * Prints or writes the evidence of a figure; returns the exit code. Throws BAD_USAGE, and what
 * `evidence` throws.
 */
export async function tellEvidence(context: Context, given: Given): Promise<number> {
  const out = textOption(given, 'out');
  const ofFile = ENDINGS.find((ending) => `.${ending}` === extname(out ?? '').toLowerCase());
  const form = oneOf(given, 'format', ['table', ...ENDINGS]) ?? ofFile;
  if (out !== undefined && form === undefined)
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${ENDINGS.join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not name a format; let it end in ${ENDINGS.join(', ')}, or give --format.`,
    );
  const file = out === undefined ? null : context.path(out);
  const request = {
    query: {
      indicator: given.args[0]!,
      period: textOption(given, 'period') ?? 'LAST_YEAR',
      root: textOption(given, 'root') ?? null,
      part: oneOf(given, 'part', Object.keys(EVIDENCE_PARTS) as EvidencePart[]) ?? 'COUNTED',
      where: filtersOf(textOption(given, 'where')),
      hierarchy: oneOf(given, 'hierarchy', Object.keys(READINGS) as ReadingName[]) ?? null,
    },
    form: form ?? 'table',
    file,
    language: context.language,
  };
  await printAnswer(context, given, { of: 'evidence', request }, file);
  return EXIT.done;
}
