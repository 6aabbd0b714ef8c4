import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../base/day.ts';
import type { Division, Level } from './china-division.ts';

/** The node above the provinces. */
export const ROOT = 'CN';

/** The day on which every division opens. */
export const OPENED_ON: Day = '2000-01-01';

/** The days on which streets move to another area, so that the tree changes. */
export const MOVED_ON: readonly Day[] = ['2009-01-01', '2012-07-01', '2016-01-01', '2021-07-01'];

/** The kind of org unit of each level. */
export const KIND_OF: Readonly<Record<Level, string>> = {
  province: 'district',
  city: 'district',
  area: 'district',
  street: 'unit',
  village: 'group',
};

const MOVES_EVERY = 60;

/**
 * Writes the divisions as a data package; on each day of {@link MOVED_ON} one street in sixty
 * moves, for good, to the next area of its province. Returns the number of rows.
 */
export async function writePackage(
  folder: string,
  all: readonly Division[],
): Promise<{ readonly nodes: number; readonly edges: number }> {
  const units = [
    'code,name,kind,school_type,ownership,opened_on,closed_on',
    `${ROOT},中国,city,,,${OPENED_ON},`,
  ];
  const edges = ['code,parent_code,from_on,to_on'];
  const areas = all.filter(({ level }) => level === 'area');
  const nextOf = new Map<string, string>();
  areas.forEach(({ code }, index) => {
    const next = areas[index + 1];
    if (next && next.code.slice(0, 2) === code.slice(0, 2)) nextOf.set(code, next.code);
  });
  let streets = 0;
  for (const { code, name, level, parent } of all) {
    units.push(`${code},${name},${KIND_OF[level]},,,${OPENED_ON},`);
    const next =
      level === 'street' && streets++ % MOVES_EVERY < MOVED_ON.length
        ? nextOf.get(parent!)
        : undefined;
    if (next === undefined) edges.push(`${code},${parent ?? ROOT},${OPENED_ON},`);
    else {
      const day = MOVED_ON[(streets - 1) % MOVES_EVERY]!;
      edges.push(`${code},${parent!},${OPENED_ON},${day}`, `${code},${next},${day},`);
    }
  }
  await writeFile(join(folder, 'org_units.csv'), `${units.join('\n')}\n`);
  await writeFile(join(folder, 'org_edges.csv'), `${edges.join('\n')}\n`);
  return { nodes: units.length - 1, edges: edges.length - 1 };
}
