import { holdsIdCardNumber } from '../id-card.ts';
import { TongxinError } from './errors.ts';
import { fault } from './faults.ts';

/** Refuses texts, by name, of which one holds an identity number, as the cells of a package are refused. Throws FAULTS_IN_DATA with ID_CARD_NUMBER. */
export function assertNoIdCardNumber(texts: Readonly<Record<string, string>>): void {
  const faults = Object.entries(texts).flatMap(([column, text]) =>
    holdsIdCardNumber(text) ? [fault('ID_CARD_NUMBER', { column }, {})] : [],
  );
  if (faults.length > 0) throw new TongxinError('FAULTS_IN_DATA', { count: faults.length }, faults);
}
