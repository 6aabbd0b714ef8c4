import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Loads a module of packages that the project does not depend on, by its export name; the caller
 * states its type.
 */
export type Load = (name: string) => unknown;

/**
 * Installs packages with exact versions into a folder of the bench's cache, under the settings of
 * the project, unless they are installed. Call it in the folder of the project.
 * @param packages `name@version`; the first one names the folder
 */
export async function installed(packages: readonly string[]): Promise<Load> {
  const folder = resolve('bench', '.cache', packages.join('+').replaceAll('/', '-'));
  const done = join(folder, 'installed');
  if (!(await stat(done).catch(() => null))) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await copyFile('.npmrc', join(folder, '.npmrc'));
    await promisify(execFile)('npm', ['install', '--prefix', folder, '--no-save', ...packages], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    await writeFile(done, '');
  }
  const require = createRequire(join(folder, 'package.json'));
  return (name) => require(name) as unknown;
}
