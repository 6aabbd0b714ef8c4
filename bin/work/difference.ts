import { printAnswer } from '../service/print-answer.ts';
import {
  countOption,
  EXIT,
  textOption,
  wantsJson,
  type ParsedCommand,
} from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/** Compares two snapshots; the exit code. Throws UNKNOWN_SNAPSHOT, NOT_IN_SNAPSHOT, INVALID_QUERY. */
export async function diffTwo(context: Context, parsed: ParsedCommand): Promise<number> {
  const {
    args: [first, second],
  } = parsed;
  const option = (name: string): string | null => textOption(parsed, name) ?? null;
  const request = {
    first: first!,
    second: second!,
    from: option('from'),
    to: option('to'),
    indicator: option('indicator'),
    unit: option('unit'),
    maxCells: countOption(parsed, 'most', 1, 100_000) ?? 50,
    json: wantsJson(parsed),
    language: context.language,
  };
  await printAnswer(context, parsed, { of: 'difference', request });
  return EXIT.done;
}
