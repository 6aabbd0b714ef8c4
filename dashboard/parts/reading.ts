import type { Address } from '../app/address.ts';
import type { EdgeLine, HierarchyReading } from '../operations/generated.ts';

/** The readings of the tree, the default first. */
export const READINGS: readonly HierarchyReading[] = ['AS_WAS', 'AS_IS'];

/** The lines of the hierarchy with their titles, the default first. */
export const LINES = Object.freeze({
  union: { zh: '工会线', en: 'union' },
  admin: { zh: '行政线', en: 'administrative' },
  geographic: { zh: '属地', en: 'geographic' },
  cooperation: { zh: '协作片', en: 'cooperation' },
} as const satisfies Record<EdgeLine, { readonly zh: string; readonly en: string }>);

/** The names of {@link LINES}. */
export const LINE_NAMES = Object.freeze(Object.keys(LINES) as EdgeLine[]);

/** The reading of the tree in the address. */
export const readingIn = ({ get }: Pick<Address, 'get'>): HierarchyReading =>
  READINGS.find((reading) => reading === get('reading')) ?? 'AS_WAS';

/** The line in the address. */
export const lineIn = ({ get }: Pick<Address, 'get'>): EdgeLine =>
  LINE_NAMES.find((line) => line === get('line')) ?? 'union';
