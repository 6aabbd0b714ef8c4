import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { WEIGHTS, type Weight } from '../../analytics/problems/problem.ts';
import { isDay, suggestDay, today } from '../../base/day.ts';
import { finish } from '../../base/work.ts';
import { writeWhole } from '../../reports/formats/whole-file.ts';
import { PROBLEM_FORMS, problemForm } from '../../reports/problems/forms.ts';
import {
  dueDay,
  isAssigned,
  PROBLEM_STATES,
  problemsInSteps,
  settingOf,
  type ProblemList,
  type ProblemState,
} from '../../reports/problems/problem-list.ts';
import { titleOfGroup } from '../../reports/problems/problem-words.ts';
import { problemChanges } from '../../reports/problems/stored-changes.ts';
import { wholeView } from '../facts.ts';
import { useStore } from '../store.ts';
import {
  badUsage,
  EXIT,
  listed,
  oneOf,
  textOption,
  type ParsedCommand,
} from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const ENDINGS = PROBLEM_FORMS.map(({ ending }) => ending);

/**
 * Prints or writes the supervision list; returns the exit code. Throws BAD_USAGE, STORE_EMPTY, and
 * what `problems` throws.
 */
export async function tellProblems(context: Context, parsed: ParsedCommand): Promise<number> {
  const out = textOption(parsed, 'out');
  const ofFile = ENDINGS.find((ending) => `.${ending}` === extname(out ?? '').toLowerCase());
  const form = oneOf(parsed, 'format', ['table', ...ENDINGS]) ?? ofFile;
  if (out !== undefined && (form === undefined || form === 'table'))
    throw badUsage(
      `无法从“${out}”得知格式；请用 ${ENDINGS.join('、')} 之一作扩展名，或给出 --format。`,
      `"${out}" does not name a format; let it end in ${ENDINGS.join(', ')}, or give --format.`,
    );
  const file = out === undefined ? null : context.path(out);
  const day = today();
  const asOf = dayOption(parsed) ?? day;
  const codes = listed(textOption(parsed, 'codes'));
  const filter = {
    states: someOf(parsed, 'states', Object.keys(PROBLEM_STATES)) as ProblemState[] | null,
    weights: someOf(parsed, 'weights', Object.keys(WEIGHTS)) as Weight[] | null,
  };
  return useStore(context, async (store) => {
    const view = wholeView(await new FollowedFacts(store.pool).at(0));
    const query = {
      unit: textOption(parsed, 'root') ?? null,
      asOf,
      codes: codes.length > 0 ? codes : null,
    };
    const changes = await problemChanges(store, asOf);
    const list = finish(problemsInSteps(view, query, filter, changes));
    const { hierarchy } = view.facts;
    const count = list.groups.reduce((sum, { problems }) => sum + problems.length, 0);
    const summary = {
      zh: `${hierarchy.nodes[list.node]!.name} ${asOf}：${count} 项，修订 ${list.revision}`,
      en: `${hierarchy.nodes[list.node]!.name} ${asOf}: ${count} problems, revision ${list.revision}`,
    };
    if (form === undefined || form === 'table') {
      context.print(codes.length > 0 ? oneByOne(list, hierarchy, context) : byKind(list, context));
      context.note(summary);
    } else {
      const bytes = problemForm(form).bytes(list, hierarchy, day);
      if (file === null) await pipeline(Readable.from(bytes), process.stdout, { end: false });
      else {
        await writeWhole(file, bytes);
        context.print(
          context.t({ zh: `${summary.zh}，写入 ${file}`, en: `${summary.en}, written to ${file}` }),
        );
      }
    }
    return EXIT.done;
  });
}

function dayOption(parsed: ParsedCommand): string | undefined {
  const text = textOption(parsed, 'asOf');
  const isGood: boolean = text === undefined || isDay(text);
  if (isGood) return text;
  const right = suggestDay(text!) ?? '2025-12-31';
  throw badUsage(
    `--as-of“${text!}”应为日期，如 ${right}。`,
    `--as-of "${text!}" should be a day, such as ${right}.`,
  );
}

/** The words of a list option, in upper case; null if not given. Throws BAD_USAGE. */
function someOf(parsed: ParsedCommand, name: string, allowed: readonly string[]): string[] | null {
  const words = listed(textOption(parsed, name)).map((word) => word.toUpperCase());
  const wrong = words.find((word) => !allowed.includes(word));
  if (wrong !== undefined)
    throw badUsage(
      `--${name} 的“${wrong}”应为 ${allowed.join('、').toLowerCase()} 之一。`,
      `"${wrong}" of --${name} should be one of ${allowed.join(', ').toLowerCase()}.`,
    );
  return words.length > 0 ? words : null;
}

const byKind = ({ groups }: ProblemList, { t, language }: Context): string =>
  textTable(
    [
      t({ zh: '代码', en: 'code' }),
      t({ zh: '轻重', en: 'weight' }),
      t({ zh: '层级', en: 'level' }),
      t({ zh: '项数', en: 'count' }),
      t({ zh: '逾期', en: 'overdue' }),
      t({ zh: '已落实责任', en: 'assigned' }),
      t({ zh: '问题', en: 'problem' }),
    ],
    groups.map(({ weight, level, problems }) => [
      problems[0]!.code,
      WEIGHTS[weight][language],
      level.toLowerCase(),
      problems.length,
      problems.filter(({ state }) => state === 'OVERDUE').length,
      problems.filter(isAssigned).length,
      titleOfGroup(problems)[language],
    ]),
  );

const oneByOne = (
  { groups }: ProblemList,
  { nodes }: { readonly nodes: readonly { readonly name: string }[] },
  { t, language }: Context,
): string =>
  textTable(
    [
      t({ zh: '编号', en: 'id' }),
      t({ zh: '单位', en: 'unit' }),
      t({ zh: '状态', en: 'state' }),
      t({ zh: '至少还需', en: 'needed' }),
      t({ zh: '自何日起', en: 'since' }),
      t({ zh: '期限', en: 'due' }),
      t({ zh: '责任', en: 'owner' }),
    ],
    groups.flatMap(({ problems }) =>
      problems.map((problem) => [
        problem.id,
        nodes[problem.node]!.name,
        PROBLEM_STATES[problem.state][language],
        problem.needed ?? '',
        problem.since ?? '',
        dueDay(problem) ?? '',
        settingOf(problem)?.owner ?? '',
      ]),
    ),
  );
