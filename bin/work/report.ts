import { extname } from 'node:path';
import { withClient } from '../../analytics/store/with-client.ts';
import { loadHierarchy } from '../../analytics/tree/load-hierarchy.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { today } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { reportForm } from '../../reports/documents/index.ts';
import { cityReport } from '../../reports/report/city-report.ts';
import { makeSnapshotFor, onePeriod, snapshotFor } from '../../reports/report/snapshot-for.ts';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { outdatedText } from '../../base/outdated-text.ts';
import { outdatedSince } from '../../reports/snapshots/outdated.ts';
import { snapshotNamed, type StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { useStore, type Pool } from '../store.ts';
import { EXIT, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { writeWhole } from '../../reports/formats/whole-file.ts';

const FREEZING = { zh: '冻结', en: 'freezing' };
const WRITING = { zh: '成文', en: 'writing' };

/** Code of the org unit that a report is about. Throws UNKNOWN_ORG_UNIT, STORE_EMPTY. */
export async function rootOf(pool: Pool, unit: string | undefined): Promise<string> {
  const hierarchy = await withClient(pool, loadHierarchy);
  if (hierarchy.nodes.length === 0) throw new TongxinError('STORE_EMPTY', {});
  const scope = wholeScope(hierarchy, today());
  return hierarchy.nodes[unit === undefined ? scope.root : scope.nodeOf(unit)]!.code;
}

/**
 * Writes the report on an org unit in a period, atomically; returns the exit code. Throws
 * UNKNOWN_FORMAT, INVALID_PERIOD, and what snapshots throw.
 */
export async function reportOnCity(context: Context, parsed: ParsedCommand): Promise<number> {
  const path = context.path(textOption(parsed, 'out')!);
  const form = reportForm(extname(path).slice(1));
  const day = today();
  const period = onePeriod(textOption(parsed, 'period')!, day);
  const snapshotCode = textOption(parsed, 'snapshot');
  const onProgress = (done: number, all: number): void => {
    context.progress.show(FREEZING, '', done, all);
  };
  const { snapshot, outdated } = await useStore(context, async (store) => {
    const { pool } = store;
    const root = snapshotCode === undefined ? await rootOf(pool, textOption(parsed, 'root')) : '';
    const snapshot: StoredSnapshot =
      snapshotCode !== undefined
        ? await snapshotNamed(store, snapshotCode)
        : parsed.options.fresh
          ? await makeSnapshotFor(store, root, period, 'cli', day, onProgress)
          : await snapshotFor(store, root, period, 'cli', day, onProgress);
    const aged = await outdatedSince(pool, snapshot, period, day, () =>
      new FollowedFacts(pool).at(0),
    );
    context.progress.show(WRITING, '', 1, 2);
    const option = (name: string): string | null => textOption(parsed, name) ?? null;
    await writeWhole(
      path,
      await form.bytes(
        await cityReport(pool, snapshot, {
          period,
          day,
          issuer: option('issuer'),
          number: option('number'),
          recipients: option('recipients'),
          copies: option('copies'),
          outdated: aged,
        }),
      ),
    );
    return { snapshot, outdated: aged };
  });
  context.print(
    context.t({
      zh: `已写入 ${path}，数字取自快照 ${snapshot.code}（修订 ${snapshot.record.revision}）`,
      en: `written to ${path}, from snapshot ${snapshot.code} (revision ${snapshot.record.revision})`,
    }),
  );
  if (outdated)
    context.print(
      context.t(outdatedText(outdated, { code: snapshot.code, since: snapshot.record.revision })),
    );
  return EXIT.done;
}
