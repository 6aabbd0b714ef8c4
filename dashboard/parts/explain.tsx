import { Alert, Drawer } from 'antd';
import { createContext, useCallback, useContext, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { Explanation, ExplanationAt, type Explained } from './explanation.tsx';

const FIGURE = 'figure';

/** State of a history step that opened a figure: closing it then steps back. */
const OPENED = { openedFigure: true } as const;

const ExplainContext = createContext<(explained: Explained) => void>(() => undefined);

/** Opens the explanation of a figure. */
export const useExplain = (): ((explained: Explained) => void) => useContext(ExplainContext);

/**
 * Lets every figure below it open its explanation. The open figure is in the address,
 * `?figure=<indicator>,<period>,<org unit>`, so that it can be linked and closed with "back"; a
 * figure of a group is not, and stays open until the page changes.
 */
export function ExplainProvider({
  children,
}: {
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { get, set } = useAddress();
  const location = useLocation();
  const { key, search } = location;
  const go = useNavigate();
  const [opened, setOpened] = useState<{
    readonly explained: Explained;
    readonly key: string;
  } | null>(null);
  const [code = '', period = '', ...unit] = get(FIGURE)?.split(',') ?? [];
  const ofGroup = opened?.key === key ? opened.explained : null;
  const indicator = indicatorOf(ofGroup?.indicator ?? code);
  const open = (explained: Explained): void => {
    if (explained.group !== undefined) {
      setOpened({ explained, key });
      return;
    }
    const next = new URLSearchParams(search);
    next.set(FIGURE, [explained.indicator, explained.period, explained.unit.code].join());
    // a second click before the first has taken effect
    if (next.get(FIGURE) === get(FIGURE)) return;
    void go(
      { search: next.toString() },
      { state: OPENED, preventScrollReset: true, flushSync: true },
    );
  };
  const close = (): void => {
    if (ofGroup) setOpened(null);
    else if ((location.state as Partial<typeof OPENED> | null)?.openedFigure) void go(-1);
    else set({ [FIGURE]: null }, true);
  };
  const newest = useRef(open);
  const explain = useCallback((explained: Explained) => {
    newest.current(explained);
  }, []);
  newest.current = open;
  return (
    <ExplainContext value={explain}>
      {children}
      <Drawer
        open={indicator !== undefined || code !== ''}
        onClose={close}
        size={440}
        title={indicator ? `${indicator.code} ${t(indicator.title)}` : code}
      >
        {ofGroup ? (
          <Explanation explained={ofGroup} />
        ) : indicator ? (
          <ExplanationAt indicator={indicator.code} root={unit.join()} period={period} />
        ) : (
          code !== '' && (
            <Alert
              type="error"
              showIcon
              title={t({
                zh: `没有代码为“${code}”的指标。`,
                en: `There is no indicator "${code}".`,
              })}
            />
          )
        )}
      </Drawer>
    </ExplainContext>
  );
}
