import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Pool, PoolClient } from 'pg';
import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { changeRows, type RowChange } from '../../intake/change/change-rows.ts';
import {
  closeUnit,
  mergeUnits,
  moveUnit,
  openUnit,
  splitUnit,
} from '../../intake/change/reorganise.ts';
import { noteFindings } from '../../intake/invariants/findings.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { Body } from '../../schema/registers/body.ts';
import { Employment } from '../../schema/registers/employment.ts';
import { Membership } from '../../schema/registers/membership.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { renew, type RequestContext } from '../graphql/context.ts';
import { queryText } from '../loaders/sql-params.ts';
import { assertMayWrite } from '../registers/privacy.ts';
import { typesOf } from '../registers/types.ts';
import { approveChange } from './approve.ts';
import { assertInvariants } from './invariants.ts';
import { rowsOfRevision, valuesOf, type Input } from './write.ts';

const orgUnits = registerOf(OrgUnit);
const UnitInput = typesOf(orgUnits).input;

/** What a reorganisation changed, register by register. */
@ObjectType({
  description:
    '机构调整的结果：新增或改动的行 · what a reorganisation changed: rows that are new or changed',
  simpleResolvers: true,
})
export class OrgChange {
  @Field(() => Int, { description: '改动后的数据修订 · revision of the store after the change' })
  revision!: number;
  @Field(() => [OrgUnit], { description: '组织单位 · org units' }) units!: unknown[];
  @Field(() => [OrgEdge], { description: '隶属关系 · org edges' }) edges!: unknown[];
  @Field(() => [Union], { description: '基层工会 · unions' }) unions!: unknown[];
  @Field(() => [UnionCoverage], { description: '工会覆盖 · union coverage' }) coverage!: unknown[];
  @Field(() => [Body], { description: '组织机构 · bodies' }) bodies!: unknown[];
  @Field(() => [Employment], { description: '任职 · employments' }) employments!: unknown[];
  @Field(() => [Membership], { description: '会籍 · memberships' }) memberships!: unknown[];
}

const CHANGED = {
  units: OrgUnit,
  edges: OrgEdge,
  unions: Union,
  coverage: UnionCoverage,
  bodies: Body,
  employments: Employment,
  memberships: Membership,
} as const;

/** A part of a unit that becomes a unit of its own. */
@InputType({ description: '拆分出的单位 · a part that becomes a unit of its own' })
export class SplitPartInput {
  @Field(() => UnitInput, {
    description: '新单位；开办日期即拆分日期 · the new unit; it opens on the day of the split',
  })
  unit!: Input;
  @Field(() => [ID], {
    description: '随之转去的教职工工号 · staff numbers of those who go with it',
  })
  staffNos!: string[];
}

const REVISION =
  '您看到各单位时的数据修订；此后单位或其隶属关系若已改动则拒绝 · the revision at which you saw the units; refused when one of them or its place changed since';
const ATTEMPTS = 4;

/** Thrown inside when another writer came in between; the change is then made anew. */
class Overtaken extends Error {}

/** Changes of the hierarchy: open, close, move, merge and split units. Each is one revision, checked by the rules of the import. */
@Resolver()
export class OrgResolver {
  @Mutation(() => OrgChange, {
    description: '设立单位 · open a unit under a parent. Errors: FAULTS_IN_DATA, OUT_OF_SCOPE',
  })
  openUnit(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnitInput) input: Input,
    @Arg('parentCode', () => ID) parentCode: string,
  ): Promise<OrgChange> {
    const values = valuesOf(orgUnits, input);
    openNode(context, parentCode, values.openedOn!);
    return reorganise(context, 'openUnit', [], 0, () =>
      Promise.resolve(openUnit(values, parentCode)),
    );
  }

  @Mutation(() => OrgChange, {
    description:
      '撤销单位：其隶属、覆盖、单独工会、机构和兼职同日终止；仍有主要任职或在册会员的，须用 peopleTo 指明去向，否则拒绝并列出 · close a unit; its place, coverage, own union, bodies and secondary posts end with it; where main posts or active members remain, say with peopleTo where they go, else it is refused and they are named. Errors: INVARIANT_BROKEN',
  })
  closeUnit(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID) code: string,
    @Arg('revision', () => Int, { description: REVISION }) revision: number,
    @Arg('on', () => LocalDate) on: Day,
    @Arg('peopleTo', () => ID, {
      nullable: true,
      description:
        '人员和会籍转入的单位（同合并） · the unit at which its people go on, as in a merge',
    })
    peopleTo?: string | null,
  ): Promise<OrgChange> {
    if (typeof peopleTo === 'string')
      return mergeInto(context, 'closeUnit', [code], peopleTo, revision, on);
    const id = idOf(context, code);
    return reorganise(context, 'closeUnit', [id], revision, (client) => closeUnit(client, id, on));
  }

  @Mutation(() => OrgChange, {
    description:
      '划转单位：自该日起，至下一次已登记的划转止 · move a unit under another parent from a day on, until the next move that is recorded. Errors: INVARIANT_BROKEN',
  })
  moveUnit(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID) code: string,
    @Arg('parentCode', () => ID) parentCode: string,
    @Arg('revision', () => Int, { description: REVISION }) revision: number,
    @Arg('on', () => LocalDate) on: Day,
  ): Promise<OrgChange> {
    const id = idOf(context, code);
    openNode(context, parentCode, on);
    return reorganise(context, 'moveUnit', [id], revision, (client) =>
      moveUnit(client, id, code, parentCode, on),
    );
  }

  @Mutation(() => OrgChange, {
    description:
      '合并单位：并入方撤销，人员（含此后入职的）、会籍和下级转入另一单位；会留下矛盾的拒绝并列出 · merge units into another open one; their people, also those who come later, their members and what hangs below go on there; refused with the rows where contradictions would remain. Errors: INVARIANT_BROKEN',
  })
  mergeUnits(
    @Ctx() context: RequestContext,
    @Arg('codes', () => [ID]) codes: string[],
    @Arg('into', () => ID) into: string,
    @Arg('revision', () => Int, { description: REVISION }) revision: number,
    @Arg('on', () => LocalDate) on: Day,
  ): Promise<OrgChange> {
    return mergeInto(context, 'mergeUnits', codes, into, revision, on);
  }

  @Mutation(() => OrgChange, {
    description:
      '拆分单位：各部分成为同一上级下的新单位，此后随原单位划转 · split a unit; its parts become units under the same parent, also where the unit moves later. Errors: INVARIANT_BROKEN',
  })
  splitUnit(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID) code: string,
    @Arg('parts', () => [SplitPartInput]) parts: SplitPartInput[],
    @Arg('revision', () => Int, { description: REVISION }) revision: number,
    @Arg('on', () => LocalDate) on: Day,
    @Arg('close', () => Boolean, {
      defaultValue: false,
      description: '原单位是否同日撤销 · whether the unit itself closes on that day',
    })
    close: boolean,
  ): Promise<OrgChange> {
    const id = idOf(context, code);
    if (parts.length === 0) throw new TongxinError('NOTHING_TO_CHANGE', {});
    const made = parts.map(({ unit, staffNos }) => ({
      unit: valuesOf(orgUnits, unit),
      staffNos: staffNos.map((it) => queryText(it.trim())),
    }));
    return reorganise(context, 'splitUnit', [id], revision, (client) =>
      splitUnit(client, id, code, on, made, close),
    );
  }
}

