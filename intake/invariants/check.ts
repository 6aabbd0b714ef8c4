import type { FaultCode } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import type { CodeList } from '../../schema/code-lists/code-list.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import type { RightGround } from '../../schema/rights/right-condition.ts';

/** How sure a finding is: both rows cannot be true, or somebody should look. */
export const SEVERITIES = Object.freeze({
  CONTRADICTION: { zh: '矛盾', en: 'contradiction' },
  DOUBT: { zh: '存疑', en: 'doubtful' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link SEVERITIES}. */
export type Severity = keyof typeof SEVERITIES;

/** A named check of all stored data: an SQL query whose rows are findings. Its id is permanent. */
export interface Check {
  readonly id: string;
  /** the fault whose message describes a finding; DATA_FINDING: the message is `says` */
  readonly fault: FaultCode;
  /** with `{names}` of `params`, if the fault is DATA_FINDING */
  readonly says?: Bilingual;
  /** the code lists of parameters of `says` that are codes, by name: shown as their titles */
  readonly codes?: Readonly<Record<string, CodeList>>;
  /** title of the check, for lists and pages */
  readonly title: Bilingual;
  /** what should hold, with its source where there is one */
  readonly rule: Bilingual;
  readonly severity: Severity;
  /**
   * the register of the row that a finding names; its scope and privacy decide who may see the
   * finding
   */
  readonly register: () => RegisterClass;
  /**
   * the registers whose rows take part in a finding: writing others makes none. Null: any may; only
   * then all imports and changes run a check of kind `warning`. An `invariant` always names them
   */
  readonly rows?: () => readonly RegisterClass[];
  /**
   * `invariant`: a change by hand that causes a new finding is refused, and an import reports
   * findings of its rows. `warning`: imports and changes report findings of their rows, and are never
   * refused. `listing`: only listed by `check-data` and `dataFindings`.
   */
  readonly kind: 'invariant' | 'warning' | 'listing';
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
  /**
   * A further condition, as SQL on a finding `q`, for viewers of a part of the hierarchy. Required
   * where the check reads rows that the right to the named row does not cover, such as employments
   * at other units. Rows that the named row refers to are readable with it.
   */
  readonly visibleIf?: FindingRight;
}

/** See {@link Check.visibleIf}. */
export type FindingRight = (ground: RightGround) => string;

/**
 * The finding states that something exists nowhere in the hierarchy: only a viewer of the whole may
 * see it.
 */
export const ONLY_WHOLE_HIERARCHY: FindingRight = () => 'false';
