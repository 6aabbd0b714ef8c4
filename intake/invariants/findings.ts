import type { ClientBase } from 'pg';
import type { Day } from '../../base/day.ts';
import { fault, faultMessage, type Fault } from '../../base/errors/faults.ts';
import type { Language } from '../../base/language.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Check } from './check.ts';
import { checks, invariants } from './index.ts';

/** Whom to ask: any connection, or that of a transaction. */
type Client = Pick<ClientBase, 'query'>;

/** Something that a check found wrong with a stored row; plain data. */
export interface Finding {
  /** id of the check */
  readonly code: string;
  /** internal id of the row; never shown */
  readonly rowId: number;
  /** table and key of the row */
  readonly table: string;
  readonly key: string;
  /** code of the org unit concerned; null: none in particular */
  readonly unit: string | null;
  /** first day on which it is wrong; null: days do not matter */
  readonly day: Day | null;
  readonly params: Readonly<Record<string, string>>;
}

/** Findings: how many there are, in all and of each check that has some, and the first of each check in the order of keys. */
export interface Findings {
  readonly count: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly listed: readonly Finding[];
}

/** A row of {@link FINDING_COLUMNS}. */
export interface FindingRow {
  check_no: number;
  row_id: number;
  key: string;
  unit: string | null;
  day: Day | null;
  params: Record<string, string>;
}

/**
 * Which findings may be shown to somebody: the condition, as SQL, on a finding `q` of a check. `add` takes a value of the statement and gives
 * its place, such as `$3`.
 */
export type FindingFilter = (check: Check, add: (value: unknown) => string) => string;

/**
 * All findings of some checks as one query: `check_no` counts within {@link checks}, the rest is as {@link Check} says.
 * @param where a condition on the findings `q` of a check
 */
export const findingsQuery = (
  some: readonly Check[],
  where: (check: Check) => string = () => 'true',
): string =>
  some
    .map(
      (it) => `select ${checks.indexOf(it)} as check_no, q.* from (${it.sql}) q where ${where(it)}`,
    )
    .join(' union all ') || NO_FINDINGS;

/** What {@link findingsQuery} is of no check at all. */
const NO_FINDINGS =
  "select 0 as check_no, 0 as row_id, '' as key, '' as subject, '' as unit, daterange('2000-01-01', null) as days, 0 as revision, '{}'::jsonb as params where false";

/** The columns of a query over {@link findingsQuery} (alias `f`) that {@link findingOf} reads. */
export const FINDING_COLUMNS =
  'f.check_no, f.row_id, f.key, f.unit, lower(f.days)::text as day, f.params';

/** A row of {@link FINDING_COLUMNS} as a finding. */
export function findingOf({ check_no, row_id, key, unit, day, params }: FindingRow): Finding {
  const { id: code, register } = checks[check_no]!;
  const { table } = registerOf(register());
  return { code, rowId: row_id, table, key, unit, day, params: { ...params, day: day ?? '' } };
}

/** The check that a finding is of. */
export const checkOf = ({ code }: Finding): Check => checks.find(({ id }) => id === code)!;

/** A finding in the form of a fault, so that it is shown wherever faults are: its key is the value, it has no row of a file. */
export const faultOf = (it: Finding): Fault =>
  fault(
    checkOf(it).fault,
    { table: it.table, value: it.key },
    it.params as unknown as Fault['params'],
  );

/** What is wrong, in one sentence. */
export const findingMessage = (it: Finding, language: Language): string =>
  faultMessage(faultOf(it), language);

/** Which findings a list holds, and how many of each check. */
interface Choice {
  readonly some: readonly Check[];
  readonly limit: number;
  /** null: all may be shown */
  readonly filter?: FindingFilter | null;
  /** only those in which rows written at this revision take part */
  readonly revision?: number;
  /** another condition on the findings `f` */
  readonly where?: string;
}

async function list(
  client: Client,
  { some, limit, filter = null, revision, where }: Choice,
): Promise<Findings> {
  const values: unknown[] = [limit];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    ...(revision === undefined ? [] : [`f.revision = ${add(revision)}`]),
    ...(where === undefined ? [] : [where]),
  ];
  const source = findingsQuery(some, (check) => filter?.(check, add) ?? 'true');
  const { rows } = await client.query<FindingRow & { count: number }>(
    `select q.* from (select ${FINDING_COLUMNS}, count(*) over (partition by f.check_no)::int as count,
      row_number() over (partition by f.check_no order by f.key collate "C", f.row_id) as place
      from (${source}) f ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}) q
    where q.place <= $1 order by q.check_no, q.place`,
    values,
  );
  const counts = Object.fromEntries(rows.map((row) => [findingOf(row).code, row.count]));
  const count = Object.values(counts).reduce((sum, it) => sum + it, 0);
  return { count, counts, listed: rows.map(findingOf) };
}

/** All findings of some checks, at most `limit` of each are listed. */
export const standingFindings = (
  client: Client,
  some: readonly Check[],
  limit: number,
): Promise<Findings> => list(client, { some, limit });

/**
 * Broken invariants in which rows written at a revision take part; also before that revision is committed. At most `limit` of a check are listed.
 * @param filter only these are listed and counted; null: all
 */
export const findingsAt = (
  client: Client,
  revision: number,
  limit: number,
  filter: FindingFilter | null = null,
): Promise<Findings> => list(client, { some: invariants, limit, filter, revision });

/** Notes, for {@link newFindingsAt} in the same transaction, which invariants are broken already. */
export async function noteFindings(client: Client): Promise<void> {
  await client.query(`create temp table findings_before on commit drop as
    select f.check_no, f.subject, range_agg(f.days) as days from (${findingsQuery(invariants)}) f group by 1, 2`);
}

/**
 * Broken invariants in which rows written at a revision take part and that did not stand when {@link noteFindings} ran.
 * @param filter only these are listed and counted; null: all
 */
export const newFindingsAt = (
  client: Client,
  revision: number,
  limit: number,
  filter: FindingFilter | null = null,
): Promise<Findings> =>
  list(client, {
    some: invariants,
    limit,
    filter,
    revision,
    where: `not exists (select from findings_before b
      where b.check_no = f.check_no and b.subject = f.subject and b.days @> f.days)`,
  });
