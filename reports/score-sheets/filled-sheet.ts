import { ALL_SCORERS, type GivenScore, type Scorer } from '../../analytics/score-sheet/given.ts';
import type { ScoreSheet } from '../../analytics/score-sheet/score-sheet.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { fault, type Fault } from '../../base/errors/faults.ts';
import type { Bilingual } from '../../base/language.ts';
import { checkedScores, type CheckedScore } from './checked-scores.ts';
import { COLUMN_OF_SCORER, PRINTED_COLUMNS } from './sheet-layout.ts';
import { evidenceOf } from './sheet-words.ts';

/** A row of a filled sheet that belongs to an item or a veto. */
export interface FilledRow {
  /** its number in the sheet, from 1 */
  readonly row: number;
  /** cells by the names of columns, as texts; a column that is absent is empty */
  readonly cells: Readonly<Record<string, string>>;
  /** columns whose cell is a formula */
  readonly formulas: ReadonlySet<string>;
}

/** A score that a filled sheet changes. */
export interface FilledScore extends CheckedScore {
  readonly scorer: Scorer;
  /** the score that holds now; null: none */
  readonly before: number | null;
}

/** What a filled sheet changes; nothing may be written if there are faults. */
export interface FilledSheet {
  readonly scores: readonly FilledScore[];
  /** cells of scores that say what is stored already */
  readonly unchanged: number;
  readonly faults: readonly Fault[];
}

const titleOf = (name: string): Bilingual =>
  PRINTED_COLUMNS.find((column) => column.name === name)!.title;

/** What is stored for the items and vetoes of a sheet. */
interface Stored {
  readonly shown: string | null;
  readonly doesApply: boolean;
  readonly history: (scorer: Scorer) => readonly GivenScore[];
}

function storedById({ blocks, bonus, vetoes }: ScoreSheet): Map<string, Stored> {
  const stored = new Map<string, Stored>();
  for (const scored of [...blocks.flatMap(({ items }) => items), ...bonus.items])
    stored.set(scored.item.id, {
      shown: evidenceOf(scored),
      doesApply: scored.status !== 'NOT_APPLICABLE',
      history: (scorer) => scored.given.find((one) => one.scorer === scorer)!.history,
    });
  for (const { veto, history } of vetoes ?? [])
    stored.set(veto.id, {
      shown: history.flatMap(({ evidence }) => evidence ?? [])[0] ?? null,
      doesApply: true,
      history: (scorer) => history.filter((one) => one.scorer === scorer),
    });
  return stored;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** The number of a cell; null: empty; undefined: no number. */
function numberIn(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return NUMBER.test(plain) ? Number(plain) : undefined;
}

/**
 * Compares a filled sheet with what is stored, cell by cell, and checks what it changes as the API
 * does. A cell is unchanged if it shows the score of the version in the file; a changed cell whose
 * version is not the newest is refused. @param mayScore throws what is wrong if the viewer may not
 * give the scores of a scorer
 */
export function filledSheet(
  rows: readonly FilledRow[],
  sheet: ScoreSheet,
  sheetName: string,
  mayScore: (scorer: Scorer) => void,
): FilledSheet {
  const stored = storedById(sheet);
  const scores: FilledScore[] = [];
  const faults: Fault[] = [];
  let unchanged = 0;
  const refuse = (row: number, column: string, value: string, reason: Bilingual): void => {
    const place = { table: sheetName, row, column: titleOf(column).zh, value };
    faults.push(fault('SCORE_REFUSED', place, { reason }));
  };
  for (const { row, cells, formulas } of rows) {
    const id = cells.id ?? '';
    const own = stored.get(id);
    const evidence = (cells.evidence ?? '').trim();
    let changes = 0;
    for (const scorer of ALL_SCORERS) {
      const column = COLUMN_OF_SCORER[scorer];
      const text = cells[column] ?? '';
      const seen = Number(cells[`seen_${column}`] ?? 0) || 0;
      const history = own?.history(scorer) ?? [];
      const base = history.find(({ version }) => version === seen)?.score ?? null;
      const value = numberIn(text);
      if (!formulas.has(column) && (value === base || (value === null && !own?.doesApply))) {
        unchanged += 1;
        continue;
      }
      changes += 1;
      try {
        if (formulas.has(column))
          throw refused('这里是公式，请粘贴为数值', 'this is a formula; paste its value');
        if (value === undefined) throw refused(`“${text}”不是数`, `"${text}" is no number`);
        mayScore(scorer);
        const [newest] = history;
        const current = newest?.version ?? 0;
        const input = {
          item: id,
          seen,
          score: value,
          evidence:
            evidence === (own?.shown ?? '') ? (newest?.evidence ?? own?.shown ?? null) : evidence,
          note: newest?.note ?? null,
        };
        const [checked] = checkedScores([input], scorer, sheet);
        if (current !== seen) throw new TongxinError('STALE_SCORE', { item: id, seen, current });
        scores.push({ ...checked!, scorer, before: newest?.score ?? null });
      } catch (error) {
        if (!(error instanceof TongxinError)) throw error;
        refuse(row, column, text, { zh: error.in('zh'), en: error.in('en') });
      }
    }
    if (changes === 0 && own && evidence !== (own.shown ?? ''))
      refuse(row, 'evidence', evidence, {
        zh: '改动了评分依据，但没有改动评分；依据随评分一并记录。',
        en: 'The evidence has changed and no score has; evidence is stored with a score.',
      });
  }
  return { scores, unchanged, faults };
}

const refused = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_QUERY', { reason: { zh, en } });
