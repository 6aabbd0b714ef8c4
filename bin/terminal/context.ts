import { resolve } from 'node:path';
import { languageOf, type Bilingual, type Language } from '../../base/language.ts';
import { printable } from './printable.ts';
import { createProgress, type Progress } from './progress.ts';

/** The variables of the environment that the command line was started in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command has to work with: its surroundings, and the only ways to speak. */
export interface Context {
  readonly env: Environment;
  readonly language: Language;
  /** aborted by the first Ctrl-C or request to end; its reason is an `Interrupted` */
  readonly signal: AbortSignal;
  /** on stderr; ends a command that was interrupted when it next tells how far it is */
  readonly progress: Progress;
  /** a text in the language of the user */
  readonly say: (text: Bilingual) => string;
  /** writes lines of the result on stdout */
  readonly print: (lines: string) => void;
  /** writes a notice on stderr */
  readonly note: (text: Bilingual) => void;
  /** an absolute path for one that the user gave, relative to where the user stands */
  readonly path: (given: string) => string;
}

/**
 * The language of messages: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set (POSIX),
 * Chinese unless it is English.
 */
export const languageIn = (env: Environment): Language =>
  languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);

// npm runs a script in the folder of the project and tells in INIT_CWD where the user stands
const standing = (env: Environment): string =>
  env.npm_lifecycle_event === 'tongxin' && env.INIT_CWD ? env.INIT_CWD : process.cwd();

/** The context of this process. */
export function createContext(env: Environment, signal: AbortSignal): Context {
  const language = languageIn(env);
  const say = (text: Bilingual): string => text[language];
  const progress = createProgress(process.stderr, language, signal);
  return {
    env,
    language,
    signal,
    progress,
    say,
    print: (lines) => {
      progress.end();
      process.stdout.write(`${printable(lines)}\n`);
    },
    note: (text) => {
      progress.end();
      process.stderr.write(`${printable(say(text))}\n`);
    },
    path: (given) => resolve(standing(env), given),
  };
}
