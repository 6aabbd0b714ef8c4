import { useSearchParams } from 'react-router';
import { useViewer } from './viewer.tsx';

/** What the address holds, and how to change it: what is set to null is left out. */
export interface Address {
  readonly get: (name: string) => string | null;
  readonly list: (name: string) => string[];
  /** `replace`: without a step for going back */
  readonly set: (values: Readonly<Record<string, string | readonly string[] | null>>, replace?: boolean) => void;
  /** the period that is shown */
  readonly period: string;
}

const SEPARATOR = ',';

/** The address of the page: all of its state. Lists are separated by commas. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams(), { today } = useViewer();
  return {
    get: (name) => params.get(name),
    list: (name) => params.get(name)?.split(SEPARATOR).filter(Boolean) ?? [],
    set: (values, replace = false) => {
      setParams((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          const text = typeof value === 'string' ? value : value?.join(SEPARATOR) ?? '';
          if (text === '') next.delete(name);
          else next.set(name, text);
        }
        return next;
      }, { replace });
    },
    period: params.get('period') ?? String(Number(today.slice(0, 4)) - 1),
  };
}

/** The part of the address that goes along from page to page. */
export const usePeriodQuery = (): string => {
  const [params] = useSearchParams(), period = params.get('period');
  return period === null ? '' : `?period=${encodeURIComponent(period)}`;
};
