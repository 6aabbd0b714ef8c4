import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Check, Severity } from '../../intake/invariants/check.ts';
import { checks } from '../../intake/invariants/index.ts';
import { findingOf } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PAGE_LIMIT } from '../loaders/page.ts';
import { PageInfo } from '../registers/types.ts';
import { CHECK_MS, readableChecks } from './readable-checks.ts';
import { codesUnder, countFindings, listFindings, type ListedRow } from './read-findings.ts';
import { DataFindingKind, DataFindingSeverity, DataFindingType, shownFinding } from './types.ts';

/** The number of findings of a check. */
@ObjectType('DataFindingCount', {
  description: '一个核对项目的处数 · number of findings of a check',
  simpleResolvers: true,
})
export class DataFindingCountType {
  @Field(() => DataFindingKind as never, { description: '核对项目 · the check' }) kind!: string;
  @Field(() => BilingualText, { description: '名称 · title' }) title!: Bilingual;
  @Field(() => Int, { description: '处数 · findings' }) count!: number;
  @Field(() => BilingualText, { description: '应当如何 · what should hold' }) rule!: Bilingual;
  @Field(() => DataFindingSeverity, { description: '轻重 · how sure a finding is' })
  severity!: Severity;
  @Field(() => String, {
    description: '登记表，按列表查询的名称 · register, as its list is called',
  })
  register!: string;
  @Field(() => BilingualText, { description: '登记表的名称 · title of the register' })
  registerTitle!: Bilingual;
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
  @Field(() => [DataFindingCountType], {
    description:
      '此密钥不能逐行读取的项目：只给处数，舍去个位（0 表示不足十处） · checks whose rows you may not ' +
      'read: their number only, rounded down to tens (0: fewer than ten)',
  })
  countsOnly!: DataFindingCountType[];
  @Field(() => [DataFindingType], { description: '各处 · the findings' }) nodes!: DataFindingType[];
  @Field(() => PageInfo, { description: '分页信息 · about this page' }) pageInfo!: PageInfo;
}

const PAGE_DEFAULT = 50;

/** Numbers of findings that a viewer may not read are rounded down to a multiple of this. */
const ROUNDED_TO = 10;

/** Contradictions in the stored data. */
@Resolver()
export class FindingsResolver {
  @Query(() => DataFindingConnection, {
    description:
      '核对现有数据：矛盾和存疑之处，限于此密钥的范围；涉及个人的项目需要 STATISTICIAN 密钥才逐行列出 · ' +
      'checks of the stored data: contradictions and doubts within your scope; rows of checks that ' +
      'name persons need a STATISTICIAN key. Errors: FORBIDDEN, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, ' +
      'EMPTY_CONDITION, INVALID_PAGE, INVALID_CURSOR, BUDGET_EXHAUSTED, OVERLOADED',
  })
  async dataFindings(
    @Ctx() context: RequestContext,
    @Arg('kinds', () => [DataFindingKind as never], {
      nullable: true,
      description: '只核对这些项目；默认全部可读的 · only these checks; default: all you may read',
    })
    kinds: string[] | null,
    @Arg('unit', () => ID, {
      nullable: true,
      description:
        '只列涉及此单位及其下级的；不涉及特定单位的不列 · only findings that concern this org unit and what ' +
        'lies below it; those that concern none are left out',
    })
    unit: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: '前若干处，最多 500，默认 50 · the first findings, at most 500, default 50',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<DataFindingConnection> {
    const visibleChecks = readableChecks(context, kinds);
    const unreadable = kinds ? [] : checks.filter((check) => !visibleChecks.includes(check));
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
    const under = typeof unit === 'string' ? codesUnder(unit, context) : null;
    database.spend(limit);
    context.budget.charge({ milliseconds: (visibleChecks.length + unreadable.length) * CHECK_MS });
    const counts = await countFindings([...visibleChecks, ...unreadable], under, context);
    const countOf = (check: Check): number => counts.get(check) ?? 0;
    const rows = await listFindings(
      limit === 0 ? [] : checksOfPage(visibleChecks, counts, { place, limit }),
      { under, limit, place },
      context,
    );
    const page = rows.slice(0, limit);
    const totalCount = visibleChecks.reduce((sum, check) => sum + countOf(check), 0);
    return {
      totalCount,
      counts: visibleChecks.map((check) => shownCount(check, countOf(check))),
      countsOnly: unreadable.map((check) =>
        shownCount(check, Math.floor(countOf(check) / ROUNDED_TO) * ROUNDED_TO),
      ),
      nodes: page.map((row) => shownFinding(findingOf(row), context.language)),
      pageInfo: {
        hasNextPage: rows.length > limit || (limit === 0 && totalCount > 0),
        hasPreviousPage: place !== null,
        startCursor: cursorOf(page[0]),
        endCursor: cursorOf(page.at(-1)),
      },
    };
  }
}

/** The checks whose findings fill a page, and the row after it: in their order, from a place on. */
function checksOfPage(
  wanted: readonly Check[],
  counts: ReadonlyMap<Check, number>,
  { place, limit }: { readonly place: readonly string[] | null; readonly limit: number },
): Check[] {
  const first = place ? Number(place[0]) : -1;
  const page: Check[] = [];
  let rows = 0;
  for (const check of wanted) {
    const number = checks.indexOf(check);
    const count = counts.get(check) ?? 0;
    if (count === 0 || number < first) continue;
    if (rows > limit) break;
    page.push(check);
    // how many of the first lie before the place is not known
    if (number > first) rows += count;
  }
  return page;
}

/** A check with the number of its findings as the API shows it. */
function shownCount(
  { id, title, rule, severity, register }: Check,
  count: number,
): DataFindingCountType {
  const { many, title: registerTitle } = registerOf(register());
  return { kind: id, title, rule, severity, register: many, registerTitle, count };
}

const cursorOf = (row: ListedRow | undefined): string | null =>
  row ? Buffer.from(JSON.stringify(row.place)).toString('base64url') : null;

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
