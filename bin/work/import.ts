import { TongxinError } from '../../base/errors/errors.ts';
import { runIntake } from '../intake/run-intake.ts';
import { badUsage, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { isTaken } from '../terminal/taken-path.ts';

/**
 * Imports a package with the options `--dry-run`, `--keep-going` and `--rejects`; returns the exit
 * code. Throws BAD_USAGE, PATH_TAKEN.
 */
export async function importPackage(context: Context, parsed: ParsedCommand): Promise<number> {
  const { keepGoing } = parsed.options;
  const dryRun = parsed.options.dryRun === true;
  const rejectsPath = textOption(parsed, 'rejects');
  if (rejectsPath !== undefined && !keepGoing)
    throw badUsage(
      '--rejects 只能与 --keep-going 一起使用。',
      '--rejects goes only with --keep-going.',
    );
  if (!keepGoing) return runIntake(context, parsed, { dryRun, rejects: null });
  const rejects =
    rejectsPath === undefined
      ? `${context.path(parsed.args[0]!).replace(/\.(?:zip|xlsx|csv)$/i, '')}-rejects`
      : context.path(rejectsPath);
  if (await isTaken(rejects)) throw new TongxinError('PATH_TAKEN', { path: rejects });
  return runIntake(context, parsed, { dryRun, rejects });
}
