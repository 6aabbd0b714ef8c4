import { TEXT_ENCODINGS, type TextEncoding } from '../../intake/read/package.ts';
import { badUsage, EXIT, textOption, wantsJson, type ParsedCommand } from '../terminal/command.ts';
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
function encodingOption(parsed: ParsedCommand): TextEncoding | null {
  const encodingName = textOption(parsed, 'encoding');
  if (encodingName === undefined) return null;
  const encoding = TEXT_ENCODINGS.find((encoding) => encoding === encodingName.toLowerCase());
  if (encoding !== undefined) return encoding;
  throw badUsage(
    `--encoding“${encodingName}”应为 utf-8 或 gb18030。`,
    `--encoding "${encodingName}" should be utf-8 or gb18030.`,
  );
}

/**
 * Imports or only checks a package, and reports as `--format`, `--report`, `--encoding` and
 * `--unit` require; returns the exit code.
 */
export async function runIntake(
  context: Context,
  parsed: ParsedCommand,
  options: Pick<PathImportOptions, 'dryRun' | 'rejects'>,
): Promise<number> {
  const path = context.path(parsed.args[0]!);
  const json = wantsJson(parsed);
  const encoding = encodingOption(parsed);
  const report = textOption(parsed, 'report');
  const file = report === undefined ? null : context.path(report);
  if (file !== null) await checkReportFile(file, path);
  const correct = parsed.options.correct === true;
  const unit = textOption(parsed, 'unit') ?? null;
  const result = await takePath(context, path, { ...options, encoding, correct, unit });
  const faults = faultRecords(result.faults);
  const warnings = findingRecords(result.warnings);
  if (json) context.print(JSON.stringify({ ...result, faults, warnings }, null, 2));
  else printReport(context, result, faults, warnings);
  if (file !== null) await writeReportFile(file, faults);
  return result.faultCount > 0 ? EXIT.faults : EXIT.done;
}
