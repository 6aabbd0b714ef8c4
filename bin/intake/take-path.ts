import type { Fault } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import { openPackage, type TextEncoding } from '../../intake/read/package.ts';
import type { IntakeProgress, IntakeReport } from '../../intake/report.ts';
import { today } from '../../base/day.ts';
import { hostingAt } from '../../server/access/hosting.ts';
import { takeIn } from '../../intake/take-in.ts';
import { useStore } from '../store.ts';
import type { Context } from '../terminal/context.ts';

/** The report of an intake; `revision` is null if the package could not be opened. */
export type PathReport = Omit<IntakeReport, 'revision'> & { readonly revision: number | null };

const PHASES: Readonly<Record<IntakeProgress['phase'], Bilingual>> = {
  reading: { zh: '读取', en: 'reading' },
  checking: { zh: '检查', en: 'checking' },
  writing: { zh: '写入', en: 'writing' },
};

const COMPARING: Bilingual = { zh: '比对', en: 'comparing' };

/** Shows the progress of an intake; a dry run compares instead of writing. */
export const intakeProgress =
  ({ progress }: Context, dryRun = false) =>
  ({ phase, table, done, total }: IntakeProgress): void =>
    progress.show(dryRun && phase === 'writing' ? COMPARING : PHASES[phase], table, done, total);

/** Options of an intake. */
export interface PathImportOptions {
  readonly dryRun: boolean;
  /** folder for the faulty rows when the valid ones are written; null: all or nothing */
  readonly rejects: string | null;
  /** code of a unit: imports with the rights of a STATISTICIAN there; null: the whole hierarchy */
  readonly unit: string | null;
  /** the encoding of CSV files that are valid in both; null: such a file is a fault */
  readonly encoding: TextEncoding | null;
  /** allows changes of identities */
  readonly correct: boolean;
}

/** Imports the package at a path. Throws UNKNOWN_ORG_UNIT. */
export async function takePath(
  context: Context,
  path: string,
  options: PathImportOptions,
): Promise<PathReport> {
  const { dryRun, rejects, encoding, unit, correct } = options;
  const faults: Fault[] = [];
  const source = await openPackage(path, (fault) => faults.push(fault), {}, encoding);
  if (!source)
    return {
      outcome: 'REFUSED',
      revision: null,
      tables: [],
      ignored: [],
      hiddenSheets: [],
      faultCount: faults.length,
      faults,
      warningCount: 0,
      warningCounts: {},
      warnings: [],
      rejects: null,
    };
  try {
    return await useStore(context, async ({ pool }) =>
      takeIn(pool, source, {
        cause: 'import',
        ...(unit !== null && { hosting: await hostingAt(pool, unit, today()) }),
        actor: 'cli',
        dryRun,
        correct,
        onProgress: intakeProgress(context, dryRun),
        ...(rejects !== null && { keepGoing: { rejects, language: context.language } }),
      }),
    );
  } finally {
    await source.close();
  }
}
