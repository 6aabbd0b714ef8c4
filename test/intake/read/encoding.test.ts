import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { decideEncodings } from '../../../intake/read/encoding-decision.ts';
import { asUtf8, scanEncoding } from '../../../intake/read/encoding.ts';
import type { Encoding } from '../../../base/file-notes.ts';
import { briefly, readCsv } from './fixtures.ts';

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function decoded(
  bytes: Uint8Array,
  sizes: readonly number[],
): Promise<{ actual: { bytes: number; encoding: Encoding | null }; text: string }> {
  const surveyed = await scanEncoding(cut(bytes, sizes));
  const { encoding } = decideEncodings([surveyed])[0]!;
  const decision = { bytes: surveyed.bytes, encoding };
  if (encoding === null) return { actual: decision, text: '' };
  const pieces: Buffer[] = [];
  for await (const piece of asUtf8(cut(bytes, sizes), encoding)) pieces.push(Buffer.from(piece));
  return { actual: decision, text: Buffer.concat(pieces).toString('utf8') };
}

/**
 * A text in GB18030, by inverting the decoder: two-byte codes from a table, all others in four
 * bytes.
 */
const TWO_BYTES = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f)
      TWO_BYTES.set(new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}

function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x80) return [code];
      const two = TWO_BYTES.get(character);
      if (two !== undefined) return two;
      if (code < 0x10000) throw new Error(`no code for ${character}`);
      const pointer = code - 0x10000 + 189_000;
      return [
        0x81 + Math.floor(pointer / 12_600),
        0x30 + (Math.floor(pointer / 1_260) % 10),
        0x81 + (Math.floor(pointer / 10) % 126),
        0x30 + (pointer % 10),
      ];
    }),
  );
}

const HEADER = 'staff_no,name\n';
const name = fc.string({
  unit: fc.constantFrom(...'张伟李娜王芳刘洋陈静杨磊赵婷孙强a1𠮷𠀋𣑱𪚥'),
  minLength: 1,
  maxLength: 12,
});
const text = fc
  .array(name, { minLength: 1, maxLength: 30 })
  .map((names) => HEADER + names.map((name, i) => `S${i},${name}\n`).join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('the encoding of a file', () => {
  it('is UTF-8 for UTF-8 text, however its bytes are cut', async () => {
    await fc.assert(
      // names of only four-byte characters may be read as GB18030, too
      fc.asyncProperty(
        text.filter((character) => !/𠮷|𠀋|𣑱|𪚥/u.test(character) || /[一-鿿]/u.test(character)),
        sizes,
        async (name, at) => {
          const isAscii = !/[^\0-\x7f]/.test(name);
          expect(await decoded(Buffer.from(name), at)).toEqual({
            actual: { bytes: Buffer.byteLength(name), encoding: isAscii ? 'ascii' : 'utf-8' },
            text: name,
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is GB18030 for GB18030 text with characters of two and four bytes, however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        text.map((character) => `${character}张，𠮷\n`),
        sizes,
        async (name, at) => {
          const bytes = gb18030(name);
          const result = await decoded(bytes, at);
          expect(result.actual).toEqual({ bytes: bytes.length, encoding: 'gb18030' });
          expect(result.text).toBe(name);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('survives a cut at every byte of 10,000 names', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) =>
      String.fromCodePoint(
        0x4e00 + ((i * 37) % 20_000),
        0x20000 + ((i * 41) % 40_000),
        0x4e00 + ((i * 53) % 20_000),
      ),
    );
    const all = HEADER + names.join('\n');
    for (const bytes of [Buffer.from(all), gb18030(all)]) {
      for (const size of [1, 3, 4_093]) expect((await decoded(bytes, [size])).text).toBe(all);
    }
  });

  it('agrees with a strict decoder on every code of four bytes', async () => {
    const strict = new TextDecoder('gb18030', { fatal: true });
    for (let pointer = 0; pointer < 1_587_600; pointer += 97) {
      const bytes = Uint8Array.of(
        0x81 + Math.floor(pointer / 12_600),
        0x30 + (Math.floor(pointer / 1_260) % 10),
        0x81 + (Math.floor(pointer / 10) % 126),
        0x30 + (pointer % 10),
      );
      let isRight = true;
      try {
        strict.decode(bytes);
      } catch {
        isRight = false;
      }
      expect([pointer, (await scanEncoding(cut(bytes, [4]))).gb18030WrongAt]).toEqual([
        pointer,
        isRight ? null : 0,
      ]);
    }
  });

  it('drops a byte order mark, also before a quoted cell', async () => {
    expect((await readCsv('\uFEFF"a","b"\n1,2\n')).rows[0]).toEqual(['a', 'b']);
    const marked = Buffer.concat([
      Buffer.from([0x84, 0x31, 0x95, 0x33]),
      gb18030('"姓名","b"\n1,2\n'),
    ]);
    expect((await readCsv(marked)).rows[0]).toEqual(['姓名', 'b']);
  });

  it('is refused for UTF-16, with one fault', async () => {
    const text = Buffer.from('a,b\n1,2\n', 'utf16le');
    for (const bytes of [
      Buffer.concat([Buffer.from([0xff, 0xfe]), text]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text).swap16()]),
      text,
      Buffer.from(text).swap16(),
    ]) {
      const { rows, faults } = await readCsv(bytes);
      expect(rows).toEqual([]);
      expect(faults).toEqual([
        {
          table: 'staff',
          row: null,
          column: null,
          value: null,
          code: 'BAD_ENCODING',
          params: { offset: 0 },
        },
      ]);
    }
  });

  it('is UTF-8 after its mark, as our own files need, also where GB18030 would be Chinese', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFstaff_no,name\nS1,'), gb18030('谢伟')]);
    expect(decideEncodings([await scanEncoding(cut(bytes, [5]))])[0]!.encoding).toBe('utf-8');
  });

  it('is refused for bytes that are neither, with the offset', async () => {
    const { faults } = await readCsv(
      Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xff, 0x41])]),
    );
    expect(faults.map((fault) => [fault.code, fault.params])).toEqual([
      ['BAD_ENCODING', { offset: 6 }],
    ]);
  });

  it('is never GB18030 for UTF-8 that was damaged in one byte, so that no wrong characters come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5_999 }), async (at) => {
        const bytes = Buffer.from(`\n${'张伟李娜王芳刘洋陈静杨磊赵婷孙强'.repeat(200)}`);
        bytes[100 + at] = 0x41;
        expect(decideEncodings([await scanEncoding(cut(bytes, [1_000]))])[0]!.encoding).toBeNull();
      }),
      { numRuns: 100 },
    );
    expect(
      briefly((await readCsv(Buffer.from(`a\n${'张伟'.repeat(9)}`).subarray(0, -1))).faults),
    ).toEqual([['staff', null, null, 'BAD_ENCODING']]);
  });
});
