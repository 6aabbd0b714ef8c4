/** A query whose answers are measured. */
export interface Shape { readonly name: string; readonly query: string }

const CODE_LISTS = 'codeLists { name title { zh en } codes { code title { zh en } } }';
const COPIES = 10;

/** What is asked, smallest answer first; nothing of it reads the store. */
export const shapes: readonly Shape[] = Object.freeze([
  { name: 'code lists', query: `{ ${CODE_LISTS} }` },
  { name: `code lists under ${COPIES} names`, query: `{ ${Array.from({ length: COPIES }, (_, index) => `a${index}: ${CODE_LISTS}`).join(' ')} }` },
]);
