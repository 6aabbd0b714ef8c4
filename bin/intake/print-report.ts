import type { Bilingual } from '../../base/language.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';
import { MAX_FAULTS_SHOWN, faultText, type FaultRecord } from './fault-text.ts';
import { reportNotes } from './report-notes.ts';
import { findingLines, type FindingRecord } from './finding-text.ts';
import type { PathReport } from './take-path.ts';

/** Files that exports and templates of this program contain besides tables. */
const OURS = /(^|\/)(datapackage\.json|_代码表)$/;

/**
 * Prints the report of an intake: tables, ignored files, faults, and the outcome in the last line.
 */
export function printReport(
  context: Context,
  report: PathReport,
  faults: readonly FaultRecord[],
  warnings: readonly FindingRecord[],
): void {
  const { t, print, language } = context;
  const { tables, faultCount } = report;
  const ignored = report.ignored.filter(
    (place) => !OURS.test(place) && !report.hiddenSheets.includes(place),
  );
  if (tables.length > 0) {
    const header = [t({ zh: '表', en: 'table' }), ...COUNTS.map(([, title]) => t(title))];
    print(
      textTable(
        header,
        tables.map((table) => [table.table, ...COUNTS.map(([name]) => table[name])]),
      ),
    );
  }
  for (const { place, surplus } of tables) {
    if (surplus.length > 0)
      print(
        t({
          zh: `${place}：多余的列未保存：${surplus.join('、')}`,
          en: `${place}: surplus columns, not stored: ${surplus.join(', ')}`,
        }),
      );
  }
  if (ignored.length > 0)
    print(
      t({
        zh: `不是表，已略过：${ignored.join('、')}`,
        en: `no tables, passed over: ${ignored.join(', ')}`,
      }),
    );
  for (const note of reportNotes(report)) print(t(note));
  if (faultCount > 0) {
    const places = new Map(tables.map(({ table, place }) => [table, place]));
    const rest = faultCount - Math.min(faults.length, MAX_FAULTS_SHOWN);
    print(
      faults
        .slice(0, MAX_FAULTS_SHOWN)
        .map((fault) => faultText(fault, language, places))
        .join('\n'),
    );
    if (rest > 0)
      print(t({ zh: `……另有 ${rest} 处，见 --report`, en: `… and ${rest} more, see --report` }));
  }
  const { warningCount } = report;
  if (warningCount !== null && warningCount > 0) {
    print(
      t({
        zh: `警告 ${warningCount} 处：数据之间有矛盾，不妨碍写入（全部可用 check-data 列出）`,
        en:
          `${warningCount} warnings: rows that contradict each other; they do not hinder the ` +
          'import (check-data lists all)',
      }),
    );
    print(findingLines(report.warningCounts, warnings, language).join('\n'));
  }
  print(t(outcomeText(report)));
}

const COUNTS = [
  ['read', { zh: '读取', en: 'read' }],
  ['inserted', { zh: '新增', en: 'inserted' }],
  ['updated', { zh: '更新', en: 'updated' }],
  ['unchanged', { zh: '未变', en: 'unchanged' }],
  ['rejected', { zh: '拒绝', en: 'rejected' }],
] as const;

function outcomeText({ outcome, revision, faultCount, rejects }: PathReport): Bilingual {
  const faulty: Bilingual =
    faultCount === 0
      ? { zh: '', en: '' }
      : rejects === null
        ? { zh: `但有 ${faultCount} 处错误。`, en: ` But there are ${faultCount} faults.` }
        : {
            zh: `但有 ${faultCount} 处错误，有错的行在“${rejects}”。`,
            en: ` But there are ${faultCount} faults; the faulty rows are in "${rejects}".`,
          };
  switch (outcome) {
    case 'WRITTEN':
      return {
        zh: `已写入，现为修订 ${revision}。${faulty.zh}`,
        en: `Written as revision ${revision}.${faulty.en}`,
      };
    case 'UNCHANGED':
      return {
        zh: `没有变化，仍为修订 ${revision}。${faulty.zh}`,
        en: `Nothing changed, still revision ${revision}.${faulty.en}`,
      };
    case 'PASSED':
      return faultCount === 0
        ? { zh: '检查通过，未写入任何内容。', en: 'Passed; nothing was written.' }
        : {
            zh: `正确的行可以写入；未写入任何内容。${faulty.zh}`,
            en: `The good rows can be written; nothing was written.${faulty.en}`,
          };
    case 'REFUSED':
      return {
        zh: `有 ${faultCount} 处错误，未写入任何内容。`,
        en: `${faultCount} faults; nothing was written.`,
      };
  }
}
