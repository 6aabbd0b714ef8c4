import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { goldenSql } from '../../bin/verify/golden-sql.ts';

/**
 * The code of an indicator; each has a query of its own here, written from the definition alone:
 * `<code>.sql`, on what `prelude.sql` says for all.
 */
export type GoldenCode = string;

/** Counts of an org unit. */
export interface Counted {
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The estimate for an org unit; `value` is null without an estimate, `standardError` also when it
 * cannot be known. Not suppressed.
 */
export interface Estimated {
  readonly unit: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly n: number;
}

/**
 * The result of a golden query for a rate in the period from `first` to `last`: a row for every org
 * unit open on `last`, by code.
 */
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

/**
 * The result of a golden query for an index in the period from `first` to `last`: a row for every
 * org unit open on `last`, by code.
 */
export async function goldenEstimates(
  pool: Pool,
  code: GoldenCode,
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

const fileOf = (name: string): Promise<string> =>
  readFile(join(import.meta.dirname, `${name}.sql`), 'utf8');

async function run<T extends object>(
  pool: Pool,
  code: GoldenCode,
  first: string,
  last: string,
): Promise<T[]> {
  const text = goldenSql(await fileOf('prelude'), await fileOf(code));
  return (await pool.query<T>(text, [first, last])).rows;
}
