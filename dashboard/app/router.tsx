import { createBrowserRouter, type RouteObject } from 'react-router';
import { pages } from '../pages/index.ts';
import { FailurePage, UnloadedPage } from './failure-page.tsx';
import { Shell } from './shell.tsx';

const routes: RouteObject[] = pages.map(({ path, load }) => ({
  path,
  errorElement: <FailurePage />,
  lazy: async () => ({
    Component: (await load().catch(() => ({ default: UnloadedPage }))).default,
  }),
}));

/** Every page, below the shell. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <FailurePage />,
    hydrateFallbackElement: <span />,
    children: routes,
  },
]);
