import { createContext, useContext } from 'react';

/** The viewer's key, and how to sign out. */
export interface HeldKey {
  readonly key: string;
  readonly leave: () => void;
}

/** Provided by the app. */
export const KeyContext = createContext<HeldKey | null>(null);

/** The viewer's key. */
export const useKey = (): HeldKey => useContext(KeyContext)!;
