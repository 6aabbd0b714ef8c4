import type { Bilingual } from './language.ts';

/**
 * The notice in a report whose snapshot is older than the data. `figures`: number of figures of the
 * period and the one a year before, groups included, that differ from the data at `revision`.
 * @param code of the snapshot @param since its revision; null if unknown
 */
export function outdatedText(
  { revision, figures }: { readonly revision: number; readonly figures: number },
  { code, since }: { readonly code: string; readonly since: number | null },
): Bilingual {
  const zh =
    `快照${code}之后数据已有变动` +
    (since === null ? `（现为修订${revision}）` : `（修订${since}之后已到修订${revision}）`);
  const en =
    `The data has changed since snapshot ${code} ` +
    (since === null ? `(now at revision ${revision})` : `(revision ${since}; now ${revision})`);
  return figures === 0
    ? {
        zh: `${zh}，本期与上年同期的数字均与现有数据相同。`,
        en: `${en}; all figures of the period and the one a year before are still the same.`,
      }
    : {
        zh: `注意：${zh}，本期与上年同期（含分组）有${figures}个数字与现有数据不同。`,
        en:
          `${en}: ${figures} figures of the period and the one a year before, groups included, ` +
          'differ from the data now.',
      };
}
