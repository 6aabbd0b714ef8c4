import type { IncomingHttpHeaders } from 'node:http';
import { TongxinError } from '../../base/errors/errors.ts';

/** What a file is told apart by: its entity tag, and the moment of its last change where one is sent. */
export interface Validators {
  readonly tag: string;
  /** as an HTTP date */
  readonly lastModified?: string | undefined;
}

const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** Whether a strong tag of the list is `tag`; weak tags, on either side, never match (RFC 9110, 8.8.3.2). */
function isListed(list: string, tag: string): boolean {
  if (list.trim() === '*') return true;
  const tags: readonly string[] = list.match(ENTITY_TAG) ?? [];
  return !tag.startsWith('W/') && tags.includes(tag);
}

/** Asserts `If-Match`, or where there is none `If-Unmodified-Since` (RFC 9110, 13.2.2); a date that cannot be read does not count. Throws PRECONDITION_FAILED. */
export function assertPreconditions(
  { 'if-match': match, 'if-unmodified-since': since }: IncomingHttpHeaders,
  { tag, lastModified }: Validators,
): void {
  if (match !== undefined) {
    if (!isListed(match, tag)) throw failed('If-Match', match, tag);
    return;
  }
  if (since === undefined || lastModified === undefined) return;
  if (Date.parse(lastModified) > Date.parse(since))
    throw failed('If-Unmodified-Since', since, lastModified);
}

const MOST = 120;

const failed = (header: string, given: string, actual: string): TongxinError =>
  new TongxinError('PRECONDITION_FAILED', { header, given: given.slice(0, MOST), actual });
