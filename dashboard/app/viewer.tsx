import { createContext, useContext } from 'react';
import type { CatalogueQuery, ViewerQuery } from '../operations/generated.ts';

/** Whose key it is. */
export type Viewer = ViewerQuery['viewer'];

/** An indicator of the catalogue. */
export type Indicator = CatalogueQuery['indicators'][number];

/** A dimension. */
export type Dimension = CatalogueQuery['dimensions'][number];

/** What every page knows. */
export interface Catalogue {
  readonly viewer: Viewer;
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
  readonly contestYears: readonly number[];
  readonly indicator: (code: string) => Indicator | undefined;
}

/** Given by the shell. */
export const CatalogueContext = createContext<Catalogue | null>(null);

/** What every page knows. */
export const useCatalogue = (): Catalogue => useContext(CatalogueContext)!;

/** Whose key it is. */
export const useViewer = (): Viewer => useCatalogue().viewer;
