import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Maximum number of characters of a file in one line. */
const PART = 1 << 16;

/**
 * Sends the files of rejected rows in a folder as lines `{"rejects": {"file", "text"}}`, one file
 * after the other, in parts, so that memory stays small and no file stays on the server. Returns
 * the names of the files; none when the folder does not exist.
 */
export async function handOnRejects(
  folder: string,
  line: (line: object) => Promise<void>,
): Promise<string[]> {
  const files = (await readdir(folder).catch(() => [])).sort();
  for (const file of files) {
    const parts = createReadStream(join(folder, file), { encoding: 'utf8', highWaterMark: PART });
    for await (const text of parts) await line({ rejects: { file, text: text as string } });
  }
  return files;
}
