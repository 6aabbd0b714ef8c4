import { hash } from 'node:crypto';
import { RecentlyUsed } from '../../base/recently-used.ts';

/** What is sent with status 200: content type, entity tag and body. */
export interface Answer {
  readonly type: string;
  readonly tag: string;
  readonly bytes: Buffer;
}

/** An answer as it is sent. Its tag tells its bytes; it is made when it is first asked for. */
export function answerOf(type: string, bytes: Buffer): Answer {
  let tag: string | undefined;
  return {
    type,
    bytes,
    get tag() {
      return (tag ??= `"${hash('sha256', bytes, 'base64url')}"`);
    },
  };
}

/** All that an answer depends on: the request, as far as anybody looks at it; what its sender may see; the state of the data; the day. */
export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** the body as it came */
  readonly text: string;
  readonly role: string;
  readonly unitId: number;
  readonly language: string;
  readonly revision: number;
  readonly edition: number;
  readonly today: string;
}

/** The headers that Apollo Server looks at. */
const HEADERS = [
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/**
 * Answers to queries, kept as bytes and sent again while all that they depend on is the same. Which revision is newest is found out for every
 * request before it looks here, so what is found is never out of date. Neither answers to mutations nor answers with errors belong here.
 */
export class Answers {
  readonly #kept: RecentlyUsed<Answer>;

  /** @param limit bytes in all, questions included; the answers longest unused give way */
  constructor(limit: number) {
    this.#kept = new RecentlyUsed(limit);
  }

  get(question: Question): Answer | undefined {
    return this.#kept.get(keyOf(question));
  }

  keep(question: Question, answer: Answer): void {
    const key = keyOf(question);
    this.#kept.set(key, answer, answer.bytes.length + 2 * key.length);
  }
}

const keyOf = ({
  method,
  url,
  headers,
  text,
  role,
  unitId,
  language,
  revision,
  edition,
  today,
}: Question): string =>
  JSON.stringify([
    method,
    url,
    HEADERS.map((name) => headers[name]),
    role,
    unitId,
    language,
    revision,
    edition,
    today,
  ]) + text;
