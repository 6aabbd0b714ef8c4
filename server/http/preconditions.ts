import type { IncomingHttpHeaders } from 'node:http';
import { TongxinError } from '../../base/errors/errors.ts';

/** The validators of a file: its entity tag, and the time of its last change if it is sent. */
export interface Validators {
  readonly tag: string;
  /** as an HTTP date */
  readonly lastModified?: string | undefined;
}

const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** Whether a list of strong tags contains `tag`; weak tags never match (RFC 9110, 8.8.3.2). */
function isListed(list: string, tag: string): boolean {
  if (list.trim() === '*') return true;
  const tags: readonly string[] = list.match(ENTITY_TAG) ?? [];
  return !tag.startsWith('W/') && tags.includes(tag);
}

/**
 * Asserts `If-Match`, or without it `If-Unmodified-Since` (RFC 9110, 13.2.2); an invalid date is
 * ignored. Throws PRECONDITION_FAILED.
 */
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

/** Characters of a header that an error repeats. */
const MAX_CHARACTERS = 120;

const failed = (header: string, given: string, actual: string): TongxinError =>
  new TongxinError('PRECONDITION_FAILED', {
    header,
    given: given.slice(0, MAX_CHARACTERS),
    actual,
  });
