import { createContext, useContext } from 'react';

/** The viewer's key, and how to put it away. */
export interface HeldKey {
  readonly key: string;
  readonly leave: () => void;
}

/** Given by the app. */
export const KeyContext = createContext<HeldKey | null>(null);

/** The viewer's key. */
export const useKey = (): HeldKey => useContext(KeyContext)!;
