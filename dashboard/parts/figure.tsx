import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { useExplain } from './explain.tsx';
import type { Explained } from './explanation.tsx';
import { ABSENT, figureText } from './number.ts';
import { OFF_RECORD } from './on-record.ts';

/**
 * A figure that opens its explanation; if it is missing or not on record, a sign shows the reason.
 */
export function Figure(explained: Explained): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator } = useCatalogue();
  const explain = useExplain();
  const { figure } = explained;
  const definition = indicator(explained.indicator)!;
  const text = figureText(figure, definition, language);
  const why =
    figure.status !== 'OK' ? t(ABSENT[figure.status]) : figure.onRecord ? undefined : t(OFF_RECORD);
  const isThere = why === undefined;
  return (
    <button
      type="button"
      className={isThere ? 'figure' : 'figure absent'}
      title={why}
      data-indicator={explained.indicator}
      data-unit={explained.unit.code}
      data-period={explained.period}
      data-group={explained.group ?? ''}
      data-value={figure.value ?? ''}
      data-status={figure.status}
      data-on-record={figure.onRecord}
      aria-label={isThere ? undefined : `${text} ${why}`}
      onClick={() => {
        explain(explained);
      }}
    >
      {text}
    </button>
  );
}
