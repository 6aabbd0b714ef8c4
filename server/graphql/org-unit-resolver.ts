import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../base/day.ts';
import { orgUnitKind } from '../../schema/code-lists/org-unit-kind.ts';
import { enumOf } from '../../schema/register/columns.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import type { RegisterRow } from '../loaders/page.ts';
import type { RequestContext } from './context.ts';

const AS_OF = '按哪一天的层级；默认今天 · the day of the tree; default today';
const INCLUDE_CLOSED = '是否包括当日不在开办的 · whether units not open on that day are included';
const register = registerOf(OrgUnit);

/**
 * The hierarchy of org units on any day, read from memory. Cost: one SQL statement for the rows of
 * each nesting level of the operation. Ancestors may be outside the viewer's scope; descendants
 * outside it are left out.
 */
@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => OrgUnit, {
    nullable: true,
    description: '一个组织单位 · one org unit. Errors: UNKNOWN_ORG_UNIT, OUT_OF_SCOPE',
  })
  orgUnit(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID) code: string,
  ): Promise<RegisterRow> {
    return rowAt(context, context.loaders.visibleNode(code));
  }

  @Query(() => OrgUnit, {
    description: '此密钥所见范围的顶端 · the top org unit that this key may see',
  })
  root(@Ctx() context: RequestContext): Promise<RegisterRow> {
    return rowAt(context, context.hierarchy.indexOfId(context.viewer.unitId));
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '上级；当日没有上级时为空 · its parent; null for a root',
  })
  parent(
    @Root() unit: RegisterRow,
    @Ctx() context: RequestContext,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf?: Day,
  ): Promise<RegisterRow> | null {
    const { hierarchy, today } = context;
    const parent = hierarchy.on(asOf ?? today).parent[hierarchy.indexOfId(unit.id)]!;
    return parent < 0 ? null : rowAt(context, parent);
  }

  @FieldResolver(() => [OrgUnit], {
    description: '各级上级，由近及远 · its ancestors, the parent first',
  })
  ancestors(
    @Root() unit: RegisterRow,
    @Ctx() context: RequestContext,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf?: Day,
  ): Promise<RegisterRow[]> {
    const { hierarchy, today } = context;
    return rowsAt(context, hierarchy.on(asOf ?? today).ancestors(hierarchy.indexOfId(unit.id)));
  }

  @FieldResolver(() => [String], {
    description: '自顶端到本单位的代码 · codes from the root down to this unit',
  })
  path(
    @Root() unit: RegisterRow,
    @Ctx() { hierarchy, today }: RequestContext,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf?: Day,
  ): string[] {
    const index = hierarchy.indexOfId(unit.id);
    return [index, ...hierarchy.on(asOf ?? today).ancestors(index)]
      .reverse()
      .map((x) => hierarchy.nodes[x]!.code);
  }

  @FieldResolver(() => [OrgUnit], {
    description:
      '直接下级，按代码排列；默认只列当日开办的 · its children, by code; by default those open on that day',
  })
  children(
    @Root() unit: RegisterRow,
    @Ctx() context: RequestContext,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf?: Day,
    @Arg('includeClosed', () => Boolean, { defaultValue: false, description: INCLUDE_CLOSED })
    includeClosed?: boolean,
  ): Promise<RegisterRow[]> {
    const { hierarchy, today, loaders } = context;
    const day = asOf ?? today;
    return rowsAt(
      context,
      loaders
        .visibleNodes(hierarchy.on(day).children(hierarchy.indexOfId(unit.id)))
        .filter((x) => includeClosed || hierarchy.isOpen(x, day)),
    );
  }

  @FieldResolver(() => [OrgUnit], {
    description:
      '全部下级，按层级顺序；默认只列当日开办的 · all org units below it, in the order of the ' +
      'tree; by default those open on that day',
  })
  descendants(
    @Root() unit: RegisterRow,
    @Ctx() context: RequestContext,
    @Arg('level', () => enumOf(orgUnitKind), {
      nullable: true,
      description: '只要这一类 · only of this kind',
    })
    level?: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf?: Day,
    @Arg('includeClosed', () => Boolean, { defaultValue: false, description: INCLUDE_CLOSED })
    includeClosed?: boolean,
  ): Promise<RegisterRow[]> {
    return rowsAt(context, descendantsOf(unit, context, { level, asOf, includeClosed }));
  }

  @FieldResolver(() => Int, { description: '下级个数 · number of org units below it' })
  descendantCount(
    @Root() unit: RegisterRow,
    @Ctx() context: RequestContext,
    @Arg('level', () => enumOf(orgUnitKind), {
      nullable: true,
      description: '只要这一类 · only of this kind',
    })
    level?: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf?: Day,
    @Arg('includeClosed', () => Boolean, { defaultValue: false, description: INCLUDE_CLOSED })
    includeClosed?: boolean,
  ): number {
    return descendantsOf(unit, context, { level, asOf, includeClosed }).length;
  }
}

interface DescendantFilter {
  readonly level?: string | undefined;
  readonly asOf?: Day | undefined;
  readonly includeClosed?: boolean | undefined;
}

function descendantsOf(
  unit: RegisterRow,
  { hierarchy, today, loaders }: RequestContext,
  { level, asOf, includeClosed }: DescendantFilter,
): number[] {
  const day = asOf ?? today;
  const nodes: number[] = [];
  for (const x of loaders.visibleNodes(
    hierarchy.on(day).subtree(hierarchy.indexOfId(unit.id)).subarray(1),
  )) {
    if (
      (!level || hierarchy.nodes[x]!.kind === level) &&
      (includeClosed || hierarchy.isOpen(x, day))
    )
      nodes.push(x);
  }
  return nodes;
}

const rowAt = async ({ hierarchy, loaders }: RequestContext, index: number): Promise<RegisterRow> =>
  (await loaders.row(register, hierarchy.nodes[index]!.id))!;

const rowsAt = (context: RequestContext, indices: readonly number[]): Promise<RegisterRow[]> =>
  Promise.all(indices.map((index) => rowAt(context, index)));
