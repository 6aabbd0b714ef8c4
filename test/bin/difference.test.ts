import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../base/day.ts';
import { Declined, ownSource } from '../../bin/service/answer-source.ts';
import { differencePieces } from '../../bin/work/difference-pieces.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { fillStore, openFilledStore } from '../support/filled.ts';
import type { TestStore } from '../support/store.ts';

describe('what differs between two snapshots, as the command line shows it', () => {
  let store: TestStore;
  const codes: string[] = [];
  const freeze = async (title: string): Promise<void> => {
    const wanted = { title, root: 'C001', periods: ['2024'] };
    codes.push((await createSnapshot(store, wanted, 'test', today())).code);
  };
  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    await freeze('first');
    const { staff, employments } = contractTables();
    await fillStore(store, {
      staff: [staff![0]!, ['NEW-1', '新来', 'female', '1990-01-01']],
      employments: [
        employments![0]!,
        ['NEW-1', 'C001-D1-U00', 'true', 'teacher', '2', 'true', 'false', '2024-03-01', ''],
      ],
    });
    await freeze('second');
  });
  afterAll(() => store.close());

  const shown = async (language: 'zh' | 'en', maxYieldingMs: number | null): Promise<string> => {
    const [first, second] = codes as [string, string];
    const common = { from: null, to: null, indicator: null, unit: null, maxCells: 20, json: false };
    const request = { first, second, ...common, language };
    let text = '';
    for await (const piece of differencePieces({ ...ownSource(store), maxYieldingMs }, request))
      if ('print' in piece) text += `${piece.print}\n`;
    return text;
  };

  it('calls causes and registers by their titles, in the language of who asks', async () => {
    expect(await shown('zh', null)).toMatch(/修订 2（[^）]*，导入，test）：教职工、任职/);
    expect(await shown('en', null)).toMatch(
      /revision 2 \([^)]*, import, test\): staff, employments/,
    );
  });

  it('is left to the command where the service would work on it for too long', async () => {
    expect(await shown('en', 8_000)).toBe(await shown('en', null));
    await expect(shown('en', 0.000_1)).rejects.toBeInstanceOf(Declined);
  });
});
