import type { FaultCode } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';

/**
 * A named check of the stored data as a whole: an SQL query whose rows are findings. Its id is permanent.
 */
export interface Check {
  readonly id: string;
  /** the fault whose sentence says what is wrong */
  readonly fault: FaultCode;
  /** what is looked for, for lists and pages */
  readonly title: Bilingual;
  /** the register of the row that a finding names; its scope and privacy decide who may see the finding */
  readonly register: () => RegisterClass;
  /**
   * `invariant`: a reorganisation that would make a new finding is refused, and an import reports those in which its rows take part.
   * `listing`: only listed by `check-data` and `dataFindings`.
   */
  readonly kind: 'invariant' | 'listing';
  /**
   * A query with the columns `row_id` (internal id of the row named), `key` (its key as people read it), `subject` (what is wrong, the same
   * however its rows are cut), `unit` (code of the org unit concerned, or null), `days` (daterange on which it is wrong, not empty; unbounded where days do not matter), `revision` (the
   * newest of the rows that take part) and `params` (jsonb, of the fault; `day` is added).
   */
  readonly sql: string;
  /**
   * the internal id, as SQL, of another row of the register that a finding `q` names too: who may not read that row does not see the finding.
   * Without it a finding names one row
   */
  readonly other?: string;
}
