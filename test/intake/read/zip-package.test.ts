import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync } from 'node:zlib';
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { briefly, inFolder, rawZip, readAll, readFileOf, type RawEntry } from './fixtures.ts';

const CSV = 'code,name\nA1,张三\n';
const ROWS = [
  ['code', 'name'],
  ['A1', '张三'],
];
const NO_PLACE = [null, null, null] as const;
const gbk = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('an archive', () => {
  it('holds its tables at the top or all in one folder; system files go unmentioned, others are named', async () => {
    const entries: RawEntry[] = [
      { name: 'union/', content: '', isStored: true },
      { name: 'union/staff.csv', content: CSV },
      { name: 'union/README.md', content: 'x' },
      { name: 'union/deeper/other.csv', content: CSV },
      { name: '__MACOSX/union/._staff.csv', content: 'x' },
      { name: 'union/.DS_Store', content: 'x' },
    ];
    const outcome = await readFileOf('union.zip', rawZip(entries));
    expect(outcome.tables).toEqual({ 'union.zip/union/staff.csv': ROWS });
    expect(outcome.ignored).toEqual([
      'union.zip/union/README.md',
      'union.zip/union/deeper/other.csv',
    ]);
    expect(
      (await readFileOf('union.zip', rawZip([{ name: 'staff.csv', content: CSV, isStored: true }])))
        .tables,
    ).toEqual({ 'union.zip/staff.csv': ROWS });
  });

  it('made by a common writer reads the same', async () => {
    await inFolder(async (folder) => {
      const zip = new ZipFile();
      zip.addBuffer(Buffer.from(CSV), '教职工.csv');
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(join(folder, 'a.zip')));
      expect((await readAll(join(folder, 'a.zip'))).tables).toEqual({ 'a.zip/教职工.csv': ROWS });
    });
  });

  it('may have names in GBK or in unmarked UTF-8', async () => {
    const entries = [
      { name: gbk('bdccd6b0b9a42e637376'), content: CSV },
      { name: '工会.csv', content: CSV },
    ];
    expect((await readFileOf('a.zip', rawZip(entries))).names).toEqual(['教职工', '工会']);
  });

  it('delivers two tables of one name both', async () => {
    const outcome = await readFileOf(
      'a.zip',
      rawZip([
        { name: 'staff.csv', content: CSV },
        { name: 'staff.CSV', content: CSV },
      ]),
    );
    expect(outcome.names).toEqual(['staff', 'staff']);
  });

  it.each([
    '../staff.csv',
    'a/../../staff.csv',
    '/etc/staff.csv',
    'C:\\staff.csv',
    '..\\staff.csv',
    'a\0.csv',
  ])('is refused for the path %j', async (name) => {
    expect(briefly((await readFileOf('a.zip', rawZip([{ name, content: CSV }]))).faults)).toEqual([
      [...NO_PLACE, 'UNSAFE_ENTRY'],
    ]);
  });

  it('is refused for a symbolic link, a password and an unknown method', async () => {
    const codes = async (entry: Partial<RawEntry>): Promise<unknown> =>
      (
        await readFileOf('a.zip', rawZip([{ name: 'staff.csv', content: CSV, ...entry }]))
      ).faults.map((fault) => fault.code);
    expect(await codes({ attributes: 0o120777 * 0x10000 })).toEqual(['UNSAFE_ENTRY']);
    expect(await codes({ flags: 1 })).toEqual(['NOT_A_PACKAGE']);
    expect(await codes({ method: 9 })).toEqual(['NOT_A_PACKAGE']);
  });

  it('is damaged when it is cut anywhere', async () => {
    const whole = rawZip([{ name: 'staff.csv', content: CSV.repeat(20) }]);
    for (let length = 4; length < whole.length; length += 7) {
      expect(briefly((await readFileOf('a.zip', whole.subarray(0, length))).faults)).toEqual([
        [...NO_PLACE, 'DAMAGED_ARCHIVE'],
      ]);
    }
  });

  it.each<[string, Partial<RawEntry>]>([
    ['a wrong checksum', { checksum: 1 }],
    ['a wrong checksum of a stored file', { checksum: 1, isStored: true }],
    ['a size that is too small', { size: 3 }],
    ['a size that is too large', { size: 3_000 }],
    ['bytes that cannot be inflated', { deflated: Buffer.from('ffffffff', 'hex') }],
    ['bytes that stop too early', { deflated: deflateRawSync(Buffer.from(CSV)).subarray(0, 9) }],
  ])('is damaged for %s, and delivers nothing', async (_, lie) => {
    const { opened, faults } = await readFileOf(
      'a.zip',
      rawZip([{ name: 'staff.csv', content: CSV, ...lie }]),
    );
    expect([opened, briefly(faults)]).toEqual([false, [['staff', null, null, 'DAMAGED_ARCHIVE']]]);
  });

  it('is damaged when its directory counts fewer files than it lists', async () => {
    const zip = rawZip([
      { name: 'a.csv', content: CSV },
      { name: 'b.csv', content: CSV },
    ]);
    zip.writeUInt16LE(1, zip.length - 12);
    expect(briefly((await readFileOf('a.zip', zip)).faults)).toEqual([
      [...NO_PLACE, 'DAMAGED_ARCHIVE'],
    ]);
  });

  it('is too large by its own size, its entries, one of them, or all together', async () => {
    const zip = rawZip(
      ['a', 'b', 'c'].map((name) => ({
        name: `${name}.csv`,
        content: `h\n${name.repeat(10_000)}`,
        isStored: true,
      })),
    );
    for (const limits of [
      { archiveBytes: 1_000 },
      { entries: 2 },
      { entryBytes: 10_000 },
      { totalBytes: 30_000 },
    ]) {
      expect((await readFileOf('a.zip', zip, limits)).faults.map((fault) => fault.code)).toEqual([
        'TOO_LARGE',
      ]);
    }
  });

  it('is too large as a bomb of 1 GB, also when its header lies, in little memory', async () => {
    const deflated = deflateRawSync(Buffer.alloc(1024 * 1024 * 1024));
    for (const size of [1024 * 1024 * 1024, 1_000]) {
      const before = process.memoryUsage().rss;
      const { faults } = await readFileOf(
        'a.zip',
        rawZip([{ name: 'staff.csv', content: '', deflated, size }]),
      );
      expect(briefly(faults)).toEqual([['staff', null, null, 'TOO_LARGE']]);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    }
  });

  it('survives any bytes changed: it is read or refused with a fault', async () => {
    const whole = rawZip([
      { name: 'staff.csv', content: CSV.repeat(5) },
      { name: 'x/工会.csv', content: CSV, isStored: true },
    ]);
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { opened, faults } = await readFileOf('a.zip', bytes);
        expect(opened || faults.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
