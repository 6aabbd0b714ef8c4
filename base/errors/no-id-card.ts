import { holdsIdCardNumber } from '../id-card.ts';
import { TongxinError } from './errors.ts';
import { fault } from './faults.ts';

/**
 * Asserts that none of some named texts contains an identity number, as for the cells of a package.
 * Throws FAULTS_IN_DATA with ID_CARD_NUMBER.
 */
export function assertNoIdCardNumber(texts: Readonly<Record<string, string>>): void {
  const faults = Object.entries(texts).flatMap(([column, text]) =>
    holdsIdCardNumber(text) ? [fault('ID_CARD_NUMBER', { column }, {})] : [],
  );
  if (faults.length > 0) throw new TongxinError('FAULTS_IN_DATA', { count: faults.length }, faults);
}
