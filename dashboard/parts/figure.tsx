import { useSpeech } from '../app/language.tsx';
import { useGround } from '../app/viewer.tsx';
import { useExplain } from './explain.tsx';
import type { Explained } from './explanation.tsx';
import { ABSENT, figureText } from './number.ts';

/** A number that opens what it rests on; where there is none, its sign says why. */
export function Figure(it: Explained): React.JSX.Element {
  const { say, language } = useSpeech(), { indicator } = useGround(), explain = useExplain(), { figure } = it, isThere = figure.status === 'OK';
  const text = figureText(figure, indicator(it.indicator)!, language), why = isThere ? undefined : say(ABSENT[figure.status as keyof typeof ABSENT]);
  return (
    <button
      type="button" className={isThere ? 'figure' : 'figure absent'} title={why} data-indicator={it.indicator} data-unit={it.unit.code} data-period={it.period} data-value={figure.value ?? ''} data-status={figure.status}
      aria-label={isThere ? undefined : `${text} ${why!}`} onClick={() => { explain(it); }}
    >{text}</button>
  );
}
