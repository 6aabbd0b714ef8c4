import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cityReport } from '../../reports/report/city-report.ts';
import type { Report } from '../../reports/report/report.ts';
import { fitsReport } from '../../reports/report/snapshot-for.ts';
import { finish } from '../../base/work.ts';
import { blockColumns, columnsToWrite } from '../../reports/snapshots/block.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { frozenAnswer } from '../../reports/snapshots/frozen-answer.ts';
import { canonicalJson, sha256, snapshotCode } from '../../reports/snapshots/manifest.ts';
import { BlockPacker, unpacked, type PackedBlock } from '../../reports/snapshots/pack.ts';
import {
  snapshotNamed,
  writeSnapshot,
  type StoredSnapshot,
} from '../../reports/snapshots/stored.ts';
import { blockRows } from '../../reports/snapshots/stored-blocks.ts';
import { verifyPackage } from '../../reports/snapshots/verify-package.ts';
import { verifySnapshot } from '../../reports/snapshots/verify.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { takeTables } from '../intake/support.ts';
import { openFilledStore } from '../support/filled.ts';
import type { TestStore } from '../support/store.ts';

const TODAY = '2026-01-05';
const PERIODS = ['2023', '2024', '2025'];
const READER = { sees: () => true, charge: () => Promise.resolve() };

