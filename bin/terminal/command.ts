import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Context } from './context.ts';

/** Exit codes of the command line. Permanent, and shown in its help. */
export const EXIT = Object.freeze({ done: 0, faults: 1, refused: 2, internal: 70 });

/** The arguments and options of a command. */
export interface ParsedCommand {
  /** in order; missing ones are undefined */
  readonly args: readonly (string | undefined)[];
  /** the options by name in camelCase; true for one without a value */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** its purpose, in one line */
  readonly title: Bilingual;
  /** more help, below the title */
  readonly details?: Bilingual;
  /** `<path>` is required, `[file]` optional */
  readonly args?: readonly (readonly [name: string, about: Bilingual])[];
  /** `--report <file>`, `--force`; `must`: required */
  readonly options?: readonly {
    readonly flags: string;
    readonly about: Bilingual;
    readonly must?: boolean;
    /** earlier flags, still accepted but not shown */
    readonly was?: string;
  }[];
  /** command lines without the name of the program, each with its explanation */
  readonly examples?: readonly (readonly [line: string, about: Bilingual])[];
  /** a command of its own, or a group of commands */
  readonly commands?: readonly Command[];
  /** runs it and returns the exit code */
  readonly run?: (context: Context, parsed: ParsedCommand) => Promise<number>;
}

/** The error of a wrong use of a command, with what would be right. */
export const badUsage = (zh: string, en: string): TongxinError =>
  new TongxinError('BAD_USAGE', { reason: { zh, en } });

/** The value of an option; undefined if not given. */
export function textOption({ options }: ParsedCommand, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The trimmed parts of a comma-separated text; empty if not given. */
export const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The whole number, `min` to `max`, of an option; undefined if not given. Throws BAD_USAGE. */
export function countOption(
  parsed: ParsedCommand,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = textOption(parsed, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw badUsage(
    `--${name}“${text}”应为 ${min} 到 ${max} 之间的整数。`,
    `--${name} "${text}" should be a whole number from ${min} to ${max}.`,
  );
}

/** The value of an option that is one of some words, in either case; undefined if not given. Throws BAD_USAGE. */
export function oneOf<T extends string>(
  parsed: ParsedCommand,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const text = textOption(parsed, name);
  const match = allowed.find((value) => value.toLowerCase() === text?.toLowerCase());
  if (text !== undefined && match === undefined)
    throw badUsage(
      `--${name}“${text}”应为 ${allowed.join('、').toLowerCase()} 之一。`,
      `--${name} "${text}" should be one of ${allowed.join(', ').toLowerCase()}.`,
    );
  return match;
}

/** The option `--format` of commands whose result programs read too. */
export const FORMAT = Object.freeze({
  flags: '--format <text|json>',
  about: { zh: '结果的格式（默认 text）', en: 'form of the result (default text)' },
});

/** The option `--encoding` of commands that read packages. */
export const ENCODING = Object.freeze({
  flags: '--encoding <utf-8|gb18030>',
  about: {
    zh: '两种编码都读得通的 CSV 按哪种读',
    en: 'how to read a CSV that can be read in both encodings',
  },
});

/** The option `--correct` of commands that import a package. */
export const CORRECT = Object.freeze({
  flags: '--correct',
  about: {
    zh: '更正：允许改动已登记人员的姓名、性别、出生日期',
    en: 'a correction: names, genders and days of birth of stored people may change',
  },
});

/** Whether `--format json` is given. Throws BAD_USAGE. */
export function wantsJson(parsed: ParsedCommand): boolean {
  const format = textOption(parsed, 'format') ?? 'text';
  if (format === 'text' || format === 'json') return format === 'json';
  throw badUsage(
    `--format“${format}”应为 text 或 json。`,
    `--format "${format}" should be text or json.`,
  );
}
