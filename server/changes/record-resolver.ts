import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import { changed, corrected, created, ended, hasSpells } from '../../intake/change/record.ts';
import { invariantsOf } from '../../intake/invariants/index.ts';
import type { Register } from '../../schema/register/definition.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { shownFinding } from '../findings/types.ts';
import { renew, type RequestContext } from '../graphql/context.ts';
import { assertReadable } from '../access/rights.ts';
import { method, type Decorate, type ResolverClass } from '../registers/method.ts';
import { typesOf } from '../registers/types.ts';
import { rowsOfRevision, rowToChange, valuesOf, write, type Input, type Written } from './write.ts';

const REVISION =
  '您看到该记录时的数据修订（行的或全库的）；此后若已改动则拒绝 · the revision at which you ' +
  'saw the row, its own or that of the data; refused if the row has changed since';

const revisionArg = (): Decorate => Arg('revision', () => Int, { description: REVISION });
const onArg = (zh: string, en: string): Decorate =>
  Arg('on', () => LocalDate, { description: `${zh} · ${en}` });

/**
 * The mutations of a register: create and correct; end and change if its rows have an interval.
 */
export function recordResolver(register: Register): ResolverClass {
  const type = Object.defineProperty(class {}, 'name', {
    value: `${register.name}ChangeResolver`,
  }) as ResolverClass;
  const prototype = type.prototype as object;
  const { name, title } = register;
  const { key, input, patch, change } = typesOf(register);

  const resultOf = async (
    context: RequestContext,
    { revision, warnings }: Written,
  ): Promise<object> => {
    await renew(context);
    return {
      revision: revision ?? context.revision,
      changed: revision === null ? [] : await rowsOfRevision(context, register, revision),
      warnings: warnings.map((warning) => shownFinding(warning, context.language)),
    };
  };
  const refusal: Bilingual =
    invariantsOf([register]).length > 0
      ? {
          zh: '；会留下新的矛盾的拒绝并列出',
          en: '; refused, with the rows, if new contradictions would remain. Errors: INVARIANT_BROKEN',
        }
      : { zh: '', en: '' };
  const mutation = (
    verb: string,
    zh: string,
    en: string,
    args: readonly Decorate[],
    body: (context: RequestContext, cause: string, ...values: never[]) => Promise<Written>,
  ): void => {
    const cause = `${verb}${name}`;
    method(
      prototype,
      cause,
      [Ctx(), ...args],
      async (context: RequestContext, ...values: never[]) =>
        resultOf(context, await body(context, cause, ...values)),
    );
    Mutation(() => change as never, {
      name: cause,
      description: `${title.zh}：${zh}${refusal.zh} · ${title.en}: ${en}${refusal.en}`,
    })(prototype, cause, {});
  };
  const keyArg = Arg('key', () => key);
  const patchArg = (): Decorate => Arg('patch', () => patch);

  mutation(
    'create',
    '新增',
    'a new record',
    [Arg('input', () => input)],
    (context, cause, values: Input) => {
      assertReadable(register, context);
      return write(context, cause, created(register, valuesOf(register, values)));
    },
  );
  mutation(
    'correct',
    '更正：从来就应如此',
    'correct a row that was always wrong',
    [keyArg, revisionArg(), patchArg()],
    async (context, cause, key: Input, revision: number, values: Input) => {
      const row = await rowToChange(context, register, key, revision);
      return write(context, cause, corrected(row, valuesOf(register, values)), [row]);
    },
  );
  if (register.interval) {
    mutation(
      'end',
      '终止：自该日起不再有效',
      'end: the row is valid until the day before',
      [
        keyArg,
        revisionArg(),
        onArg('不再有效的第一天', 'first day on which it is no longer valid'),
      ],
      async (context, cause, key: Input, revision: number, on: Day) => {
        const row = await rowToChange(context, register, key, revision);
        return write(context, cause, ended(row, on), [row]);
      },
    );
  }
  if (hasSpells(register)) {
    mutation(
      'change',
      '变更：自该日起另有新值',
      'change values from a day on',
      [keyArg, revisionArg(), onArg('新值生效的第一天', 'first day of the new values'), patchArg()],
      async (context, cause, key: Input, revision: number, on: Day, values: Input) => {
        const row = await rowToChange(context, register, key, revision);
        return write(context, cause, changed(row, on, valuesOf(register, values)), [row]);
      },
    );
  }
  Resolver()(type);
  return type;
}
