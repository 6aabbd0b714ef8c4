import {
  Arg,
  ArgsType,
  Args,
  Ctx,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { LineDifference, LinePlace } from '../../analytics/tree/line-differences.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { LineName } from '../../schema/code-lists/edge-line.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pageLimit, type RegisterRow } from '../loaders/page.ts';
import { EdgeLine } from '../metrics/enums.ts';
import { ROOT } from '../metrics/inputs.ts';
import { PageInfo } from '../registers/types.ts';
import { differencesFor, placesOf } from './line-differences.ts';

const orgUnits = registerOf(OrgUnit);

/** Where a unit hangs on a line. */
@ObjectType('LinePlace', {
  description: '一个单位在一条隶属线上的位置 · where a unit hangs on a line',
  simpleResolvers: true,
})
class LinePlaceType {
  @Field(() => EdgeLine, { description: '隶属线 · the line' }) line!: LineName;
  @Field(() => OrgUnit, {
    nullable: true,
    description: '上级；没有则为空 · parent; null where there is none',
  })
  parent!: RegisterRow | null;
  @Field(() => OrgUnit, {
    nullable: true,
    description:
      '所属辖市区，直属的为市；没有则为空 · district, or the city without a district in between; ' +
      'null where there is neither',
  })
  district!: RegisterRow | null;
}

/** A unit whose district differs between lines. */
@ObjectType('LineDifference', {
  description: '各隶属线上所属辖市区不同的单位 · a unit whose district differs between lines',
  simpleResolvers: true,
})
class LineDifferenceType {
  @Field(() => OrgUnit, { description: '单位 · the unit' }) unit!: RegisterRow;
  @Field(() => [LinePlaceType], {
    description:
      '工会线上的位置，和与之不同的各线上的位置 · its place on the union line, then those that differ',
  })
  places!: LinePlaceType[];
}

/** A page of differences. */
@ObjectType('LineDifferenceConnection', {
  description:
    '各隶属线上所属辖市区不同的单位（Relay） · units whose district differs between lines (Relay)',
  simpleResolvers: true,
})
class LineDifferenceConnection {
  @Field(() => Int, { description: '总个数 · number of all' }) totalCount!: number;
  @Field(() => [LineDifferenceType], { description: '各单位，按代码 · the units, by code' })
  nodes!: LineDifferenceType[];
  @Field(() => PageInfo, { description: '分页信息 · about this page' }) pageInfo!: PageInfo;
}

@ArgsType()
class DifferencePageArgs {
  @Field(() => Int, {
    nullable: true,
    description: '前若干个，最多 500，默认 50 · the first units, at most 500, default 50',
  })
  first!: number | null;
  @Field(() => String, { nullable: true, description: '此游标之后的 · those after this cursor' })
  after!: string | null;
}

/** Units whose lines differ. */
@Resolver()
export class LinesResolver {
  @Query(() => LineDifferenceConnection, {
    description:
      '当日在办、在某条隶属线上所属辖市区与工会线不同的单位 · units open on a day whose district on ' +
      'some line is not that on the union line. Errors: UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, ' +
      'INVALID_PAGE, INVALID_CURSOR',
  })
  async lineDifferences(
    @Ctx() context: RequestContext,
    @Arg('root', () => ID, { nullable: true, description: ROOT }) root: string | null,
    @Arg('asOf', () => LocalDate, {
      nullable: true,
      description: '哪一天；默认今天 · on which day; default today',
    })
    asOf: string | null,
    @Arg('lines', () => [EdgeLine], {
      nullable: true,
      description: '只与这些隶属线相比；默认全部 · only differences from these lines; default all',
    })
    lines: LineName[] | null,
    @Args(() => DifferencePageArgs) { first, after }: DifferencePageArgs,
  ): Promise<object> {
    const limit = pageLimit(first);
    const differences = differencesFor(context, { root, asOf, lines });
    const code = ({ node }: LineDifference): string => context.hierarchy.nodes[node]!.code;
    const last = typeof after === 'string' ? readCursor(after) : null;
    const begin = last === null ? 0 : differences.filter((row) => code(row) <= last).length;
    const page = differences.slice(begin, begin + limit);
    const cursor = (row: LineDifference | undefined): string | null =>
      row ? Buffer.from(JSON.stringify([code(row)])).toString('base64url') : null;
    return {
      totalCount: differences.length,
      nodes: await Promise.all(page.map((row) => differenceType(context, row))),
      pageInfo: {
        hasNextPage: begin + limit < differences.length,
        hasPreviousPage: begin > 0,
        startCursor: cursor(page[0]),
        endCursor: cursor(page.at(-1)),
      },
    };
  }
}

async function differenceType(
  context: RequestContext,
  difference: LineDifference,
): Promise<object> {
  const rowOf = (node: number): Promise<RegisterRow | null> =>
    node < 0
      ? Promise.resolve(null)
      : context.loaders.row(orgUnits, context.hierarchy.nodes[node]!.id);
  const place = async ({ line, parent, district }: LinePlace): Promise<LinePlaceType> => ({
    line,
    parent: await rowOf(parent),
    district: await rowOf(district),
  });
  const [unit, ...places] = await Promise.all([
    rowOf(difference.node),
    ...placesOf(difference).map(place),
  ]);
  return { unit, places };
}

function readCursor(cursor: string): string {
  try {
    const [code, ...others] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof code === 'string' && others.length === 0) return code;
  } catch {
    /* said below */
  }
  throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
}
