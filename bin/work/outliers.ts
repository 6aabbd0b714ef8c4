import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { groupTitle } from '../../analytics/outliers/group-title.ts';
import { outliersInSteps, type Outlier, type Outliers } from '../../analytics/outliers/outliers.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { valueUnitText } from '../../base/value-unit.ts';
import { finish } from '../../base/work.ts';
import { byEnding } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { writeWhole } from '../../reports/formats/whole-file.ts';
import { outlierTable } from '../../reports/outliers/outlier-table.ts';
import { wholeView } from '../facts.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, oneOf, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const ENDINGS = FORMATS.map(({ ending }) => ending);

/** Lines of a list on a terminal; files hold all. */
const MAX_SHOWN = 200;

/** Prints or writes outliers; returns the exit code. Throws BAD_USAGE, STORE_EMPTY, and what `outliers` throws. */
export async function tellOutliers(context: Context, parsed: ParsedCommand): Promise<number> {
  const out = textOption(parsed, 'out');
  const ofFile = ENDINGS.find((ending) => `.${ending}` === extname(out ?? '').toLowerCase());
  const form = oneOf(parsed, 'format', ['table', ...ENDINGS]) ?? ofFile;
  if (out !== undefined && (form === undefined || form === 'table'))
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${ENDINGS.join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not name a format; let it end in ${ENDINGS.join(', ')}, or give --format.`,
    );
  const file = out === undefined ? null : context.path(out);
  return useStore(context, async (store) => {
    const view = wholeView(await new FollowedFacts(store.pool).at(0));
    const { hierarchy } = view.facts;
    const result = finish(
      outliersInSteps(view, {
        indicator: textOption(parsed, 'indicator') ?? null,
        period: textOption(parsed, 'period') ?? 'LAST_YEAR',
        unit: textOption(parsed, 'root') ?? null,
      }),
    );
    const { name } = hierarchy.nodes[result.node]!;
    const count = result.outliers.length;
    const summary = {
      zh: `${name} ${result.period}：${count} 处离群值，修订 ${result.revision}`,
      en: `${name} ${result.period}: ${count} outliers, revision ${result.revision}`,
    };
    if (form === undefined || form === 'table') {
      context.print(listOf(result, hierarchy, context));
      context.note(summary);
      return EXIT.done;
    }
    const bytes = byEnding(FORMATS, form).bytes([outlierTable(result, hierarchy)]);
    if (file === null) await pipeline(Readable.from(bytes), process.stdout, { end: false });
    else {
      await writeWhole(file, bytes);
      context.print(
        context.t({ zh: `${summary.zh}，写入 ${file}`, en: `${summary.en}, written to ${file}` }),
      );
    }
    return EXIT.done;
  });
}

function listOf({ outliers }: Outliers, { nodes }: Hierarchy, { t, language }: Context): string {
  const line = ({ indicator, node, figure, lower, upper, counts, z, group }: Outlier): string[] => {
    const sign = valueUnitText(indicator.unit).sign[language];
    const normal = `${lower.toFixed(1)}–${upper.toFixed(1)}${sign}`;
    return [
      indicator.code,
      nodes[node]!.name,
      `${figure.value!.toFixed(1)}${sign}`,
      counts ? `${figure.numerator!}/${figure.denominator!}` : '',
      counts ? `${normal} (${counts.least}–${counts.most})` : normal,
      z!.toFixed(1),
      groupTitle(group)[language],
      String(group.peers),
    ];
  };
  const rest = outliers.length - MAX_SHOWN;
  return [
    textTable(
      [
        t({ zh: '指标', en: 'indicator' }),
        t({ zh: '单位', en: 'unit' }),
        t({ zh: '数值', en: 'value' }),
        t({ zh: '计数', en: 'counts' }),
        t({ zh: '正常范围', en: 'normal' }),
        'z',
        t({ zh: '同类', en: 'like units' }),
        t({ zh: '同类数', en: 'number' }),
      ],
      outliers.slice(0, MAX_SHOWN).map(line),
    ),
    ...(rest > 0 ? [t({ zh: `……另有 ${rest} 处`, en: `… and ${rest} more` })] : []),
  ].join('\n');
}
