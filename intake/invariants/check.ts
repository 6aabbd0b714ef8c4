import type { FaultCode } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';

/** A named check of all stored data: an SQL query whose rows are findings. Its id is permanent. */
export interface Check {
  readonly id: string;
  /** the fault whose message describes a finding */
  readonly fault: FaultCode;
  /** title of the check, for lists and pages */
  readonly title: Bilingual;
  /**
   * the register of the row that a finding names; its scope and privacy decide who may see the
   * finding
   */
  readonly register: () => RegisterClass;
  /** the registers whose rows take part in a finding: writing others makes none. Only of kind `invariant` */
  readonly rows?: () => readonly RegisterClass[];
  /**
   * `invariant`: a change by hand that causes a new finding is refused, and an import reports
   * findings of its rows. `listing`: only listed by `check-data` and `dataFindings`.
   */
  readonly kind: 'invariant' | 'listing';
  /**
   * A query with the columns `row_id` (internal id of the named row), `key` (its key as text),
   * `subject` (what is wrong; the same however the rows are split), `unit` (code of the org unit
   * concerned, or null), `days` (daterange on which it is wrong, not empty; unbounded if days do
   * not matter), `revision` (the newest of the rows that take part) and `params` (jsonb, of the
   * fault; `day` is added).
   */
  readonly sql: string;
  /**
   * the internal id, as SQL, of a second row of the register that a finding `q` names. A viewer who
   * may not read that row does not see the finding. Absent: a finding names one row
   */
  readonly other?: string;
}
