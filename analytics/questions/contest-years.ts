import type { Pool } from 'pg';

/** The years of which a contest is on record, newest first. One statement. @param revision leaves out what came later */
export async function contestYears(pool: Pool, revision: number | null = null): Promise<number[]> {
  const { rows } = await pool.query<{ year: number }>('select distinct year from contests where $1::int is null or revision <= $1 order by year desc', [revision]);
  return rows.map(({ year }) => year);
}