const idOf = ({ hierarchy, loaders }: RequestContext, code: string): number =>
  hierarchy.nodes[loaders.visibleNode(code)]!.id;

/** The id of a unit that is open on a day. Throws UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, NOT_IN_FORCE. */
function openNode({ hierarchy, loaders }: RequestContext, code: string, on: Day): number {
  const index = loaders.visibleNode(code);
  if (!hierarchy.isOpen(index, on)) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  return hierarchy.nodes[index]!.id;
}

/** Units merged into an open one. Throws NOTHING_TO_CHANGE where there is nothing to merge. */
function mergeInto(
  context: RequestContext,
  cause: string,
  codes: readonly string[],
  into: string,
  revision: number,
  on: Day,
): Promise<OrgChange> {
  const ids = [...new Set(codes)].map((code) => idOf(context, code));
  const target = openNode(context, into, on);
  if (ids.length === 0 || codes.includes(into)) throw new TongxinError('NOTHING_TO_CHANGE', {});
  return reorganise(context, cause, [...ids, target], revision, (client) =>
    mergeUnits(client, ids, into, on),
  );
}

async function assertPlacesUnchanged(
  client: PoolClient,
  ids: readonly number[],
  seen: number,
  newest: number,
): Promise<void> {
  if (ids.length === 0) return;
  const {
    rows: [row],
  } = await client.query<{ current: number | null }>(
    `
    select max(revision) as current from (select revision from org_units where id = any($1::integer[])
      union all select revision from org_edges where unit_id = any($1::integer[])) it`,
    [ids],
  );
  const current = row!.current ?? 0;
  if (current > seen || seen > newest) throw new TongxinError('STALE_REVISION', { seen, current });
}

/** A change as a text, to be compared with the same change made anew. */
const asText = (changes: readonly RowChange[]): string =>
  JSON.stringify(changes.map(({ register, target, cells }) => [register.table, target, cells]));

/**
 * Makes a change from what is stored and writes it, unless the units changed since they were seen. When nobody else can write it is made once more:
 * if it is another one now, since another writer came in between, it starts anew.
 */
async function reorganise(
  context: RequestContext,
  cause: string,
  ids: readonly number[],
  seen: number,
  make: (client: Pick<Pool, 'query'>) => Promise<RowChange[]>,
): Promise<OrgChange> {
  assertMayWrite(context);
  const {
    store: { pool },
    viewer,
  } = context;
  for (let attempt = 1; ; attempt++) {
    try {
      const changes = await make(pool);
      const written = await changeRows(pool, changes, {
        cause,
        actor: viewer.keyPrefix,
        verify: async (client) => {
          await assertPlacesUnchanged(client, ids, seen, await currentRevision(client));
          if (asText(await make(client)) !== asText(changes)) throw new Overtaken();
          await noteFindings(client);
        },
        approve: async (client, revision) => {
          await approveChange(context, client, revision);
          await assertInvariants(context, client, revision);
        },
      });
      await renew(context);
      return await shown(context, written);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (attempt === ATTEMPTS) throw new TongxinError('STORE_BUSY', {});
    }
  }
}

async function shown(context: RequestContext, written: number | null): Promise<OrgChange> {
  const rows = await Promise.all(
    Object.entries(CHANGED).map(
      async ([name, type]) =>
        [
          name,
          written === null ? [] : await rowsOfRevision(context, registerOf(type), written),
        ] as const,
    ),
  );
  return {
    revision: written ?? context.revision,
    ...Object.fromEntries(rows),
  } as unknown as OrgChange;
}
