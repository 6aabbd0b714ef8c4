import type { Inflater } from './inflate.ts';
import { both, damaged } from './unreadable.ts';
import type { ZipEntry } from './zip-archive.ts';

/** A checked part of a workbook; `bytes` is its actual inflated size. */
export interface Part {
  readonly entry: ZipEntry;
  readonly bytes: number;
  /** false if the part certainly has no merged cells */
  readonly mayBeMerged: boolean;
}

const DOCTYPE = Buffer.from('<!DOCTYPE');
const ENTITY = Buffer.from('<!ENTITY');
const MERGE = Buffer.from('mergeCell');

/**
 * Inflates every part once before any is parsed, which checks limits and checksums; refuses a
 * document type in any XML part, and two parts with one name. Returns the parts by path in lower
 * case, since part names are case-insensitive (ECMA-376 part 2, 6.2.2.3).
 */
export async function checkParts(
  entries: readonly ZipEntry[],
  inflating: Inflater,
  place: string,
): Promise<ReadonlyMap<string, Part>> {
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const path = entry.path.toLowerCase();
    if (parts.has(path))
      throw damaged(
        both(`“${place}/${entry.path}”出现了两次`, `"${place}/${entry.path}" occurs twice`),
      );
    const isXml = /\.(?:xml|rels|vml)$/.test(path);
    let bytes = 0;
    let mayBeMerged = !isXml;
    let end = Buffer.alloc(0);
    for await (const chunk of inflating.bytes(entry)) {
      bytes += chunk.length;
      if (!isXml) continue;
      const seam = Buffer.concat([end, chunk.subarray(0, DOCTYPE.length)]);
      if ([chunk, seam].some((bytes) => bytes.includes(DOCTYPE) || bytes.includes(ENTITY))) {
        throw damaged(
          both(
            `“${place}/${entry.path}”含有文档类型声明`,
            `"${place}/${entry.path}" has a document type`,
          ),
        );
      }
      mayBeMerged ||= chunk.includes(MERGE) || seam.includes(MERGE);
      end = Buffer.concat([end, chunk.subarray(1 - DOCTYPE.length)]).subarray(1 - DOCTYPE.length);
    }
    parts.set(path, { entry, bytes, mayBeMerged });
  }
  return parts;
}
