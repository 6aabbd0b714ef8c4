import type { ClientBase } from 'pg';
import type { Day } from '../../base/day.ts';
import { fault, faultMessage, type Fault } from '../../base/errors/faults.ts';
import { fill, type Param } from '../../base/errors/template.ts';
import type { Language } from '../../base/language.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { Check } from './check.ts';
import { checks, invariants, reportedFor } from './index.ts';

/** Any connection, or that of a transaction. */
type Client = Pick<ClientBase, 'query'>;

/** A contradiction that a check found at a stored row; plain data. */
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

/**
 * Counts of findings, in all and by check, and the first findings of each check in the order of
 * keys.
 */
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
 * The findings that a viewer may see: an SQL condition on a finding `q` of a check. `add` adds a
 * parameter to the statement and returns its place, such as `$3`.
 */
export type FindingFilter = (check: Check, add: (value: unknown) => string) => string;

/**
 * The findings of some checks as one query: `check_no` is the position in {@link checks}, the other
 * columns are those of {@link Check}.
 * @param where a condition on the findings `q` of a check
 */
export const findingsQuery = (
  selected: readonly Check[],
  where: (check: Check) => string = () => 'true',
): string =>
  selected
    .map(
      (check) =>
        `select ${checks.indexOf(check)} as check_no, q.* from (${check.sql}) q where ${where(check)}`,
    )
    .join(' union all ') || NO_FINDINGS;

/** The result of {@link findingsQuery} for no check. */
const NO_FINDINGS =
  "select 0 as check_no, 0 as row_id, '' as key, '' as subject, '' as unit, " +
  "daterange('2000-01-01', null) as days, 0 as revision, '{}'::jsonb as params where false";

/** The columns of a query over {@link findingsQuery} (alias `f`) that {@link findingOf} reads. */
export const FINDING_COLUMNS =
  'f.check_no, f.row_id, f.key, f.unit, lower(f.days)::text as day, f.params';

/** A row of {@link FINDING_COLUMNS} as a finding. */
export function findingOf({ check_no, row_id, key, unit, day, params }: FindingRow): Finding {
  const { id: code, register } = checks[check_no]!;
  const { table } = registerOf(register());
  return { code, rowId: row_id, table, key, unit, day, params: { ...params, day: day ?? '' } };
}

/** The check of a finding. */
export const checkOf = ({ code }: Finding): Check => checks.find(({ id }) => id === code)!;

/**
 * A finding in the form of a fault, to be shown wherever faults are: its value is the key, it has
 * no row number.
 */
export function faultOf(finding: Finding): Fault {
  const { fault: code, says, codes = {} } = checkOf(finding);
  const { table, key } = finding;
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, text]): [string, Param] => [
      name,
      codes[name]?.codes[text] ?? text,
    ]),
  );
  const what = says && { zh: fill(says, 'zh', params), en: fill(says, 'en', params) };
  return fault(
    code,
    { table, value: key },
    (what ? { what } : params) as unknown as Fault['params'],
  );
}

/** The message of a finding, one sentence. */
export const findingMessage = (finding: Finding, language: Language): string =>
  faultMessage(faultOf(finding), language, 'http');

/** The findings to list, and their maximum per check. */
interface FindingSelection {
  readonly checks: readonly Check[];
  readonly limit: number;
  /** null: all are visible */
  readonly filter?: FindingFilter | null;
  /** only findings that rows written at this revision take part in */
  readonly revision?: number;
  /** a further condition on the findings `f` */
  readonly where?: string;
}

async function list(
  client: Client,
  { checks: selected, limit, filter = null, revision, where }: FindingSelection,
): Promise<Findings> {
  const values: unknown[] = [limit];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    ...(revision === undefined ? [] : [`f.revision = ${add(revision)}`]),
    ...(where === undefined ? [] : [where]),
  ];
  const source = findingsQuery(selected, (check) => filter?.(check, add) ?? 'true');
  const { rows } = await client.query<FindingRow & { count: number }>(
    `select q.* from (select ${FINDING_COLUMNS}, count(*) over (partition by f.check_no)::int as count,
      row_number() over (partition by f.check_no order by f.key collate "C", f.row_id) as place
      from (${source}) f ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}) q
    where q.place <= $1 order by q.check_no, q.place`,
    values,
  );
  const counts = Object.fromEntries(rows.map((row) => [findingOf(row).code, row.count]));
  const count = Object.values(counts).reduce((sum, checkCount) => sum + checkCount, 0);
  return { count, counts, listed: rows.map(findingOf) };
}

/** All findings of some checks; lists at most `limit` of each. */
export const currentFindings = (
  client: Client,
  selected: readonly Check[],
  limit: number,
): Promise<Findings> => list(client, { checks: selected, limit });

/**
 * Broken invariants and warnings that rows of some registers written at a revision take part in,
 * also before its commit. Lists at most `limit` of each check.
 * @param filter only these are listed and counted; null: all
 */
export const findingsAt = (
  client: Client,
  revision: number,
  written: readonly Register[],
  limit: number,
  filter: FindingFilter | null = null,
): Promise<Findings> => list(client, { checks: reportedFor(written), limit, filter, revision });

/** Saves which of some invariants are broken already, for {@link newFindingsAt} in the same transaction. */
export async function noteFindings(
  client: Client,
  some: readonly Check[] = invariants,
): Promise<void> {
  await client.query(`create temp table findings_before on commit drop as
    select f.check_no, f.subject, range_agg(f.days) as days from (${findingsQuery(some)}) f group by 1, 2`);
}

/**
 * Findings of invariants that rows written at a revision violate, without the findings that {@link
 * noteFindings} saved.
 * @param filter only these are listed and counted; null: all
 */
export const newFindingsAt = (
  client: Client,
  revision: number,
  limit: number,
  filter: FindingFilter | null = null,
  some: readonly Check[] = invariants,
): Promise<Findings> =>
  list(client, {
    checks: some,
    limit,
    filter,
    revision,
    where: `not exists (select from findings_before b
      where b.check_no = f.check_no and b.subject = f.subject and b.days @> f.days)`,
  });
