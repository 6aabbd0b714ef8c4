import { nearest } from '../../base/nearest.ts';
import { SEVERITIES, type Check } from '../../intake/invariants/check.ts';
import { currentFindings } from '../../intake/invariants/findings.ts';
import { checks } from '../../intake/invariants/index.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { findingLines, findingRecords } from '../intake/finding-text.ts';
import { useStore } from '../store.ts';
import {
  badUsage,
  EXIT,
  listed,
  textOption,
  wantsJson,
  type ParsedCommand,
} from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

/** Maximum number of findings of one check, as JSON and on a terminal. */
const MAX_LISTED = 100_000;
const MAX_SHOWN = 200;

/** Prints the findings of the requested checks; the exit code is 1 if there are any. */
export async function checkStoredData(context: Context, parsed: ParsedCommand): Promise<number> {
  const json = wantsJson(parsed);
  if (parsed.options.list === true) {
    context.print(json ? JSON.stringify(checks.map(recordOf), null, 2) : listOf(context));
    return EXIT.done;
  }
  const some = checksNamed(listed(textOption(parsed, 'kinds')));
  const { revision, findings } = await useStore(context, async ({ pool }) => {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      return {
        revision: await currentRevision(client),
        findings: await currentFindings(client, some, json ? MAX_LISTED : MAX_SHOWN),
      };
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
  const { count } = findings;
  const counts = Object.fromEntries(some.map(({ id }) => [id, findings.counts[id] ?? 0]));
  const records = findingRecords(findings.listed);
  if (json) context.print(JSON.stringify({ revision, count, counts, findings: records }, null, 2));
  else {
    const lines = findingLines(counts, records, context.language, MAX_SHOWN);
    const summary = {
      zh:
        count === 0 ? `修订 ${revision}：没有发现矛盾。` : `修订 ${revision}：共 ${count} 处矛盾。`,
      en:
        count === 0
          ? `Revision ${revision}: nothing contradicts itself.`
          : `Revision ${revision}: ${count} contradictions.`,
    };
    context.print([...lines, context.t(summary)].join('\n'));
  }
  return count > 0 ? EXIT.faults : EXIT.done;
}

/** A check for programs. */
const recordOf = ({ id, severity, kind, title, rule, register }: Check): object => ({
  id,
  severity,
  kind,
  register: registerOf(register()).table,
  title,
  rule,
});

const listOf = ({ t, language }: Context): string =>
  textTable(
    [
      t({ zh: '项目', en: 'check' }),
      t({ zh: '轻重', en: 'severity' }),
      t({ zh: '登记表', en: 'register' }),
      t({ zh: '应当如何', en: 'what should hold' }),
    ],
    checks.map(({ id, severity, rule, register }) => [
      id,
      SEVERITIES[severity][language],
      registerOf(register()).title[language],
      rule[language],
    ]),
  );

/** The checks of some ids; all if none is given. Throws BAD_USAGE. */
function checksNamed(ids: readonly string[]): readonly Check[] {
  const checkIds: readonly string[] = checks.map(({ id }) => id);
  const unknown = ids.find((id) => !checkIds.includes(id));
  if (unknown === undefined)
    return ids.length === 0 ? checks : checks.filter(({ id }) => ids.includes(id));
  const near = nearest(unknown, checkIds);
  const right = near.join(', ') || '--list';
  throw badUsage(
    `没有名为“${unknown}”的核对项目；可用：${right}。`,
    `There is no check "${unknown}"; use: ${right}.`,
  );
}
