import { Readable } from 'node:stream';
import yazl from 'yazl';

/** A fixed date for every part, so that the same parts give the same bytes. */
const DAY = new Date(Date.UTC(2020, 0, 1));

/** A part of a zip archive: its path, and its bytes or a function that makes them. */
export interface ZipPart {
  readonly path: string;
  readonly bytes: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
}

/** A zip archive of some parts, written while it is read. Throws what a part throws. */
export async function* zipBytes(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  for (const { path, bytes } of parts) {
    if (typeof bytes === 'function')
      zip.addReadStream(
        Readable.from(bytes()).on('error', (error) => {
          out.destroy(error);
        }),
        path,
        { mtime: DAY },
      );
    else zip.addBuffer(Buffer.from(bytes as string), path, { mtime: DAY });
  }
  zip.end();
  yield* out as AsyncIterable<Uint8Array>;
}
