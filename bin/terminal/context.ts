import { resolve } from 'node:path';
import { languageOf, type Bilingual, type Language } from '../../base/language.ts';
import { printable } from './printable.ts';
import { createProgress, type Progress } from './progress.ts';

/** The environment variables of the command line. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The surroundings of a command, and its only ways to print. */
export interface Context {
  readonly env: Environment;
  readonly language: Language;
  /** aborted by the first Ctrl-C or request to end; its reason is an `Interrupted` */
  readonly signal: AbortSignal;
  /** on stderr; throws in an interrupted command at its next report */
  readonly progress: Progress;
  /** a text in the language of the user */
  readonly t: (text: Bilingual) => string;
  /** writes lines of the result on stdout */
  readonly print: (lines: string) => void;
  /** writes a notice on stderr */
  readonly note: (text: Bilingual) => void;
  /** makes a path that the user gave absolute, relative to the user's folder */
  readonly path: (parsed: string) => string;
}

/**
 * The language of messages: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set (POSIX),
 * Chinese unless it is English.
 */
export const languageIn = (env: Environment): Language =>
  languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);

// npm runs a script in the folder of the project; INIT_CWD is the user's folder
const standing = (env: Environment): string =>
  env.npm_lifecycle_event === 'tongxin' && env.INIT_CWD ? env.INIT_CWD : process.cwd();

/** The context of this process. */
export function createContext(env: Environment, signal: AbortSignal): Context {
  const language = languageIn(env);
  const t = (text: Bilingual): string => text[language];
  const progress = createProgress(process.stderr, language, signal);
  return {
    env,
    language,
    signal,
    progress,
    t,
    print: (lines) => {
      progress.end();
      process.stdout.write(`${printable(lines)}\n`);
    },
    note: (text) => {
      progress.end();
      process.stderr.write(`${printable(t(text))}\n`);
    },
    path: (parsed) => resolve(standing(env), parsed),
  };
}
