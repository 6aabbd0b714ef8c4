import { matchPath, useLocation, useSearchParams } from 'react-router';
import { periodsOf } from '../../base/period.ts';
import { useViewer } from './viewer.tsx';

/** What the address holds, and how to change it: what is set to null is left out. */
export interface Address {
  readonly get: (name: string) => string | null;
  readonly list: (name: string) => string[];
  /**
   * At once, so that what was typed stands there still; what is shown stays in sight, unless it is
   * about another org unit. `replace`: without a step for going back; tables begin at their first
   * page after a step.
   */
  readonly set: (
    values: Readonly<Record<string, string | readonly string[] | null>>,
    replace?: boolean,
  ) => void;
  /** the period that is shown */
  readonly period: string;
}

const SEPARATOR = ',';

/** What the name of a table's page in the address ends with. */
export const PAGE = '-page';

/** The label of the one period that a text names, such as 2025 of LAST_YEAR; null where it names none, or several. */
export function labelOf(text: string | null, today: string): string | null {
  try {
    const [period, ...more] = periodsOf(text ?? '', today);
    return more.length === 0 ? period!.label : null;
  } catch {
    return null;
  }
}

/** The address of the page: all of its state. Lists are separated by commas. */
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

/** The code of the org unit that the page is about: that of its address, or of `?root=`; null at the top. */
export function useRoot(): string | null {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  return matchPath('/units/:code', pathname)?.params.code ?? params.get('root');
}

/** The part of the address that goes along from page to page. */
export const usePeriodQuery = (): string => {
  const [params] = useSearchParams();
  const period = params.get('period');
  return period === null ? '' : `?period=${encodeURIComponent(period)}`;
};
