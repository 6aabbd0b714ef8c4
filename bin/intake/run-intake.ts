import { TEXT_ENCODINGS, type TextEncoding } from '../../intake/read/package.ts';
import { badUsage, EXIT, textOption, wantsJson, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { faultRecords } from './fault-text.ts';
import { findingRecords } from './finding-text.ts';
import { printReport } from './print-report.ts';
import { checkReportFile, writeReportFile } from './report-file.ts';
import { takePath, type PathImportOptions } from './take-path.ts';

/**
 * The value of `--encoding`, for CSV files that are valid in both encodings; null: not given.
 * Throws BAD_USAGE.
 */
function encodingOption(given: Given): TextEncoding | null {
  const named = textOption(given, 'encoding');
  if (named === undefined) return null;
  const encoding = TEXT_ENCODINGS.find((encoding) => encoding === named.toLowerCase());
  if (encoding !== undefined) return encoding;
  throw badUsage(
    `--encoding“${named}”应为 utf-8 或 gb18030。`,
    `--encoding "${named}" should be utf-8 or gb18030.`,
  );
}

/**
 * Imports or only checks a package, and reports as `--format`, `--report`, `--encoding` and
 * `--unit` require; returns the exit code.
 */
export async function runIntake(
  context: Context,
  given: Given,
  options: Pick<PathImportOptions, 'dryRun' | 'rejects'>,
): Promise<number> {
  const path = context.path(given.args[0]!);
  const json = wantsJson(given);
  const encoding = encodingOption(given);
  const report = textOption(given, 'report');
  const file = report === undefined ? null : context.path(report);
  if (file !== null) await checkReportFile(file, path);
  const correct = given.options.correct === true;
  const unit = textOption(given, 'unit') ?? null;
  const result = await takePath(context, path, { ...options, encoding, correct, unit });
  const faults = faultRecords(result.faults);
  const warnings = findingRecords(result.warnings);
  if (json) context.print(JSON.stringify({ ...result, faults, warnings }, null, 2));
  else printReport(context, result, faults, warnings);
  if (file !== null) await writeReportFile(file, faults);
  return result.faultCount > 0 ? EXIT.faults : EXIT.done;
}