describe('a snapshot and what is on record', () => {
  let store: TestStore;
  let before: StoredSnapshot;
  let older: StoredSnapshot;
  let after: StoredSnapshot;
  const make = (title: string): Promise<StoredSnapshot> =>
    createSnapshot(store, { title, periods: PERIODS, guarded: true }, 'test', TODAY);

  /** The same snapshot as an earlier version would have made it: it did not say what is on record. */
  async function asOlder(snapshot: StoredSnapshot): Promise<StoredSnapshot> {
    const packer = new BlockPacker();
    const blocks: PackedBlock[] = [];
    for await (const { name, body } of blockRows(store.pool, snapshot)) {
      const { offRecord: _, ...columns } = blockColumns(await unpacked(body));
      const { rows } = snapshot.manifest.blocks.find((block) => block.name === name)!;
      const block = { name, rows, columns: columnsToWrite(columns) };
      blocks.push(finish(packer.packing(block)));
    }
    const { recordHorizons: _, ...manifest } = {
      ...snapshot.manifest,
      contestYears: [2025, 2024],
      blocks: blocks.map(({ name, rows, sha256: hash }) => ({ name, rows, sha256: hash })),
    };
    const record = {
      ...snapshot.record,
      title: '旧版',
      content: sha256(canonicalJson(manifest)),
    };
    const code = snapshotCode(record);
    await writeSnapshot(store, code, manifest, record, null, blocks);
    return snapshotNamed(store, code);
  }

  const statusesOf = async (snapshot: StoredSnapshot, periods: string[]): Promise<string[]> =>
    (
      await frozenAnswer(
        store.pool,
        snapshot,
        { indicators: ['B01'], periods, level: 'DISTRICT' },
        'C001',
        READER,
      )
    ).map(({ period, unit, status, onRecord }) =>
      [period, unit, status, onRecord ? 'on' : 'off'].join(' '),
    );

  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    before = await make('声明之前');
    older = await asOlder(before);
    await verifiedBeforeChanges();
    await takeTables(store.pool, {
      record_horizons: [
        ['register', 'unit_code', 'whole_from'],
        ['employments', 'C001-D1', '2024-06-01'],
        ['memberships', 'C001', '2024-01-01'],
      ],
    });
    after = await make('声明之后');
  });
  afterAll(() => store.close());

  const verified: Record<string, unknown> = {};
  async function verifiedBeforeChanges(): Promise<void> {
    for (const { code } of [before, older])
      verified[code] = await verifySnapshot(store, code, TODAY);
  }

  it('states of each figure whether it is on record, and which horizons were stated', async () => {
    expect(before.manifest.recordHorizons).toEqual([]);
    expect(after.manifest.recordHorizons).toEqual([
      { register: 'employments', unit: 'C001-D1', wholeFrom: '2024-06-01' },
      { register: 'memberships', unit: 'C001', wholeFrom: '2024-01-01' },
    ]);
    expect(await statusesOf(before, ['2023', '2024'])).toEqual([
      ...['C001-D1', 'C001-D2', 'C001-D3'].map((unit) => `2023 ${unit} OK off`),
      ...['C001-D1', 'C001-D2', 'C001-D3'].map((unit) => `2024 ${unit} OK on`),
    ]);
    expect(await statusesOf(after, ['2023'])).toEqual(
      ['C001-D1', 'C001-D2', 'C001-D3'].map((unit) => `2023 ${unit} NOT_ON_RECORD off`),
    );
  });

  it('is verified against the data, also one made before snapshots said what is on record', () => {
    for (const { code } of [before, older])
      expect([code, verified[code]]).toEqual([
        code,
        expect.objectContaining({ data: 'same', faults: [] }),
      ]);
  });

  it('opens, leaves as a package and is shown as it stands where it is an older one', async () => {
    expect(await statusesOf(older, ['2023'])).toEqual(
      ['C001-D1', 'C001-D2', 'C001-D3'].map((unit) => `2023 ${unit} OK on`),
    );
    const folder = await mkdtemp(join(tmpdir(), 'tongxin-'));
    try {
      for (const snapshot of [older, after]) {
        const path = join(folder, `${snapshot.code}.zip`);
        await writeFile(path, snapshotForm('zip').bytes(store.pool, snapshot));
        expect(await verifyPackage(path)).toMatchObject({ faults: [] });
        const chunks: Uint8Array[] = [];
        for await (const chunk of snapshotForm('csv').bytes(store.pool, snapshot))
          chunks.push(chunk);
        const csv = Buffer.concat(chunks).toString();
        expect(/^.*,required(,on_record)?\r?\n/.exec(csv)?.[1]).toBe(
          snapshot === older ? undefined : ',on_record',
        );
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    expect([fitsReport(older, '2025'), fitsReport(after, '2025')]).toEqual([false, true]);
    await expect(
      cityReport(store.pool, older, { period: '2024', day: TODAY }),
    ).resolves.toBeTruthy();
  });

  it('is compared with another one: a figure that was taken from the record has that cause', async () => {
    const compared = async (first: StoredSnapshot, second: StoredSnapshot) =>
      (
        await diffSnapshots(store, {
          first: first.code,
          second: second.code,
          indicator: 'B01',
        })
      ).cells.filter(({ breakdown }) => breakdown === null);
    expect(await compared(older, before)).toEqual([]);
    const cells = await compared(older, after);
    expect(cells.length).toBeGreaterThan(4);
    expect(cells.filter(({ cause }) => cause !== 'record')).toEqual([]);
    expect(cells.map(({ after: figure }) => figure?.status)).toEqual(
      cells.map(() => 'NOT_ON_RECORD'),
    );
  });

  it('makes a report that neither ranks nor compares what is not on record, and states so', async () => {
    const report = await cityReport(store.pool, after, { period: '2024', day: TODAY });
    const of = ({ sections }: Report, heading: string) =>
      sections.find((section) => section.heading === heading)!;
    const members = of(report, '会员发展情况');
    // the year before lies before the horizon of the city
    expect(members.findings.join('')).toContain('上年登记不全，不作比较');
    const early = await cityReport(store.pool, after, { period: '2023', day: TODAY }).catch(
      () => null,
    );
    expect(early && of(early, '会员发展情况').findings).toEqual(['职工入会率：本期登记不全。']);
    expect(early && of(early, '会员发展情况').chart).toBeNull();
    expect(early && JSON.stringify(of(early, '会员发展情况').tables)).not.toContain('名次');
  });
});
