import { factRegisters } from '../registers/fact-registers.ts';
import type { CodeList } from './code-list.ts';

/** Names of the registers of facts, as in the data package; follows from their list. */
export const registerName: CodeList = {
  name: 'RegisterName',
  title: { zh: '登记表', en: 'register' },
  source: 'the registers of this platform',
  codes: Object.fromEntries(factRegisters.map(({ table, title }) => [table, title])),
};
