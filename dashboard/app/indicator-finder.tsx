import { AutoComplete, Input, type RefSelectProps } from 'antd';
import { FundOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { findIndicators } from '../parts/find-indicators.ts';
import { NO_INDICATOR_FITS } from '../parts/no-indicator-fits.ts';
import { useRoot } from './address.ts';
import { useLanguage } from './language.tsx';
import { useCatalogue } from './viewer.tsx';

const MAX_OPTIONS = 30;

/** The key that leads to the field, also on a Chinese keyboard. */
const KEYS: ReadonlySet<string> = new Set(['/', '、']);

/** Whether keys that are pressed there are typed text. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, .graphiql-container') !== null);

/**
 * Finds an indicator by code, name, clause or words of its definition, from every page: the key /
 * leads to it. Its page is shown for the org unit and the period of the current one.
 */
export function IndicatorFinder({
  width = 220,
}: {
  readonly width?: number | string | undefined;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { indicators } = useCatalogue();
  const go = useNavigate();
  const root = useRoot();
  const [params] = useSearchParams();
  const field = useRef<RefSelectProps>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!KEYS.has(event.key) || isTyped(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => {
      document.removeEventListener('keydown', jump);
    };
  }, []);
  const fitting = text.trim() === '' ? [] : findIndicators(indicators, text);
  const open = (code: string): void => {
    const keptParams = Object.entries({
      root,
      period: params.get('period'),
      line: params.get('line'),
    });
    const search = new URLSearchParams(
      keptParams.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ).toString();
    setText('');
    field.current?.blur();
    void go(`/indicators/${code}${search === '' ? '' : `?${search}`}`);
  };
  return (
    <AutoComplete
      ref={field}
      style={{ width }}
      value={text}
      onChange={(typed: string) => {
        setText(typed);
      }}
      onSelect={open}
      onBlur={() => {
        setText('');
      }}
      defaultActiveFirstOption
      options={fitting.slice(0, MAX_OPTIONS).map(({ code, title, clauses }) => ({
        value: code,
        label: `${code} ${t(title)}　${clauses.join(' ')}`,
      }))}
      popupMatchSelectWidth={360}
      notFoundContent={text.trim() === '' ? null : t(NO_INDICATOR_FITS)}
      aria-label={t({ zh: '查找指标', en: 'Find an indicator' })}
      aria-keyshortcuts="/"
    >
      <Input
        prefix={<FundOutlined />}
        placeholder={t({ zh: '查找指标（按 / 键）', en: 'Find an indicator ( / )' })}
      />
    </AutoComplete>
  );
}
