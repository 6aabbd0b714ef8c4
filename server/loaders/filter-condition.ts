import { TongxinError } from '../../base/errors/errors.ts';
import type { LineName } from '../../schema/code-lists/edge-line.ts';
import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference, KINDS } from '../../schema/register/kinds.ts';
import type { FilterSize } from './database.ts';
import { scopeCondition } from './scope-condition.ts';
import type { SqlParams } from './sql-params.ts';

/** A filter as GraphQL passes it, valid for its input type. */
export type Filter = Readonly<Record<string, unknown>>;

/** Context of a filter. */
export interface FilterContext {
  readonly params: SqlParams;
  /**
   * internal ids of a unit's subtree, as far as the viewer sees it. Throws
   * UNKNOWN_ORG_UNIT, OUT_OF_SCOPE.
   */
  subtree(within: Within): readonly number[];
}

interface Conditions {
  eq?: unknown;
  in?: unknown[];
  contains?: string;
  startsWith?: string;
  from?: string;
  before?: string;
  min?: number | string;
  max?: number | string;
  has?: string;
  hasAny?: string[];
  hasAll?: string[];
  isNull?: boolean;
  is?: Filter;
  within?: Within;
}

/** A unit with all below it on a day, default today, along a line, default that of the union. */
export interface Within {
  readonly unit: string;
  readonly asOf?: string | null;
  readonly line?: LineName | null;
}

function columnConditions(
  column: Column,
  expression: string,
  given: Conditions,
  { params }: FilterContext,
): string[] {
  const type = KINDS[column.kind].compared;
  const { eq, in: among, contains, startsWith, from, before, min, max, isNull } = given;
  const { has: member, hasAny, hasAll } = given;
  const parts: string[] = [];
  const has = (value: unknown): boolean => value !== undefined && value !== null;
  if (has(eq)) parts.push(`${expression} = ${params.add(eq)}::${type}`);
  if (has(among)) parts.push(`${expression} = any(${params.add(among)}::${type}[])`);
  if (has(contains))
    parts.push(
      `strpos(lower(${expression} collate "default"), lower(${params.add(contains)}::text)) > 0`,
    );
  if (has(startsWith)) parts.push(`starts_with(${expression}, ${params.add(startsWith)}::text)`);
  if (has(from)) parts.push(`${expression} >= ${params.add(from)}::date`);
  if (has(before)) parts.push(`${expression} < ${params.add(before)}::date`);
  if (has(min)) parts.push(`${expression} >= ${params.add(min)}::${type}`);
  if (has(max)) parts.push(`${expression} <= ${params.add(max)}::${type}`);
  if (has(member)) parts.push(`${params.add(member)}::text = any(${expression})`);
  if (has(hasAny)) parts.push(`${expression} && ${params.add(hasAny)}::text[]`);
  if (has(hasAll)) parts.push(`${expression} @> ${params.add(hasAll)}::text[]`);
  if (has(isNull)) parts.push(`${expression} is ${isNull ? '' : 'not '}null`);
  return parts;
}

function referenceConditions(
  column: Column,
  alias: string,
  given: Conditions,
  context: FilterContext,
): string[] {
  const target = targetOf(column);
  const inner = `${alias}_${column.field}`;
  const parts: string[] = [];
  const { is, within, ...own } = given;
  const inTarget = columnConditions(column, `${inner}.${referenceKey(target).field}`, own, context);
  if (is) inTarget.push(filterCondition(target, inner, is, context));
  if (inTarget.length > 0)
    parts.push(
      `exists (select from ${target.table} ${inner} where ${inner}.id = ` +
        `${alias}.${column.field} and ${inTarget.join(' and ')})`,
    );
  if (within)
    parts.push(
      `${alias}.${column.field} = any(${context.params.add(context.subtree(within))}::integer[])`,
    );
  return parts;
}

/** Limits of a filter; the limits of the document do not bound one that is given as a variable. */
export const FILTER_LIMITS = { depth: 24, conditions: 1_000 } as const;

const WORDS = {
  depth: { zh: '筛选条件层数', en: 'depth of the filter' },
  conditions: { zh: '筛选条件数', en: 'conditions of the filter' },
} as const;

/** Whether an object of a filter compares a value itself, rather than combining conditions. */
const isLeaf = (filter: object): boolean =>
  Object.values(filter)
    .flat()
    .some((value) => typeof value !== 'object' && value !== undefined);

/** Counts the conditions of a filter. Throws QUERY_TOO_LARGE above {@link FILTER_LIMITS}. */
export function assertFilterSize(filter: Filter | null | undefined): FilterSize {
  const size = { depth: 0, conditions: 0, leaves: 0, scans: 0 };
  for (let level: object[] = filter ? [filter] : []; level.length > 0;) {
    level = level
      .flatMap((condition) => Object.values(condition) as unknown[])
      .flat()
      .filter((value): value is object => typeof value === 'object' && value !== null);
    size.leaves += level.filter(isLeaf).length;
    size.depth++;
    size.conditions += level.length;
    size.scans += level.filter(
      (condition) => typeof (condition as Conditions).contains === 'string',
    ).length;
    for (const what of ['depth', 'conditions'] as const) {
      if (size[what] > FILTER_LIMITS[what])
        throw new TongxinError('QUERY_TOO_LARGE', {
          what: WORDS[what],
          found: size[what],
          limit: FILTER_LIMITS[what],
        });
    }
  }
  return { conditions: size.leaves, scans: size.scans };
}

/**
 * The SQL condition that a row of a register, under `alias`, satisfies a filter; `true` for an
 * empty one. The filter has passed assertFilterStated.
 */
export function filterCondition(
  register: Register,
  alias: string,
  filter: Filter | null | undefined,
  context: FilterContext,
): string {
  const parts: string[] = [];
  for (const [name, given] of Object.entries(filter ?? {})) {
    if (given === null || given === undefined) continue;
    const nested = (inner: unknown): string =>
      filterCondition(register, alias, inner as Filter, context);
    if (name === 'and') parts.push(...(given as unknown[]).map(nested));
    else if (name === 'or')
      parts.push(
        (given as unknown[]).length === 0
          ? 'false'
          : `(${(given as unknown[]).map(nested).join(' or ')})`,
      );
    else if (name === 'not') parts.push(`not coalesce(${nested(given)}, false)`);
    else if (name === 'within')
      parts.push(
        scopeCondition(register, alias, context.params.add(context.subtree(given as Within))),
      );
    else if (name === 'holdsOn') {
      const [from, to] = register.interval!.map(
        (property) => `${alias}.${columnOf(register, property).field}`,
      );
      const day = `${context.params.add(given)}::date`;
      parts.push(`${from!} <= ${day} and (${to!} is null or ${to!} > ${day})`);
    } else {
      const column = columnOf(register, name);
      const conditions = given as Conditions;
      parts.push(
        ...(isReference(column)
          ? referenceConditions(column, alias, conditions, context)
          : columnConditions(column, `${alias}.${column.field}`, conditions, context)),
      );
    }
  }
  return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`;
}
