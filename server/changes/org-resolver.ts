import { Arg, Args, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Day } from '../../base/day.ts';
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
import { renew, type RequestContext } from '../graphql/context.ts';
import { queryText } from '../loaders/sql-params.ts';
import { typesOf } from '../registers/types.ts';
import { DryRunArgs, SplitPartInput } from './reorganisation-inputs.ts';
import { OrgChange, shownOrgChange } from './org-change.ts';
import { dryRun, reorganiserFor } from './dry-run.ts';
import { reorganise, type Reorganisation } from './reorganise.ts';
import { valuesOf, type Input } from './write.ts';

const orgUnits = registerOf(OrgUnit);
const UnitInput = typesOf(orgUnits).input;

const REVISION =
  '您看到各单位时的数据修订；此后单位或其隶属关系若已改动则拒绝 · the revision at which you ' +
  'saw the units; refused if one of them or its place has changed since';

/**
 * Mutations of the hierarchy: open, close, move, merge and split units. Each is one revision and
 * is checked by the rules of the import.
 */
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
    openUnitId(context, parentCode, values.openedOn!);
    return carryOut(context, {
      cause: 'openUnit',
      ids: [],
      seen: null,
      make: () => Promise.resolve(openUnit(values, parentCode)),
    });
  }

  @Mutation(() => OrgChange, {
    description:
      '撤销单位：其隶属、覆盖、单独工会、机构和兼职同日终止；仍有主要任职或在册会员的，须用 ' +
      'peopleTo 指明去向，否则拒绝并列出 · close a unit; its place, coverage, own union, ' +
      'bodies and secondary posts end on the same day. If main posts or active members ' +
      'remain, peopleTo must name the unit that they go to; otherwise the mutation is refused ' +
      'and lists them. Errors: INVARIANT_BROKEN',
  })
  closeUnit(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID) code: string,
    @Arg('revision', () => Int, { description: REVISION }) revision: number,
    @Arg('on', () => LocalDate) on: Day,
    @Arg('peopleTo', () => ID, {
      nullable: true,
      description: '人员和会籍转入的单位（同合并） · the unit that its people go to, as in a merge',
    })
    peopleTo: string | null | undefined,
    @Args(() => DryRunArgs) dry: DryRunArgs,
  ): Promise<OrgChange> {
    if (typeof peopleTo === 'string')
      return mergeInto(context, 'closeUnit', [code], peopleTo, { seen: revision, on, dry });
    const id = idOf(context, code);
    return carryOut(
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
      '划转单位：自该日起，至下一次已登记的划转止 · move a unit under another parent from a ' +
      'day on, until its next recorded move. Errors: INVARIANT_BROKEN, FAULTS_IN_DATA',
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
    openUnitId(context, parentCode, on);
    return carryOut(
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
      '合并单位：并入方撤销，人员（含此后入职的）、会籍和下级转入另一单位；' +
      '会留下矛盾的拒绝并列出 · merge units into another open unit; their people, including ' +
      'later hires, members and lower units move there. Refused, with the rows, if ' +
      'contradictions would remain. Errors: INVARIANT_BROKEN, NOTHING_TO_MERGE, ' +
      'MERGE_INTO_ITSELF, MERGE_OF_KINDS',
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
      '拆分单位：各部分成为同一上级下的新单位，此后随原单位划转 · split a unit; its parts ' +
      'become units under the same parent and follow its later moves. Errors: INVARIANT_BROKEN',
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
    const newUnits = parts.map(({ unit, staffNos }) => ({
      unit: valuesOf(orgUnits, unit),
      staffNos: staffNos.map((staffNo) => queryText(staffNo.trim())),
    }));
    return carryOut(
      context,
      {
        cause: 'splitUnit',
        ids: [id],
        seen: revision,
        make: (client) => splitUnit(client, id, code, on, newUnits, close),
      },
      { ...dry, on, codes: [code, ...newUnits.map(({ unit }) => unit.code!)] },
    );
  }
}

const idOf = ({ hierarchy, loaders }: RequestContext, code: string): number =>
  hierarchy.nodes[loaders.visibleNode(code)]!.id;

/** The id of a unit that is open on a day. Throws UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, NOT_IN_FORCE. */
function openUnitId({ hierarchy, loaders }: RequestContext, code: string, on: Day): number {
  const index = loaders.visibleNode(code);
  if (!hierarchy.isOpen(index, on)) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  return hierarchy.nodes[index]!.id;
}

/** Merges units into an open one. Throws the errors of {@link mergeUnits}. */
function mergeInto(
  context: RequestContext,
  cause: string,
  codes: readonly string[],
  into: string,
  { seen, on, dry }: { readonly seen: number; readonly on: Day; readonly dry: DryRunArgs },
): Promise<OrgChange> {
  const ids = [...new Set(codes)].map((code) => idOf(context, code));
  const target = openUnitId(context, into, on);
  return carryOut(
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

interface Trial extends DryRunArgs {
  readonly on: Day;
  /** the units that change */
  readonly codes: readonly string[];
}

/** Carries out a reorganisation for a viewer, or a dry run of it. */
async function carryOut(
  context: RequestContext,
  reorganisation: Reorganisation,
  trial: Trial | null = null,
): Promise<OrgChange> {
  if (trial?.dryRun)
    return dryRun(context, reorganisation, trial, (written, preview) =>
      shownOrgChange(context, written, preview),
    );
  const written = await reorganise(reorganiserFor(context), reorganisation);
  await renew(context);
  return shownOrgChange(context, written, null);
}
