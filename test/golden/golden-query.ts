import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** The indicators that have a query of their own here, written from the definition alone: `<code>.sql`. */
export const goldenCodes = [
  'A01',
  'B01',
  'B02',
  'B03',
  'B04',
  'C01',
  'C02',
  'C03',
  'I01',
  'I02',
  'I03',
  'I04',
  'I05',
  'F01',
  'F02',
  'F03',
] as const;

/** One of {@link goldenCodes}. */
export type GoldenCode = (typeof goldenCodes)[number];

/** Counts of an org unit. */
export interface Counted {
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** The estimate for an org unit; `value` is null without an estimate, `standardError` also when it cannot be known. Not suppressed. */
export interface Estimated {
  readonly unit: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly n: number;
}

/** What a golden query says of a rate in the period from `first` to `last`: a row for every org unit open on `last`, by code. */
export async function goldenCounts(
  pool: Pool,
  code: GoldenCode,
  first: string,
  last: string,
): Promise<Counted[]> {
  const rows = await run<{ unit: string; numerator: string; denominator: string }>(
    pool,
    code,
    first,
    last,
  );
  return rows.map(({ unit, numerator, denominator }) => ({
    unit,
    numerator: Number(numerator),
    denominator: Number(denominator),
  }));
}

/** What a golden query says of F01 or F02 in the period from `first` to `last`: a row for every org unit open on `last`, by code. */
export async function goldenEstimates(
  pool: Pool,
  code: 'F01' | 'F02',
  first: string,
  last: string,
): Promise<Estimated[]> {
  const rows = await run<{
    unit: string;
    value: number | null;
    standard_error: number | null;
    n: string;
  }>(pool, code, first, last);
  return rows.map(({ unit, value, standard_error: standardError, n }) => ({
    unit,
    value,
    standardError,
    n: Number(n),
  }));
}

async function run<T extends object>(
  pool: Pool,
  code: GoldenCode,
  first: string,
  last: string,
): Promise<T[]> {
  const text = await readFile(join(import.meta.dirname, `${code}.sql`), 'utf8');
  return (await pool.query<T>(text, [first, last])).rows;
}
