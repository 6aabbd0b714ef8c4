import type { Bilingual } from '../../base/language.ts';
import { keyColumns, referenceKey, registerOf, targetOf } from '../../schema/register/declared.ts';
import type { Column, RegisterClass } from '../../schema/register/definition.ts';
import type { Check, FindingRight, Severity } from '../invariants/check.ts';

/** Today in China, as SQL. */
export const TODAY = "(now() at time zone 'Asia/Shanghai')::date";

/** A check of the rows `t` of one register, as it is declared in this folder. */
export interface IntegrityDeclaration {
  readonly id: string;
  readonly of: RegisterClass;
  readonly title: Bilingual;
  readonly rule: Bilingual;
  /** default: CONTRADICTION */
  readonly severity?: Severity;
  /** the message of a finding, with the names of `params` between braces */
  readonly says: Bilingual;
  /** SQL of the condition under which a row `t` is a finding */
  readonly where: string;
  /** SQL between `from table t` and the condition: further tables. Default: none */
  readonly joins?: string;
  /** parameters of the message: SQL by name */
  readonly params?: Readonly<Record<string, string>>;
  /** SQL of the code of the org unit concerned; default: that of the column `unit`, else none */
  readonly unit?: string;
  /** as {@link Check.other}: a second row that a finding names */
  readonly other?: string;
  /** as {@link Check.visibleIf} */
  readonly visibleIf?: FindingRight;
  /** SQL of the first day on which it is wrong; default: days do not matter */
  readonly day?: string;
}

/** SQL of the cell of a column of a row `t` as text. */
const cellOf = (column: Column): string => {
  if (column.kind !== 'reference') return `t.${column.field}`;
  const target = targetOf(column);
  return `(select k.${referenceKey(target).field} from ${target.table} k where k.id = t.${column.field})`;
};

function checkOf(
  {
    of,
    severity = 'CONTRADICTION',
    where,
    joins = '',
    params = {},
    ...texts
  }: IntegrityDeclaration,
  kind: Check['kind'],
): Check {
  const register = registerOf(of);
  const hasUnit = register.columns.some(({ property }) => property === 'unit');
  const unit =
    texts.unit ??
    (hasUnit ? '(select k.code from org_units k where k.id = t.unit_id)' : 'null::text');
  const pairs = Object.entries(params).map(([name, sql]) => `'${name}', (${sql})::text`);
  const { id, title, rule, says, day } = texts;
  const codes = Object.fromEntries(
    Object.entries(params).flatMap(([name, sql]) => {
      const list = register.columns.find(({ field }) =>
        [`t.${field}`, `coalesce(t.${field}, '–')`].includes(sql),
      )?.codes;
      return list ? [[name, list]] : [];
    }),
  );
  return Object.freeze({
    id,
    fault: 'DATA_FINDING',
    says,
    codes,
    title,
    rule,
    severity,
    register: () => of,
    ...(kind === 'warning' && { rows: () => [of] }),
    ...(texts.other !== undefined && { other: texts.other }),
    ...(texts.visibleIf && { visibleIf: texts.visibleIf }),
    kind,
    sql: `
      select t.id as row_id, concat_ws(' / ', ${keyColumns(register).map(cellOf).join(', ')}) as key,
        t.id::text as subject, (${unit}) as unit,
        daterange(${day === undefined ? 'null' : `(${day})::date`}, null) as days, t.revision,
        jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')})) as params
      from ${register.table} t ${joins}
      where ${where}`,
  });
}

/**
 * A check of what stands in a single row. Imports and changes report it for their rows: its revision
 * is that of the row, so the index of revisions finds them.
 */
export const ofRow = (declared: Omit<IntegrityDeclaration, 'joins'>): Check =>
  checkOf(declared, 'warning');

/** A check of rows against others; only listed. */
export const acrossRows = (declared: IntegrityDeclaration): Check => checkOf(declared, 'listing');

/** SQL: whether a person is employed on a day, at a unit or (null) anywhere. */
export const isEmployed = (staff: string, on: string, unit: string | null = null): string =>
  `exists (select from employments e where e.staff_id = ${staff} and e.from_on <= ${on}
    and (e.to_on is null or e.to_on > ${on})${unit === null ? '' : ` and e.unit_id = ${unit}`})`;

/** SQL: how many people have their main employment at a unit on a day. */
export const staffOf = (unit: string, on: string): string =>
  `(select count(*) from employments e where e.unit_id = ${unit} and e.is_main and e.from_on <= ${on}
    and (e.to_on is null or e.to_on > ${on}))`;
