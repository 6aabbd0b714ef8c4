import type { Bilingual } from '../../base/language.ts';

/** A clause: the smallest independent demand of the policy. */
export interface Clause {
  /** part and running number, such as 2.1.3 */
  readonly code: string;
  readonly title: Bilingual;
  /** the words of the document */
  readonly text: string;
  /** an aim that other clauses make measurable, so that it needs no register and no indicator */
  readonly isObjective?: true;
}

/** A part of the document, with its whole text. Its code is a prefix of the codes of its clauses. */
export interface PolicyPart {
  readonly code: string;
  readonly title: Bilingual;
  readonly text: string;
  readonly clauses: readonly Clause[];
}
