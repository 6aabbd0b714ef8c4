import { Arg, Args, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Day } from '../../base/day.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { scopeUnder } from '../../analytics/query/scope.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import {
  closeUnit,
  mergeUnits,
  moveUnit,
  openUnit,
  splitUnit,
} from '../../intake/change/reorganise.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { sightOf, visibleFindings } from '../findings/visible.ts';
import { renew, type RequestContext } from '../graphql/context.ts';
import { queryText } from '../loaders/sql-params.ts';
import { viewOf } from '../metrics/view-of.ts';
import { assertMayWrite } from '../registers/privacy.ts';
import { typesOf } from '../registers/types.ts';
import { DryRunArgs, SplitPartInput } from './reorganisation-inputs.ts';
import { changeForViewer } from './change-for-viewer.ts';
import { OrgChange, shownOrgChange } from './org-change.ts';
import { previewing } from './preview.ts';
import { reorganise, type Reorganisation, type Reorganiser } from './reorganise.ts';
import { valuesOf, type Input } from './write.ts';

const orgUnits = registerOf(OrgUnit);
const UnitInput = typesOf(orgUnits).input;

const REVISION =
  '您看到各单位时的数据修订；此后单位或其隶属关系若已改动则拒绝 · the revision at which you saw the units; refused when one of them or its place changed since';

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
    return carriedOut(context, {
      cause: 'openUnit',
      ids: [],
      seen: null,
      make: () => Promise.resolve(openUnit(values, parentCode)),
    });
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
    peopleTo: string | null | undefined,
    @Args(() => DryRunArgs) dry: DryRunArgs,
  ): Promise<OrgChange> {
    if (typeof peopleTo === 'string')
      return mergeInto(context, 'closeUnit', [code], peopleTo, { seen: revision, on, dry });
    const id = idOf(context, code);
    return carriedOut(
      context,
      {
        cause: 'closeUnit',
        ids: [id],
        seen: revision,
        make: (client) => closeUnit(client, id, on),
      },
      { ...dry, on, codes: [code] },
    );
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
    @Args(() => DryRunArgs) dry: DryRunArgs,
  ): Promise<OrgChange> {
    const id = idOf(context, code);
    openNode(context, parentCode, on);
    return carriedOut(
      context,
      {
        cause: 'moveUnit',
        ids: [id],
        seen: revision,
        make: (client) => moveUnit(client, id, code, parentCode, on),
      },
      { ...dry, on, codes: [code, parentCode] },
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
    @Args(() => DryRunArgs) dry: DryRunArgs,
  ): Promise<OrgChange> {
    return mergeInto(context, 'mergeUnits', codes, into, { seen: revision, on, dry });
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
    @Args(() => DryRunArgs) dry: DryRunArgs,
  ): Promise<OrgChange> {
    const id = idOf(context, code);
    if (parts.length === 0) throw new TongxinError('NOTHING_TO_CHANGE', {});
    const made = parts.map(({ unit, staffNos }) => ({
      unit: valuesOf(orgUnits, unit),
      staffNos: staffNos.map((it) => queryText(it.trim())),
    }));
    return carriedOut(
      context,
      {
        cause: 'splitUnit',
        ids: [id],
        seen: revision,
        make: (client) => splitUnit(client, id, code, on, made, close),
      },
      { ...dry, on, codes: [code, ...made.map(({ unit }) => unit.code!)] },
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
  { seen, on, dry }: { readonly seen: number; readonly on: Day; readonly dry: DryRunArgs },
): Promise<OrgChange> {
  const ids = [...new Set(codes)].map((code) => idOf(context, code));
  const target = openNode(context, into, on);
  if (ids.length === 0 || codes.includes(into)) throw new TongxinError('NOTHING_TO_CHANGE', {});
  return carriedOut(
    context,
    {
      cause,
      ids: [...ids, target],
      seen,
      make: (client) => mergeUnits(client, ids, into, on),
    },
    { ...dry, on, codes: [...codes, into] },
  );
}

interface Tried extends DryRunArgs {
  readonly on: Day;
  /** the units that change */
  readonly codes: readonly string[];
}

/** What a dry run costs in milliseconds: to write its rows and look at them; for each row of facts that is read again. */
const MS = { written: 60, row: 0.0035 } as const;

/** Milliseconds of a dry run before its numbers: facts are read again of the units that change, all of them where those are many. */
function costOfTrial({ staff, units, hierarchy }: Facts, codes: readonly string[]): number {
  const share = Math.min(1, (4 * codes.length) / Math.max(1, hierarchy.nodes.length));
  return MS.written + (staff.rows + units.rows) * MS.row * share;
}

/** Carries a reorganisation out for a viewer, or only tries it. */
async function carriedOut(
  context: RequestContext,
  what: Reorganisation,
  tried: Tried | null = null,
): Promise<OrgChange> {
  assertMayWrite(context);
  if (tried?.dryRun) return triedOut(context, what, tried);
  const written = await reorganise(reorganiserFor(context), what);
  await renew(context);
  return shownOrgChange(context, written, null);
}

const reorganiserFor = (context: RequestContext): Reorganiser => ({
  pool: context.store.pool,
  write: (changes, options) => changeForViewer(context, changes, options),
  visible: visibleFindings(sightOf(context)),
});

/** Tries a reorganisation, charged like a long question by a purse of its own: nothing is committed that must be told. */
async function triedOut(
  context: RequestContext,
  what: Reorganisation,
  { codes, on, periods }: Tried,
): Promise<OrgChange> {
  const { viewer, today } = context;
  const purse = context.purse.apart();
  try {
    purse.charge({ milliseconds: costOfTrial((await viewOf(context)).facts, codes) });
    await purse.enter();
    const { dry, preview } = previewing({
      facts: async () => {
        await renew(context);
        return (await viewOf(context)).facts;
      },
      scopeOf: (hierarchy) => scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today),
      today,
      codes,
      on,
      periods,
      charge: (cost) => {
        purse.charge(cost);
      },
      spend: (work) => purse.spend(work),
    });
    const written = await reorganise(reorganiserFor(context), what, dry);
    await renew(context);
    return await shownOrgChange(context, written, await preview());
  } finally {
    purse.close();
  }
}
