import { createContext, useContext } from 'react';

/** Light, dark, or as the system has it. */
export type Look = 'light' | 'dark' | 'system';

/** Which look, and whether that is dark now. */
export interface LookNow { readonly look: Look; readonly isDark: boolean; readonly setLook: (look: Look) => void }

/** Given by the app. */
export const LookContext = createContext<LookNow | null>(null);

/** The look of the pages. */
export const useLook = (): LookNow => useContext(LookContext)!;

const NAME = 'tongxin-look';

/** The look chosen before. */
export const keptLook = (): Look => { const kept = localStorage.getItem(NAME); return kept === 'light' || kept === 'dark' ? kept : 'system'; };

/** Keeps a look. */
export const keepLook = (look: Look): void => { localStorage.setItem(NAME, look); };

/** The union's red. */
export const RED = { light: '#a8211b', dark: '#e5695f' } as const;
