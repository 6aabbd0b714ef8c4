import { createContext, useContext } from 'react';

/** The viewer's key, null for a session, and how to sign out. */
export interface HeldKey {
  readonly key: string | null;
  readonly leave: () => void;
}

/** Provided by the app. */
export const KeyContext = createContext<HeldKey | null>(null);

/** The viewer's key. */
export const useKey = (): HeldKey => useContext(KeyContext)!;
