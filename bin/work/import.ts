import { TongxinError } from '../../base/errors/errors.ts';
import { runIntake } from '../intake/run-intake.ts';
import { badUsage, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { isTaken } from '../terminal/taken-path.ts';

/**
 * Imports a package with the options `--dry-run`, `--keep-going` and `--rejects`; returns the exit
 * code. Throws BAD_USAGE, PATH_TAKEN.
 */
export async function importPackage(context: Context, given: Given): Promise<number> {
  const { keepGoing } = given.options;
  const dryRun = given.options.dryRun === true;
  const named = textOption(given, 'rejects');
  if (named !== undefined && !keepGoing)
    throw badUsage(
      '--rejects 只能与 --keep-going 一起使用。',
      '--rejects goes only with --keep-going.',
    );
  if (!keepGoing) return runIntake(context, given, { dryRun, rejects: null });
  const rejects =
    named === undefined
      ? `${context.path(given.args[0]!).replace(/\.(?:zip|xlsx|csv)$/i, '')}-rejects`
      : context.path(named);
  if (await isTaken(rejects)) throw new TongxinError('PATH_TAKEN', { path: rejects });
  return runIntake(context, given, { dryRun, rejects });
}
