import type { Bilingual } from '../../base/language.ts';
import { schoolType as schoolTypes } from '../../schema/code-lists/school-type.ts';
import type { Kind } from './peers.ts';

/** What like units have in common, in words. */
export function groupTitle({ schoolType, size }: Kind): Bilingual {
  const type = schoolTypes.codes[schoolType] ?? { zh: '类型未填', en: 'type not stated' };
  return size
    ? { zh: `${type.zh}，${size.title.zh}`, en: `${type.en}, ${size.title.en}` }
    : { zh: `${type.zh}，不分规模`, en: `${type.en} of all sizes` };
}
