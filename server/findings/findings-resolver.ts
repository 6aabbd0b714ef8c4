import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Check } from '../../intake/invariants/check.ts';
import { checks } from '../../intake/invariants/index.ts';
import {
  FINDING_COLUMNS,
  findingOf,
  findingsQuery,
  type FindingRow,
} from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PAGE_LIMIT } from '../loaders/page.ts';
import { SqlParams } from '../loaders/sql-params.ts';
import { assertReadable, mayRead } from '../registers/privacy.ts';
import { PageInfo } from '../registers/types.ts';
import { DataFindingKind, DataFindingType, shownFinding } from './types.ts';
import { sightOf, visibleFindings } from './visible.ts';

/** The number of findings of a check. */
@ObjectType('DataFindingCount', {
  description: '一个核对项目的处数 · number of findings of a check',
  simpleResolvers: true,
})
export class DataFindingCountType {
  @Field(() => DataFindingKind as never, { description: '核对项目 · the check' }) kind!: string;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => Int, { description: '处数 · findings' }) count!: number;
}

/** A page of findings. */
@ObjectType('DataFindingConnection', {
  description: '数据核对的结果（Relay） · findings (Relay)',
  simpleResolvers: true,
})
export class DataFindingConnection {
  @Field(() => Int, { description: '总处数 · number of all findings' }) totalCount!: number;
  @Field(() => [DataFindingCountType], {
    description: '各项目的处数，没有的为 0 · by check, 0 if there are none',
  })
  counts!: DataFindingCountType[];
  @Field(() => [DataFindingType], { description: '各处 · the findings' }) nodes!: DataFindingType[];
  @Field(() => PageInfo, { description: '分页信息 · about this page' }) pageInfo!: PageInfo;
}

const PAGE_DEFAULT = 50;

/** Estimated time of a check in the database, in milliseconds: it runs twice, to count and to list. */
const CHECK_MS = 15;

/** Contradictions in the stored data. */
@Resolver()
export class FindingsResolver {
  @Query(() => DataFindingConnection, {
    description:
      '核对现有数据：矛盾之处，限于此密钥的范围；涉及个人的项目需要 STATISTICIAN 密钥 · ' +
      'checks of the stored data: contradictions within your scope; checks that name persons ' +
      'need a STATISTICIAN key. Errors: FORBIDDEN, EMPTY_CONDITION, INVALID_PAGE, ' +
      'INVALID_CURSOR, BUDGET_EXHAUSTED, OVERLOADED',
  })
  async dataFindings(
    @Ctx() context: RequestContext,
    @Arg('kinds', () => [DataFindingKind as never], {
      nullable: true,
      description: '只核对这些项目；默认全部可读的 · only these checks; default: all you may read',
    })
    kinds: string[] | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: '前若干处，最多 500，默认 50 · the first findings, at most 500, default 50',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<DataFindingConnection> {
    const wanted = readableChecks(context, kinds);
    const limit = first ?? PAGE_DEFAULT;
    if (limit < 0 || limit > PAGE_LIMIT)
      throw new TongxinError('INVALID_PAGE', {
        reason: {
          zh: `每页 0 到 ${PAGE_LIMIT} 处，给出的是 ${limit}`,
          en: `a page has 0 to ${PAGE_LIMIT} findings, not ${limit}`,
        },
      });
    const place = typeof after === 'string' ? readCursor(after) : null;
    const { database } = context.loaders;
    database.spend(limit);
    context.budget.charge({ milliseconds: wanted.length * CHECK_MS });
    const isVisible = visibleFindings(sightOf(context));
    const params = new SqlParams();
    const source = `(${findingsQuery(wanted, (check) => isVisible(check, (value) => params.add(value)))}) f`;
    const scope = params.values;
    const counted = await database.query<{ check_no: number; count: number }>(
      `select f.check_no, count(*)::int as count from ${source} group by 1`,
      scope,
    );
    const at = (index: number): string => `$${scope.length + index}`;
    const rows = await database.query<FindingRow & { place: string[] }>(
      `select ${FINDING_COLUMNS}, jsonb_build_array(f.check_no::text, f.key, f.row_id::text, f.subject,
        coalesce(lower(f.days), '1900-01-01')::text) as place from ${source}
      ${
        place
          ? 'where (f.check_no, f.key collate "C", f.row_id, f.subject collate "C", ' +
            `coalesce(lower(f.days), '1900-01-01')) > (${at(2)}::integer, ${at(3)}::text, ` +
            `${at(4)}::integer, ${at(5)}::text, ${at(6)}::date)`
          : ''
      }
      order by f.check_no, f.key collate "C", f.row_id, f.subject collate "C", coalesce(lower(f.days), '1900-01-01')
        limit ${at(1)}`,
      [...scope, limit + 1, ...(place ?? [])],
    );
    const page = rows.slice(0, limit);
    const cursor = (row: (typeof rows)[number] | undefined): string | null =>
      row ? Buffer.from(JSON.stringify(row.place)).toString('base64url') : null;
    return {
      totalCount: counted.reduce((sum, { count }) => sum + count, 0),
      counts: wanted.map((check) => ({
        kind: check.id,
        title: check.title,
        count: counted.find((row) => checks[row.check_no] === check)?.count ?? 0,
      })),
      nodes: page.map((row) => shownFinding(findingOf(row), context.language)),
      pageInfo: {
        hasNextPage: rows.length > limit,
        hasPreviousPage: place !== null,
        startCursor: cursor(page[0]),
        endCursor: cursor(page.at(-1)),
      },
    };
  }
}

/**
 * The requested checks that the viewer may read. Throws FORBIDDEN when a check requested by name
 * may not be read.
 */
function readableChecks(context: RequestContext, kinds: readonly string[] | null): Check[] {
  if (kinds?.length === 0)
    throw new TongxinError('EMPTY_CONDITION', { path: 'kinds', given: '[]' });
  if (!kinds) return checks.filter(({ register }) => mayRead(registerOf(register()), context));
  const named = checks.filter(({ id }) => kinds.includes(id));
  for (const { register } of named) assertReadable(registerOf(register()), context);
  return named;
}

const CURSOR = [/^\d{1,4}$/, /^/, /^\d{1,9}$/, /^/, /^\d{4}-\d\d-\d\d$/];

function readCursor(cursor: string): string[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (
      values.length === CURSOR.length &&
      values.every(
        (value, i) => typeof value === 'string' && CURSOR[i]!.test(value) && !value.includes('\0'),
      )
    )
      return values as string[];
  } catch {
    /* thrown below */
  }
  throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
}
