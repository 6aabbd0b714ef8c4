import type { CodeList } from '../../schema/code-lists/code-list.ts';
import type { Group } from './dimension.ts';

/** The groups of a code list. */
export const groupsOf = (list: CodeList): readonly Group[] =>
  Object.entries(list.codes).map(([key, title]) => ({ key, title }));

/** The groups of an attribute that is yes or no. */
export const YES_NO: readonly Group[] = Object.freeze([
  { key: 'false', title: { zh: '否', en: 'no' } },
  { key: 'true', title: { zh: '是', en: 'yes' } },
]);
