import { createContext, useContext } from 'react';

/** Light, dark, or as the system. */
export type Look = 'light' | 'dark' | 'system';

/** The look, and whether it is dark now. */
export interface LookNow {
  readonly look: Look;
  readonly isDark: boolean;
  readonly setLook: (look: Look) => void;
}

/** Provided by the app. */
export const LookContext = createContext<LookNow | null>(null);

/** The look of the pages. */
export const useLook = (): LookNow => useContext(LookContext)!;

const NAME = 'tongxin-look';

/** The stored look. */
export const keptLook = (): Look => {
  const stored = localStorage.getItem(NAME);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Stores a look. */
export const keepLook = (look: Look): void => {
  localStorage.setItem(NAME, look);
};

/** The union's red: of buttons, and of text. */
export const RED = {
  light: { fill: '#a8211b', text: '#8a1510' },
  dark: { fill: '#d9534a', text: '#ffb4ab' },
} as const;

/**
 * Text colours with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), where the contrast of the
 * library's colours is lower.
 */
export const TEXT = {
  light: {
    colorTextDescription: 'rgba(0,0,0,.67)',
    colorTextTertiary: 'rgba(0,0,0,.67)',
    colorTextSecondary: 'rgba(0,0,0,.7)',
    colorTextPlaceholder: 'rgba(0,0,0,.62)',
    colorTextDisabled: 'rgba(0,0,0,.6)',
    colorSuccess: '#137a4b',
    colorSuccessBg: '#e6f5ec',
    colorWarning: '#8a5200',
    colorWarningBg: '#fdf3e0',
    colorError: '#b42318',
    colorErrorBg: '#fdebe9',
    colorLink: '#0a58ca',
  },
  dark: {
    colorTextDescription: 'rgba(255,255,255,.72)',
    colorTextTertiary: 'rgba(255,255,255,.72)',
    colorTextSecondary: 'rgba(255,255,255,.78)',
    colorTextPlaceholder: 'rgba(255,255,255,.66)',
    colorTextDisabled: 'rgba(255,255,255,.62)',
    colorSuccess: '#4cc38a',
    colorWarning: '#f5b301',
    colorError: '#ff8a7a',
    colorLink: '#7db4ff',
  },
} as const;
