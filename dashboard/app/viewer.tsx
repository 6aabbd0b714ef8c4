import { createContext, useContext } from 'react';
import type { CatalogueQuery, ViewerQuery } from '../operations/generated.ts';

/** The holder of the key. */
export type Viewer = ViewerQuery['viewer'];

/** An indicator of the catalogue. */
export type Indicator = CatalogueQuery['indicators'][number];

/** A dimension. */
export type Dimension = CatalogueQuery['dimensions'][number];

/** Data shared by all pages: the viewer, and the catalogue of indicators and dimensions. */
export interface Catalogue {
  readonly viewer: Viewer;
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
  readonly indicator: (code: string) => Indicator | undefined;
}

/** Provided by the shell. */
export const CatalogueContext = createContext<Catalogue | null>(null);

/** The data shared by all pages. */
export const useCatalogue = (): Catalogue => useContext(CatalogueContext)!;

/** The holder of the key. */
export const useViewer = (): Viewer => useCatalogue().viewer;
