import { printAnswer } from '../service/print-answer.ts';
import { countOption, EXIT, textOption, wantsJson, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/** Compares two snapshots; the exit code. Throws UNKNOWN_SNAPSHOT, NOT_IN_SNAPSHOT, INVALID_QUERY. */
export async function diffTwo(context: Context, given: Given): Promise<number> {
  const {
    args: [first, second],
  } = given;
  const option = (name: string): string | null => textOption(given, name) ?? null;
  const request = {
    first: first!,
    second: second!,
    from: option('from'),
    to: option('to'),
    indicator: option('indicator'),
    unit: option('unit'),
    maxCells: countOption(given, 'most', 1, 100_000) ?? 50,
    json: wantsJson(given),
    language: context.language,
  };
  await printAnswer(context, given, { of: 'difference', request });
  return EXIT.done;
}
