/**
 * Receives the parts of a document: names without prefix, unparsed attributes, text with entities
 * resolved and possibly in pieces.
 */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Thrown for XML that is malformed, incomplete or has a document type. */
export class BrokenXml extends Error {}

const MAX_TAG = 64 * 1024;
const MAX_DEPTH = 256;
const MAX_ENTITY = 12;
const CDATA = '<![CDATA[';

/**
 * A scanner of XML chunks that may end anywhere. It buffers at most one tag, never expands an
 * entity that is not built in, and refuses a document type. Linear time.
 */
export class XmlScan {
  #rest = '';
  #until: ']]>' | '-->' | '?>' | null = null;
  #rooted = false;
  readonly #names: string[] = [];
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Scans the next chunk. */
  push(piece: string): void {
    const input = this.#rest + piece;
    let at = 0;
    let next = 0;
    while (at < input.length && (next = this.#step(input, at)) > at) at = next;
    this.#rest = input.slice(at);
  }

  /** Ends the scan; throws if the document is incomplete. */
  end(): void {
    if (this.#rest !== '' || this.#until !== null || this.#names.length > 0 || !this.#rooted)
      throw new BrokenXml('incomplete');
  }

  /** Scans one token at `at` and returns its end; `at` itself if more input is needed. */
  #step(input: string, at: number): number {
    if (this.#until !== null) return this.#skip(input, at, this.#until);
    if (input.charCodeAt(at) !== 0x3c) return this.#text(input, at);
    const next = input.charCodeAt(at + 1);
    if (next === 0x3f) return this.#begin('?>', at + 2);
    if (next === 0x21) {
      if (input.startsWith('<!--', at)) return this.#begin('-->', at + 4);
      if (input.startsWith(CDATA, at)) return this.#begin(']]>', at + CDATA.length);
      if (input.length - at < CDATA.length) return at;
      throw new BrokenXml('document type');
    }
    const end = endOfTag(input, at + 1);
    if (end < 0) {
      if (input.length - at > MAX_TAG) throw new BrokenXml('endless tag');
      return at;
    }
    this.#tag(input, at + 1, end);
    return end + 1;
  }

  #begin(until: ']]>' | '-->' | '?>', at: number): number {
    this.#until = until;
    return at;
  }

  #skip(input: string, at: number, until: string): number {
    const position = input.indexOf(until, at);
    const end = position < 0 ? Math.max(at, input.length - until.length + 1) : position;
    if (until === ']]>' && end > at) this.#handler.text(input.slice(at, end));
    if (position < 0) return end;
    this.#until = null;
    return end + until.length;
  }

  #text(input: string, at: number): number {
    const markup = input.indexOf('<', at);
    let end = markup < 0 ? input.length : markup;
    if (markup < 0) {
      const entity = input.lastIndexOf('&');
      if (entity >= at && end - entity <= MAX_ENTITY && !input.includes(';', entity)) end = entity;
    }
    if (end > at) this.#handler.text(resolved(input.slice(at, end)));
    return end;
  }

  #tag(input: string, from: number, end: number): void {
    if (input.charCodeAt(from) === 0x2f) {
      const name = input.slice(from + 1, end).trimEnd();
      if (this.#names.pop() !== name) throw new BrokenXml(`</${name.slice(0, 40)}>`);
      this.#handler.close(local(name));
      return;
    }
    const empty = input.charCodeAt(end - 1) === 0x2f;
    const last = empty ? end - 1 : end;
    let space = from;
    while (space < last && !isSpace(input.charCodeAt(space))) space++;
    const name = input.slice(from, space);
    if (
      name === '' ||
      this.#names.length >= MAX_DEPTH ||
      (this.#rooted && this.#names.length === 0)
    )
      throw new BrokenXml('tags');
    this.#rooted = true;
    this.#handler.open(local(name), input.slice(space, last));
    if (empty) this.#handler.close(local(name));
    else this.#names.push(name);
  }
}

/**
 * The value of an attribute, with entities resolved; null if absent. A `name` that begins with a
 * colon matches any prefix.
 */
export function attribute(attributes: string, name: string): string | null {
  if (!attributes.includes(name)) return null;
  let i = 0;
  for (;;) {
    while (isSpace(attributes.charCodeAt(i))) i++;
    if (i >= attributes.length) return null;
    const equals = attributes.indexOf('=', i);
    if (equals < 0) throw new BrokenXml('attributes');
    let from = equals + 1;
    while (isSpace(attributes.charCodeAt(from))) from++;
    const quote = attributes[from];
    const to = quote === '"' || quote === "'" ? attributes.indexOf(quote, from + 1) : -1;
    if (to < 0) throw new BrokenXml('attributes');
    if (matches(attributes, i, equals, name)) return resolved(attributes.slice(from + 1, to));
    i = to + 1;
  }
}

function matches(attributes: string, from: number, equals: number, name: string): boolean {
  let end = equals;
  while (end > from && isSpace(attributes.charCodeAt(end - 1))) end--;
  const start = end - name.length;
  return (
    (start === from || (start > from && name.startsWith(':'))) && attributes.startsWith(name, start)
  );
}

function endOfTag(input: string, from: number): number {
  let quote = 0;
  for (let i = from; i < input.length; i++) {
    const code = input.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return i;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3c) throw new BrokenXml('<<');
  }
  return -1;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const replacement = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : character(name);
    if (end === '' || replacement === undefined) throw new BrokenXml('entity');
    return replacement;
  });
}

function character(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
