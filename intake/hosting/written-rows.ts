import type { PoolClient } from 'pg';
import type { Verb } from '../../schema/register/definition.ts';
import { rightCondition } from '../../schema/rights/right-condition.ts';
import { keyReferences, referenceJoins, sameRow, type Stage } from '../stage/stage.ts';
import { hostNewUnits, type HostingGround } from './hosting.ts';
import { matchedTable } from './matched-rows.ts';

/** Staged rows by number. */
export type RowNumbers = ReadonlyMap<Stage, readonly number[]>;

/**
 * The staged rows that this transaction has just written at `revision` and whose viewer may not write them as they now stand. A stored
 * row that the viewer was allowed to write, and whose owners are the same as before, needs no second look: so a spell can be ended with a past day.
 * Empty where everything is right.
 */
export async function wronglyWritten(
  client: PoolClient,
  stages: Iterable<Stage>,
  hosting: HostingGround,
  revision: number,
): Promise<RowNumbers> {
  const found = new Map<Stage, readonly number[]>();
  await hostNewUnits(client, revision);
  for (const stage of stages) {
    const { register, table } = stage;
    const before = `${matchedTable(stage)} k where k.id = t.id and k.is_same`;
    const right = (verb: Verb): string => rightCondition(register, verb, 't', hosting);
    const {
      rows: [row],
    } = await client.query<{ numbers: number[] | null }>(`
      select array_agg(distinct s.row_no order by s.row_no) as numbers
      from ${table} s ${referenceJoins(keyReferences(stage), '')}
      join ${register.table} t on case when s.target_id is null then ${sameRow(stage, false)} else t.id = s.target_id end
      where not s.bad and t.revision = ${revision}
        and not exists (select from ${before} and k.writable and k.has_same_owners)
        and (case when exists (select from ${before}) then ${right('write')} else ${right('make')} end) is not true`);
    if (row?.numbers) found.set(stage, row.numbers);
  }
  return found;
}
