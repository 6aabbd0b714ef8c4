import { readdir, stat } from 'node:fs/promises';

/** Whether a file, or a non-empty folder, exists at a path. */
export async function isTaken(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats !== null && (!stats.isDirectory() || (await readdir(path)).length > 0);
}
