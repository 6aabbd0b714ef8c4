import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractTables } from '../fixtures/contract-package.ts';
import { takePath } from '../intake/support.ts';
import { startTestServer, typed, type TestServer } from '../server/support/server.ts';

interface Figure {
  readonly indicator: { readonly code: string };
  readonly status: string;
  readonly value: number | null;
  readonly standardError: number | null;
}
interface Survey {
  readonly alpha: number | null;
  readonly icc1: number | null;
  readonly dimensions: readonly { readonly code: string; readonly alpha: number | null }[];
}

const ANSWERS = typed<{ metrics: { rows: Figure[] }; survey: Survey }>(
  `query($root: ID!) {
    metrics(query: { indicators: ["F01", "F02", "F03"], root: $root, periods: ["2026"] }) {
      rows { indicator { code } status value standardError }
    }
    survey(root: $root, period: "2026") { alpha icc1 dimensions { code alpha } }
  }`,
);

/** Surveys of a few sheets at the edge of what the formulas allow; right values were worked out by hand and in R. */
describe('a survey of few sheets', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(contractTables());
  });
  afterAll(() => server.close());

  /** Imports a package and answers F01 and the survey of 2026 for the district that it brings. */
  async function surveyed(name: string): Promise<{ index: Figure; survey: Survey }> {
    const { report } = await takePath(server.store.pool, `test/golden/cases/14-${name}.zip`);
    expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
    const { metrics, survey } = await server.data(ANSWERS, { root: `${name}-D` }, { unit: 'C001' });
    const index = metrics.rows.find(({ indicator }) => indicator.code === 'F01')!;
    return { index, survey };
  }

  it('has no error where all answers are equal, and then no reliability', async () => {
    const { index, survey } = await surveyed('SA');
    expect(index).toMatchObject({ status: 'OK', standardError: 0 });
    expect(index.value).toBeCloseTo(71 + 2 / 3, 12);
    expect([survey.alpha, survey.icc1]).toEqual([null, null]);
    expect(survey.dimensions.map(({ alpha }) => alpha)).toEqual(survey.dimensions.map(() => null));
  });

  it('counts an item that never varies into the reliability of its dimension', async () => {
    const { index, survey } = await surveyed('SB');
    expect(index.value).toBeCloseTo(55.796130952381, 11);
    expect(index.standardError).toBeCloseTo(0.702231563298, 11);
    expect(survey.alpha).toBeCloseTo(0.030966655105782, 12);
    expect(survey.dimensions.find(({ code }) => code === 'S1')!.alpha).toBeCloseTo(-0.0625, 12);
  });

  it('has an index but no error where every unit has a single sheet', async () => {
    const { index } = await surveyed('SD');
    expect(index).toMatchObject({ status: 'OK', standardError: null });
    expect(index.value).toBeCloseTo(53.854, 2);
  });
});
