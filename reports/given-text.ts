import { TongxinError } from '../base/errors/errors.ts';
import { assertNoIdCardNumber } from '../base/errors/no-id-card.ts';
import type { Bilingual } from '../base/language.ts';

const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * A text that a person gives, trimmed; null if it is empty. Throws INVALID_QUERY, with the title of
 * the text, if it has several lines or more than `longest` characters; FAULTS_IN_DATA with
 * ID_CARD_NUMBER if it contains an identity number.
 */
export function givenText(
  text: string | null | undefined,
  { zh, en }: Bilingual,
  longest: number,
): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  if ([...trimmed].length > longest || CONTROL.test(trimmed))
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `${zh}应为一行文本，至多 ${longest} 字。`,
        en: `the ${en} should be one line of at most ${longest} characters.`,
      },
    });
  assertNoIdCardNumber({ [en]: trimmed });
  return trimmed;
}
