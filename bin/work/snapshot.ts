import { extname } from 'node:path';
import { today } from '../../base/day.ts';
import type { TongxinError } from '../../base/errors/errors.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { importSnapshot } from '../../reports/snapshots/import-package.ts';
import { figureRows } from '../../reports/snapshots/manifest.ts';
import { eachSnapshot, snapshotNamed } from '../../reports/snapshots/stored.ts';
import { verifyPackage } from '../../reports/snapshots/verify-package.ts';
import { verifySnapshot, type SnapshotFault } from '../../reports/snapshots/verify.ts';
import { useStore } from '../store.ts';
import { EXIT, listed, textOption, wantsJson, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { localTime } from '../../base/local-time.ts';
import { textTable } from '../terminal/text-table.ts';
import { writeWhole } from '../../reports/formats/whole-file.ts';

const FREEZING = { zh: '冻结', en: 'freezing' };
const CHECKING = { zh: '核对', en: 'checking' };

/** Makes a snapshot and prints its code; returns the exit code. */
export async function createOne(context: Context, parsed: ParsedCommand): Promise<number> {
  const { progress } = context;
  const snapshot = await useStore(context, (store) =>
    createSnapshot(
      store,
      {
        title: textOption(parsed, 'title')!,
        periods: listed(textOption(parsed, 'periods')),
        root: textOption(parsed, 'root') ?? null,
        guarded: parsed.options.full !== true,
        supersedes: textOption(parsed, 'supersedes') ?? null,
        reason: textOption(parsed, 'reason') ?? null,
      },
      'cli',
      today(),
      (done, all) => {
        progress.show(FREEZING, '', done, all);
      },
    ),
  );
  context.print(snapshot.code);
  return EXIT.done;
}

/** Lists snapshots; the exit code. */
export async function listAll(context: Context, parsed: ParsedCommand): Promise<number> {
  const damaged: TongxinError[] = [];
  const list = await useStore(context, async (store) => {
    const shown: object[] = [];
    const lines: (string | number)[][] = [];
    const each = eachSnapshot(
      store,
      { root: textOption(parsed, 'root') ?? null, period: textOption(parsed, 'period') ?? null },
      null,
      (error) => {
        damaged.push(error);
      },
    );
    // manifests are long: only what is printed of each stays in memory
    for await (const { code, manifest, record, contentHash, supersededBy } of each) {
      const periods = manifest.periods.map(({ label }) => label);
      const rows = figureRows(manifest);
      const {
        root,
        disclosure: { guarded },
      } = manifest;
      if (wantsJson(parsed))
        shown.push({ code, ...record, contentHash, root, periods, guarded, rows, supersededBy });
      else
        lines.push([
          code,
          localTime(record.createdAt),
          root,
          periods.join(' '),
          record.revision,
          rows,
          record.title,
          supersededBy ?? '',
        ]);
    }
    return { shown, lines };
  });
  for (const error of damaged) context.note({ zh: error.in('zh'), en: error.in('en') });
  if (wantsJson(parsed)) {
    context.print(JSON.stringify(list.shown, null, 2));
    return EXIT.done;
  }
  const header = [
    { zh: '编号', en: 'code' },
    { zh: '生成于', en: 'created' },
    { zh: '单位', en: 'unit' },
    { zh: '统计期', en: 'periods' },
    { zh: '修订', en: 'revision' },
    { zh: '行数', en: 'rows' },
    { zh: '标题', en: 'title' },
    { zh: '被取代', en: 'superseded by' },
  ].map(context.t);
  context.print(textTable(header, list.lines));
  return EXIT.done;
}

const printFaults = ({ print, t }: Context, faults: readonly SnapshotFault[]): void => {
  if (faults.length > 0)
    print(
      textTable(
        [t({ zh: '部分', en: 'part' }), t({ zh: '问题', en: 'fault' })],
        faults.map(({ part, what }) => [part, t(what)]),
      ),
    );
};

/**
 * Verifies an exported package, without a store; returns the exit code. Throws INVALID_SNAPSHOT.
 */
async function verifyFile(context: Context, file: string): Promise<number> {
  const { code, contentHash, blocks, faults } = await verifyPackage(context.path(file));
  printFaults(context, faults);
  context.print(
    context.t({
      zh: `${code}：${blocks} 块，SHA-256 ${contentHash}；${faults.length} 处问题。`,
      en: `${code}: ${blocks} blocks, SHA-256 ${contentHash}; ${faults.length} faults.`,
    }),
  );
  return faults.length === 0 ? EXIT.done : EXIT.faults;
}

/**
 * Verifies a snapshot, or a package of one, and names what is wrong; returns the exit code. Throws
 * UNKNOWN_SNAPSHOT, INVALID_SNAPSHOT.
 */
export async function verifyOne(context: Context, { args }: ParsedCommand): Promise<number> {
  if (args[0]!.toLowerCase().endsWith('.zip')) return verifyFile(context, args[0]!);
  const { code, contentHash, blocks, rows, data, faults } = await useStore(context, (store) =>
    verifySnapshot(store, args[0]!, today(), (done, all) => {
      context.progress.show(CHECKING, '', done, all);
    }),
  );
  printFaults(context, faults);
  const summary = {
    same: { zh: '与数据重新计算的结果一致', en: 'the data gives the same numbers' },
    different: { zh: '与数据重新计算的结果不一致', en: 'the data gives other numbers' },
    'not tried': {
      zh: '因有问题，未重新计算',
      en: 'because of the faults, figures were not computed again',
    },
    'revision passed': {
      zh: `数据已有更新的修订，未重新计算`,
      en: 'the data has changed since, so figures were not computed again',
    },
  }[data];
  context.print(
    context.t({
      zh: `${code}：${blocks} 块 ${rows} 行，SHA-256 ${contentHash}；${faults.length} 处问题；${summary.zh}。`,
      en: `${code}: ${blocks} blocks, ${rows} rows, SHA-256 ${contentHash}; ${faults.length} faults; ${summary.en}.`,
    }),
  );
  return faults.length === 0 ? EXIT.done : EXIT.faults;
}

/**
 * Writes a snapshot as a file, atomically; returns the exit code. Throws UNKNOWN_SNAPSHOT,
 * UNKNOWN_FORMAT.
 */
export async function exportOne(
  context: Context,
  { args: [code, file] }: ParsedCommand,
): Promise<number> {
  const path = context.path(file!);
  const form = snapshotForm(extname(path).slice(1));
  const { supersededBy } = await useStore(context, async (store) => {
    const snapshot = await snapshotNamed(store, code!);
    await writeWhole(path, form.bytes(store.pool, snapshot));
    return snapshot;
  });
  if (supersededBy !== null)
    context.note({
      zh: `${code!} 已被 ${supersededBy} 取代。`,
      en: `${code!} is superseded by ${supersededBy}.`,
    });
  context.print(context.t({ zh: `已写入 ${path}`, en: `written to ${path}` }));
  return EXIT.done;
}

/**
 * Imports snapshots from packages, superseded ones first; prints their codes; returns the exit
 * code. Throws INVALID_SNAPSHOT, UNKNOWN_SNAPSHOT.
 */
export async function importAll(context: Context, { args }: ParsedCommand): Promise<number> {
  await useStore(context, async (store) => {
    for (let remaining = args.map((arg) => context.path(arg!)); remaining.length > 0;) {
      const later: string[] = [];
      for (const path of remaining) {
        const importedSnapshot = await importSnapshot(store, path).catch((error: unknown) => {
          if ((error as TongxinError).code === 'UNKNOWN_SNAPSHOT') return null;
          throw error;
        });
        if (!importedSnapshot) later.push(path);
        else {
          const outcome = importedSnapshot.isNew
            ? { zh: '已取回', en: 'imported' }
            : { zh: '库中已有', en: 'was there already' };
          context.print(`${importedSnapshot.snapshot.code} ${context.t(outcome)}`);
        }
      }
      // none of them contains the superseded snapshot: the import of the first reports it
      if (later.length === remaining.length) await importSnapshot(store, later[0]!);
      remaining = later;
    }
  });
  return EXIT.done;
}
