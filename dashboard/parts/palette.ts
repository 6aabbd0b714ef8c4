/**
 * Colours that colour-blind people can distinguish (Okabe and Ito, Color Universal Design, 2008),
 * the union's red first, for a light and a dark background.
 */
export const PALETTE = {
  light: ['#a8211b', '#0072b2', '#d98200', '#007a5a', '#8a4f7d', '#4a9fd4', '#6b6b00', '#555'],
  dark: ['#e5695f', '#56b4e9', '#e69f00', '#2cb58d', '#cc79a7', '#8ec9ef', '#f0e442', '#bbb'],
} as const;

/** Colours of compared org units: the reference, better, worse. */
export const comparedColors = (
  isDark: boolean,
): { readonly own: string; readonly better: string; readonly worse: string } => {
  const [own, better, worse] = PALETTE[isDark ? 'dark' : 'light'];
  return { own, better, worse };
};
