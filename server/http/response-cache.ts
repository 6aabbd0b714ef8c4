import { hash } from 'node:crypto';
import { RecentlyUsed } from '../../base/recently-used.ts';

/** A response with status 200: content type, entity tag and body. */
export interface CachedResponse {
  readonly type: string;
  /** the SHA-256 of the body, computed when it is first read */
  readonly tag: string;
  readonly bytes: Buffer;
}

/** A response to be sent and cached. */
export function cachedResponse(type: string, bytes: Buffer): CachedResponse {
  let tag: string | undefined;
  return {
    type,
    bytes,
    get tag() {
      return (tag ??= `"${hash('sha256', bytes, 'base64url')}"`);
    },
  };
}

/** The key of a response: the request, the rights of the viewer, the data, the day. */
export interface ResponseKey {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** the unparsed body */
  readonly text: string;
  readonly role: string;
  readonly unitId: number;
  /** the author of changes, which answers about the viewer contain */
  readonly actor: string;
  readonly language: string;
  readonly revision: number;
  readonly edition: number;
  readonly today: string;
}

/** The headers that Apollo Server reads. */
const HEADERS = [
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/**
 * Caches the bytes of query responses. The newest revision is looked up for every request and is
 * part of the key, so a cached response is never outdated. Responses to mutations and responses
 * with errors must not be cached.
 */
export class ResponseCache {
  readonly #responses: RecentlyUsed<CachedResponse>;

  /** @param limit bytes of all responses and keys; the least recently used are dropped */
  constructor(limit: number) {
    this.#responses = new RecentlyUsed(limit);
  }

  get(key: ResponseKey): CachedResponse | undefined {
    return this.#responses.get(textOf(key));
  }

  set(key: ResponseKey, response: CachedResponse): void {
    const text = textOf(key);
    this.#responses.set(text, response, response.bytes.length + 2 * text.length);
  }
}

const textOf = ({
  method,
  url,
  headers,
  text,
  role,
  unitId,
  actor,
  language,
  revision,
  edition,
  today,
}: ResponseKey): string =>
  JSON.stringify([
    method,
    url,
    HEADERS.map((name) => headers[name]),
    role,
    unitId,
    actor,
    language,
    revision,
    edition,
    today,
  ]) + text;
