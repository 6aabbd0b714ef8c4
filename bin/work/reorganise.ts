import { changeRows } from '../../intake/change/change-rows.ts';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { Figure } from '../../analytics/formulas/figure.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { isDay, today, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { closeUnit, mergeUnits, moveUnit } from '../../intake/change/reorganise.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { shownPreview } from '../../server/changes/preview-types.ts';
import { prepareDryRun, type Preview } from '../../server/changes/preview.ts';
import { reorganise, type Reorganisation } from '../../server/changes/reorganise.ts';
import { useStore, type Pool } from '../store.ts';
import { EXIT, listed, textOption, wantsJson, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

/** Maximum number of rows of a dry run shown on a terminal. */
const MAX_ROWS_SHOWN = 50;

/** Merges, moves or closes units by the options, or does a dry run; returns the exit code. */
export async function reorganiseUnits(
  context: Context,
  parsed: ParsedCommand,
  action: 'merge' | 'move' | 'close',
): Promise<number> {
  const json = wantsJson(parsed);
  const on = dayOption(parsed);
  const periods = listed(textOption(parsed, 'periods'));
  const dryRun = parsed.options.dryRun === true;
  return useStore(context, async ({ pool }) => {
    const followed = new FollowedFacts(pool);
    const facts = async (): ReturnType<FollowedFacts['at']> =>
      followed.at(await currentRevision(pool));
    const { hierarchy } = await facts();
    if (hierarchy.nodes.length === 0) throw new TongxinError('STORE_EMPTY', {});
    const { what, codes } = changeOf(hierarchy, parsed, action, on);
    const day = today();
    const preview = dryRun
      ? prepareDryRun({
          facts,
          scopeOf: (current) => wholeScope(current, day),
          today: day,
          codes,
          on,
          periods: periods.length > 0 ? periods : null,
          spend: runYielding,
        })
      : null;
    const revision = await reorganise(whole(pool), what, preview?.dry);
    if (preview) printPreview(context, await preview.preview(), json);
    else if (json) context.print(JSON.stringify({ revision }, null, 2));
    else
      context.print(
        context.t(
          revision === null
            ? { zh: '没有变化。', en: 'Nothing changed.' }
            : { zh: `已写入，现为修订 ${revision}。`, en: `Written as revision ${revision}.` },
        ),
      );
    return EXIT.done;
  });
}

/** The user at this machine may change and see everything. */
const whole = (pool: Pool): Parameters<typeof reorganise>[0] => ({
  pool,
  write: (changes, options) => changeRows(pool, changes, { ...options, actor: 'cli' }),
  visible: () => 'true',
});

function dayOption(parsed: ParsedCommand): Day {
  const text = textOption(parsed, 'on') ?? '';
  if (!isDay(text)) throw new TongxinError('INVALID_DAY', { value: (text as string).slice(0, 40) });
  return text;
}

function changeOf(
  hierarchy: Hierarchy,
  parsed: ParsedCommand,
  action: 'merge' | 'move' | 'close',
  on: Day,
): { readonly what: Reorganisation; readonly codes: readonly string[] } {
  const nodeOf = (code: string): number => {
    const node = hierarchy.indexOfCode(code);
    if (node === undefined)
      throw new TongxinError('UNKNOWN_ORG_UNIT', {
        code: code.slice(0, 80),
        nearest: nearest(
          code.slice(0, 80),
          hierarchy.nodes.map((node) => node.code),
        ).join(', '),
      });
    return node;
  };
  const idOf = (code: string): number => hierarchy.nodes[nodeOf(code)]!.id;
  const open = (code: string): string => {
    if (!hierarchy.isOpen(nodeOf(code), on))
      throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
    return code;
  };
  const merge = (
    cause: string,
    codes: readonly string[],
    into: string,
  ): ReturnType<typeof changeOf> => {
    const ids = codes.map(idOf);
    const make: Reorganisation['make'] = (client) => mergeUnits(client, ids, open(into), on);
    return { what: { cause, ids, seen: null, make }, codes: [...codes, into] };
  };
  if (action === 'merge')
    return merge(
      'mergeUnits',
      [...new Set(listed(textOption(parsed, 'units')))],
      textOption(parsed, 'into')!,
    );
  const unit = textOption(parsed, 'unit')!;
  const id = idOf(unit);
  if (action === 'move') {
    const parent = open(textOption(parsed, 'under')!);
    const make: Reorganisation['make'] = (client) => moveUnit(client, id, unit, parent, on);
    return { what: { cause: 'moveUnit', ids: [id], seen: null, make }, codes: [unit, parent] };
  }
  const peopleTo = textOption(parsed, 'peopleTo');
  if (peopleTo !== undefined) return merge('closeUnit', [unit], peopleTo);
  const make: Reorganisation['make'] = (client) => closeUnit(client, id, on);
  return { what: { cause: 'closeUnit', ids: [id], seen: null, make }, codes: [unit] };
}

/** A figure in a cell: its counts and value, or why there is none. */
const figureText = (figure: Figure | null): string =>
  figure === null
    ? '–'
    : figure.status === 'OK'
      ? `${figure.numerator ?? ''}/${figure.denominator ?? ''} ${(figure.value ?? 0).toFixed(1)}`
      : figure.status;

function printPreview(context: Context, preview: Preview, json: boolean): void {
  const { t, print } = context;
  if (json) {
    const figures = preview.figures.map((figure) => ({
      ...figure,
      indicator: figure.indicator.code,
    }));
    print(JSON.stringify({ ...shownPreview(preview), figures }, null, 2));
    return;
  }
  const { counts } = shownPreview(preview);
  print(
    textTable(
      [
        t({ zh: '登记表', en: 'register' }),
        t({ zh: '新增', en: 'new' }),
        t({ zh: '改动', en: 'changed' }),
        t({ zh: '终止', en: 'ended' }),
      ],
      counts.map((count) => [t(count.registerTitle), count.created, count.changed, count.ended]),
    ),
  );
  for (const { register, key, cells } of preview.rows.slice(0, MAX_ROWS_SHOWN)) {
    const changes = cells.map((cell) => `${t(cell.title)} ${cell.before} → ${cell.after}`);
    print(`  ${t(register.title)} ${key}: ${changes.join('; ')}`);
  }
  const rest = preview.rows.length - MAX_ROWS_SHOWN;
  if (rest > 0) print(t({ zh: `  ……另有 ${rest} 行`, en: `  … and ${rest} more rows` }));
  print(
    textTable(
      [
        t({ zh: '单位', en: 'unit' }),
        t({ zh: '统计期', en: 'period' }),
        t({ zh: '指标', en: 'indicator' }),
        t({ zh: '现在', en: 'before' }),
        t({ zh: '之后', en: 'after' }),
        '',
      ],
      preview.figures.map((figure) => [
        figure.unit.code,
        figure.period,
        figure.indicator.code,
        figureText(figure.before),
        figureText(figure.after),
        figure.differs ? '*' : '',
      ]),
    ),
  );
  print(t({ zh: '预演：未写入任何内容。', en: 'Dry run: nothing was written.' }));
}
