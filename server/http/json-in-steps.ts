import type { Work } from '../../base/work.ts';
import { DeferredList } from '../graphql/deferred-list.ts';

/** Number of list elements that are written before the next yield. */
const CHUNK_ELEMENTS = 64;

/** Objects at this depth and below are written without a yield. */
const MAX_DEPTH = 6;

/** Approximate length of a piece of an answer. */
const PIECE_CHARACTERS = 64 << 10;

/**
 * Writes a value of a GraphQL answer as JSON in pieces: the same text as `JSON.stringify`, with a
 * line feed at the end. Yields between parts of lists.
 */
export function* jsonInSteps(value: unknown): Work<Buffer[]> {
  const pieces: Buffer[] = [];
  let parts: string[] = [];
  let length = 0;
  const flush = (): void => {
    pieces.push(Buffer.from(parts.join('')));
    parts = [];
    length = 0;
  };
  for (const part of write(value, 0)) {
    if (part === null) yield;
    else if ((length += parts.push(part) && part.length) > PIECE_CHARACTERS) flush();
  }
  parts.push('\n');
  flush();
  return pieces;
}

/** The parts of the text; null as a step without text, after which the work may yield. */
function* write(value: unknown, depth: number): Generator<string | null, void, undefined> {
  if (value instanceof DeferredList) {
    let isFirst = true;
    yield '[';
    for (const chunk of value.chunks()) {
      if (chunk.length === 0) continue;
      if (!isFirst) yield ',';
      yield JSON.stringify(chunk).slice(1, -1);
      yield null;
      isFirst = false;
    }
    yield ']';
  } else if (Array.isArray(value)) {
    yield '[';
    for (let begin = 0; begin < value.length; begin += CHUNK_ELEMENTS) {
      if (begin > 0) yield ',';
      yield JSON.stringify(value.slice(begin, begin + CHUNK_ELEMENTS)).slice(1, -1);
      yield null;
    }
    yield ']';
  } else if (depth < MAX_DEPTH && isRecord(value)) {
    let isFirst = true;
    yield '{';
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      yield `${isFirst ? '' : ','}${JSON.stringify(name)}:`;
      yield* write(field, depth + 1);
      isFirst = false;
    }
    yield '}';
  } else yield value === undefined ? 'null' : JSON.stringify(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !('toJSON' in value);
