import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Node's compile cache of the program, so that commands start sooner. */
const COMPILED = join(ROOT, 'dist/.compile-cache');

/** The exit code and output of a command. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a command. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** sends this signal when the first text arrives on stderr */
  readonly interrupt?: NodeJS.Signals;
  /**
   * is given what stands on stdout once a whole line does; then the command is asked to end, twice,
   * as one Ctrl-C may do
   */
  readonly whileServing?: (stdout: string) => Promise<void>;
  /** closes stdout before anything is read */
  readonly deaf?: boolean;
}

/** Brings dist/ up to date, as the launcher does. */
export async function build(): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import { ensureBuilt } from './bin/launch/build.mjs'; await ensureBuilt(process.execPath)",
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the build ended with ${code}`);
}

/** The built command line on a data folder of its own, in Chinese unless told otherwise. */
export const commandLine =
  (dataDir: string) =>
  async (
    words: readonly string[],
    { env = {}, cwd = ROOT, interrupt, whileServing, deaf = false }: RunOptions = {},
  ): Promise<Ended> => {
    const child = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'dist/bin/tongxin.js'),
        ...words,
      ],
      {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env.PATH,
          TMPDIR: process.env.TMPDIR ?? '/tmp',
          DATA_DIR: dataDir,
          NODE_COMPILE_CACHE: COMPILED,
          ...env,
        },
      },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    if (deaf) child.stdout.destroy();
    if (interrupt) child.stderr.once('data', () => child.kill(interrupt));
    const ended = once(child, 'close');
    if (whileServing) {
      while (!stdout.endsWith('\n') && child.exitCode === null) await sleep(20);
      await whileServing(stdout).finally(() => child.kill('SIGINT') && child.kill('SIGTERM'));
    }
    const [code] = (await ended) as [number | null];
    return { code, stdout, stderr };
  };

/** Writes tables as a package into a folder and returns the folder. */
export async function writePackage(
  folder: string,
  tables: Readonly<Record<string, string>>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [table, text] of Object.entries(tables))
    await writeFile(join(folder, `${table}.csv`), text);
  return folder;
}

/** A city, a district and a school, and two people. */
export const TINY = {
  org_units:
    'code,name,kind,school_type,ownership,opened_on,closed_on\n' +
    'C,示范市,city,,,2000-01-01,\nC-D,示范区,district,,,2000-01-01,\n' +
    'C-D-1,示范小学,unit,PS,public,2010-09-01,\n',
  org_edges: 'code,parent_code,from_on,to_on\nC-D,C,2000-01-01,\nC-D-1,C-D,2010-09-01,\n',
  staff: 'staff_no,name,gender,born_on\nS1,张三,male,1980-02-29\nS2,李四,female,1990-01-01\n',
} as const;
