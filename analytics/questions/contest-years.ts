import type { Pool } from 'pg';

/** The years of which a contest is on record, newest first. One statement. */
export async function contestYears(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ year: number }>('select distinct year from contests order by year desc');
  return rows.map(({ year }) => year);
}
