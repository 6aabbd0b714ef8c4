import type { ClientBase } from 'pg';
import type { Day } from '../../base/day.ts';
import { fault, faultMessage, type Fault } from '../../base/errors/faults.ts';
import type { Language } from '../../base/language.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Check } from './check.ts';
import { checks, invariants } from './index.ts';

/** Whom to ask: any connection, or that of a transaction. */
type Client = Pick<ClientBase, 'query'>;

/** Something that a check found wrong with a stored row. */
export interface Finding {
  readonly check: Check;
  /** internal id of the row; never shown */
  readonly rowId: number;
  /** table and key of the row */
  readonly table: string;
  readonly key: string;
  /** code of the org unit concerned */
  readonly unit: string;
  /** first day on which it is wrong */
  readonly day: Day;
  readonly params: Readonly<Record<string, string>>;
}

/** Findings: how many there are, and the first of them in the order of the checks and keys. */
export interface Findings {
  readonly count: number;
  readonly listed: readonly Finding[];
}

interface FindingRow {
  check_no: number;
  row_id: number;
  key: string;
  unit: string;
  day: Day;
  params: Record<string, string>;
}

/** All findings of some checks as one query: `check_no` counts within {@link checks}, the rest is as {@link Check} says. */
export const findingsQuery = (some: readonly Check[]): string =>
  some
    .map((it) => `select ${checks.indexOf(it)} as check_no, q.* from (${it.sql}) q`)
    .join(' union all ');

/** The columns of a query over {@link findingsQuery} (alias `f`) that {@link findingOf} reads. */
export const FINDING_COLUMNS =
  'f.check_no, f.row_id, f.key, f.unit, lower(f.days)::text as day, f.params';

/** A row of {@link FINDING_COLUMNS} as a finding. */
export function findingOf({ check_no, row_id, key, unit, day, params }: FindingRow): Finding {
  const check = checks[check_no]!;
  const { table } = registerOf(check.register());
  return { check, rowId: row_id, table, key, unit, day, params: { ...params, day } };
}

/** A finding in the form of a fault, so that it is shown wherever faults are: its key is the value, it has no row of a file. */
export const faultOf = ({ check, table, key, params }: Finding): Fault =>
  fault(check.id, { table, value: key }, params as unknown as Fault['params']);

/** A finding as programs and pages read it. */
export interface FindingRecord {
  readonly code: string;
  readonly table: string;
  readonly key: string;
  readonly unit: string;
  readonly day: Day;
}

/** What a finding says, without its sentence. */
export const recordOf = ({ check, table, key, unit, day }: Finding): FindingRecord => ({
  code: check.id,
  table,
  key,
  unit,
  day,
});

/** What is wrong, in one sentence. */
export const findingMessage = (it: Finding, language: Language): string =>
  faultMessage(faultOf(it), language);

async function listed(client: Client, from: string, values: unknown[]): Promise<Findings> {
  const { rows } = await client.query<FindingRow & { count: number }>(
    `select ${FINDING_COLUMNS}, count(*) over ()::int as count ${from} order by f.check_no, f.key collate "C", f.row_id limit $1`,
    values,
  );
  return { count: rows[0]?.count ?? 0, listed: rows.map(findingOf) };
}

/** Broken invariants in which rows written at a revision take part; also before that revision is committed. At most `limit` are listed. */
export const findingsAt = (client: Client, revision: number, limit: number): Promise<Findings> =>
  listed(client, `from (${findingsQuery(invariants)}) f where f.revision = $2`, [limit, revision]);

/** Notes, for {@link newFindingsAt} in the same transaction, which invariants are broken already. */
export async function noteFindings(client: Client): Promise<void> {
  await client.query(`create temp table findings_before on commit drop as
    select f.check_no, f.subject, range_agg(f.days) as days from (${findingsQuery(invariants)}) f group by 1, 2`);
}

/** Broken invariants in which rows written at a revision take part and that did not stand when {@link noteFindings} ran. */
export const newFindingsAt = (client: Client, revision: number, limit: number): Promise<Findings> =>
  listed(
    client,
    `from (${findingsQuery(invariants)}) f where f.revision = $2 and not exists (select from findings_before b
      where b.check_no = f.check_no and b.subject = f.subject and b.days @> f.days)`,
    [limit, revision],
  );
