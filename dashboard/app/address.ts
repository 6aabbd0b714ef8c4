import { matchPath, useLocation, useSearchParams } from 'react-router';
import { periodsOf } from '../../base/period.ts';
import { useViewer } from './viewer.tsx';

/** The state in the address, and how to change it: a parameter set to null is removed. */
export interface Address {
  readonly get: (name: string) => string | null;
  readonly list: (name: string) => string[];
  /**
   * Changes the address at once, so that typed text stays; the page stays visible until the answer
   * is there, unless it is about another org unit. `replace`: without a step in the history. A step
   * resets tables to their first page.
   */
  readonly set: (
    values: Readonly<Record<string, string | readonly string[] | null>>,
    replace?: boolean,
  ) => void;
  /** the current period */
  readonly period: string;
}

const SEPARATOR = ',';

/** Suffix of the parameter of a table's page. */
export const PAGE = '-page';

/**
 * The label of the single period that a text names, such as 2025 for LAST_YEAR; null if there is
 * none or several.
 */
export function labelOf(text: string | null, today: string): string | null {
  try {
    const [period, ...more] = periodsOf(text ?? '', today);
    return more.length === 0 ? period!.label : null;
  } catch {
    return null;
  }
}

/** The address of the page: all of its state. Lists are comma-separated. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const { today } = useViewer();
  return {
    get: (name) => params.get(name),
    list: (name) => params.get(name)?.split(SEPARATOR).filter(Boolean) ?? [],
    set: (values, replace = false) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(
            replace ? before : [...before].filter(([name]) => !name.endsWith(PAGE)),
          );
          for (const [name, value] of Object.entries(values)) {
            const text = typeof value === 'string' ? value : (value?.join(SEPARATOR) ?? '');
            if (text === '') next.delete(name);
            else next.set(name, text);
          }
          return next;
        },
        { replace, preventScrollReset: !('root' in values), flushSync: true },
      );
    },
    period:
      labelOf(params.get('period'), today) ??
      params.get('period') ??
      String(Number(today.slice(0, 4)) - 1),
  };
}

/** The code of the org unit of the page, from its path or `?root=`; null at the root. */
export function useRoot(): string | null {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  return matchPath('/units/:code', pathname)?.params.code ?? params.get('root');
}

/** The parameters that stay from page to page: the period, and the line along which figures are added up. */
const KEPT = ['period', 'line'] as const;

/** The part of the address that stays from page to page. */
export const useKeptQuery = (): string => {
  const [params] = useSearchParams();
  const kept = new URLSearchParams(
    KEPT.flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  ).toString();
  return kept === '' ? '' : `?${kept}`;
};
