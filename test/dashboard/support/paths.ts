/** An address of every page of the dashboard, of the demo city. */
export const PATHS = [
  '/',
  '/units/CZ-WJ',
  '/part/democracy',
  '/part/hardship?root=CZ-WJ&line=admin',
  '/indicators',
  '/indicators/B01',
  '/policy',
  '/problems?codes=WC11',
  '/problems',
  '/scores?root=CZ-WJ',
  '/scores?view=units&root=CZ-TN',
  '/compare',
  '/compare?mode=units&root=CZ-TN&other=CZ-WJ',
  '/satisfaction',
  '/contests?line=admin',
  '/settings',
  '/explore?indicators=B01,B03&level=DISTRICT',
  '/data/employments',
  '/data?tab=import',
  '/data?tab=check',
  '/data?tab=quality',
  '/data?tab=outliers',
  '/data?tab=lines',
  '/snapshots',
  '/snapshots?tab=reports',
  '/snapshots?tab=schedules',
  '/account',
  '/access',
  '/console',
];

/** The name of the picture of an address. */
export const pictureOf = (path: string): string =>
  path === '/' ? 'city' : path.slice(1).replace(/[^\w]+/g, '-');
