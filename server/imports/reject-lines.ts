import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Characters of a file that one line carries, at most. */
const PART = 1 << 16;

/**
 * Hands on the files of rejected rows in a folder, in parts: `{"rejects": {"file", "text"}}` each,
 * one file after the other, so that neither memory nor a place on the server has to hold them.
 * Returns the names of the files; none where there is no such folder.
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
