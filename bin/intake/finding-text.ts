import type { Language } from '../../base/language.ts';
import { findingMessage, type Finding, type Findings } from '../../intake/invariants/findings.ts';
import { checks } from '../../intake/invariants/index.ts';
import { registerByTable } from '../../schema/registers/index.ts';

/** Maximum number of findings of a check shown on a terminal. */
const MAX_SHOWN = 20;

/** A finding for programs. */
export interface FindingRecord {
  readonly code: string;
  readonly table: string;
  readonly key: string;
  readonly unit: string | null;
  readonly day: string | null;
  readonly message_zh: string;
  readonly message_en: string;
}

/** Findings with their messages in both languages. */
export const findingRecords = (findings: readonly Finding[]): FindingRecord[] =>
  findings.map((finding) => ({
    code: finding.code,
    table: finding.table,
    key: finding.key,
    unit: finding.unit,
    day: finding.day,
    message_zh: findingMessage(finding, 'zh'),
    message_en: findingMessage(finding, 'en'),
  }));

/** A finding in one line: title of its table, its key, the message. */
export function findingText(
  { table, key, message_zh, message_en }: FindingRecord,
  language: Language,
): string {
  const title = registerByTable(table)!.title[language];
  return language === 'zh' ? `${title} ${key}：${message_zh}` : `${title} ${key}: ${message_en}`;
}

/** Findings in lines: for each check its title and count, then the first findings. */
export function findingLines(
  counts: Findings['counts'],
  records: readonly FindingRecord[],
  language: Language,
  maxShown = MAX_SHOWN,
): string[] {
  return checks.flatMap(({ id, title }) => {
    const count = counts[id] ?? 0;
    if (count === 0) return [];
    const shown = records.filter(({ code }) => code === id).slice(0, maxShown);
    const rest = count - shown.length;
    return [
      `${title[language]}${language === 'zh' ? '：' : ': '}${count}`,
      ...shown.map((finding) => `  ${findingText(finding, language)}`),
      ...(rest > 0 ? [language === 'zh' ? `  ……另有 ${rest} 处` : `  … and ${rest} more`] : []),
    ];
  });
}
