import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import { nearest } from '../../base/nearest.ts';
import { head } from './parts/0-head.ts';
import { guidingThought } from './parts/1-1-guiding-thought.ts';
import { overallGoal } from './parts/1-2-overall-goal.ts';
import { foundations } from './parts/2-1-foundations.ts';
import { activities } from './parts/2-2-activities.ts';
import { democraticManagement } from './parts/2-3-democratic-management.ts';
import { ethics } from './parts/2-4-ethics.ts';
import { qualification } from './parts/2-5-qualification.ts';
import { partyLeadership } from './parts/3-1-party-leadership.ts';
import { administration } from './parts/3-2-administration.ts';
import { publicity } from './parts/3-3-publicity.ts';
import { guidance } from './parts/3-4-guidance.ts';
import type { Clause, PolicyPart } from './policy-part.ts';

/** The policy that registers and indicators are made for, part by part, in the order of the document. */
export interface Policy {
  readonly title: Bilingual;
  readonly documentNo: string;
  readonly issuedOn: Day;
  readonly issuers: readonly Bilingual[];
  readonly parts: readonly PolicyPart[];
}

/**
 * Guidance of the city's education bureau and education union on stronger basic unions. The texts
 * are those of the document.
 */
export const policy: Policy = Object.freeze({
  title: {
    zh: '关于新形势下加强基层工会建设 凝聚教育改革发展动力的指导意见',
    en: 'Guidance on stronger basic unions as a driving force of educational reform',
  },
  documentNo: '常教工〔2020〕18号',
  issuedOn: '2020-12-11',
  issuers: [
    { zh: '常州市教育局', en: 'Changzhou Bureau of Education' },
    { zh: '中国教育工会常州市委员会', en: 'Changzhou Committee of the Education Union of China' },
  ],
  parts: Object.freeze([
    head,
    guidingThought,
    overallGoal,
    foundations,
    activities,
    democraticManagement,
    ethics,
    qualification,
    partyLeadership,
    administration,
    publicity,
    guidance,
  ]),
});

/** The chapters of the document, by the first digit of a code. */
export const CHAPTERS: Readonly<Record<string, Bilingual>> = Object.freeze({
  '0': { zh: '文件首尾', en: 'Head and foot' },
  '1': { zh: '一、总体要求', en: 'I. General requirements' },
  '2': { zh: '二、重点工作', en: 'II. Key tasks' },
  '3': { zh: '三、支持保障', en: 'III. Support' },
});

/** Every clause, in the order of the document. */
export const clauses: readonly Clause[] = Object.freeze(
  policy.parts.flatMap((part) => part.clauses),
);

const byCode = new Map(clauses.map((clause) => [clause.code, clause]));

/** The clause of a code such as 2.1.3. Throws UNKNOWN_CLAUSE with the nearest ones. */
export function clauseNamed(code: string): Clause {
  const trimmed = code.trim().slice(0, 20);
  const clause = byCode.get(trimmed);
  if (!clause)
    throw new TongxinError('UNKNOWN_CLAUSE', {
      code: trimmed,
      nearest: nearest(trimmed, [...byCode.keys()]).join(', '),
    });
  return clause;
}

/** The part of a clause. */
export const partOf = (clause: Clause): PolicyPart =>
  policy.parts.find(({ clauses }) => clauses.includes(clause))!;
