import { isAscii, isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { readingsOf } from './two-readings.ts';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The path of an entry, with `/` between folders. It is UTF-8 if the entry is marked so, or if the
 * bytes are valid and plain UTF-8; else GB18030, which Chinese Windows writes. A Unicode path in
 * the extra field (Info-ZIP, 0x7075) takes precedence if its checksum fits the plain name.
 */
export function entryPath(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  return (
    unicodePath(entry, raw) ?? decoded(raw, (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0)
  ).replaceAll('\\', '/');
}

function decoded(raw: Buffer, isMarked: boolean): string {
  if (isMarked || isAscii(raw)) return raw.toString('utf8');
  const { isUtf8: isPlain, isLatin } = readingsOf(raw);
  return new TextDecoder(isUtf8(raw) && (isPlain || isLatin) ? 'utf-8' : 'gb18030').decode(raw);
}

function unicodePath(entry: Entry, raw: Buffer): string | null {
  const data = entry.extraFields.find((field) => field.id === UNICODE_PATH)?.data;
  if (data === undefined || data.length < 6 || data[0] !== 1 || data.readUInt32LE(1) !== crc32(raw))
    return null;
  return data.toString('utf8', 5);
}

const SYMLINK = 0o120000;
const KIND_MASK = 0o170000;

/**
 * Whether an entry leads out of its archive: an absolute path, a path with `..` or NUL, or a
 * symbolic link.
 */
export function isUnsafe(entry: Entry, path: string): boolean {
  const link = ((entry.externalFileAttributes >>> 16) & KIND_MASK) === SYMLINK;
  return (
    link ||
    path.startsWith('/') ||
    /^[a-z]:/i.test(path) ||
    path.includes('\0') ||
    path.split('/').includes('..')
  );
}
