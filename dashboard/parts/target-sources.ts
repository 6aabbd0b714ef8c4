import type { Bilingual } from '../../base/language.ts';
import type { TargetSource } from '../operations/generated.ts';

/** Where a target comes from. */
export const TARGET_SOURCES: Readonly<Record<TargetSource, Bilingual>> = {
  OWN: { zh: '本单位签订', en: 'signed by this unit' },
  INHERITED: { zh: '上级签订', en: 'signed above' },
  NATURAL: { zh: '条款或法律要求', en: 'demanded by clause or law' },
  PROPOSED: { zh: '建议值', en: 'a proposal' },
};
