import { App as Messages, ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import type { Language } from '../../base/language.ts';
import { makeApiClient } from '../client/client.ts';
import { forgetKey, keepKey, keptKey } from '../client/key.ts';
import { LiveProvider } from '../client/live.tsx';
import { KeyContext } from './key-context.tsx';
import { KeyPage } from './key-page.tsx';
import { keepLanguage, keptLanguage, speechIn, SpeechContext } from './language.tsx';
import { keepLook, keptLook, LookContext, RED, TEXT, type Look } from './look.tsx';
import { router } from './router.tsx';
import { useMedia } from './use-media.ts';

const themeOf = (isDark: boolean, isStill: boolean): ThemeConfig => {
  const shade = isDark ? 'dark' : 'light';
  return {
    zeroRuntime: true,
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: RED[shade].fill,
      ...TEXT[shade],
      motion: !isStill,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Menu: { itemSelectedColor: RED[shade].text },
      Tabs: {
        itemSelectedColor: RED[shade].text,
        itemHoverColor: RED[shade].text,
        inkBarColor: RED[shade].text,
      },
    },
  };
};

/** The dashboard: language, look and key, then its pages. */
export function App(): React.JSX.Element {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  const [look, setLook] = useState<Look>(keptLook);
  const [key, setKey] = useState<string | null>(keptKey);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const isDark = look === 'system' ? dark : look === 'dark';
  const isOnPaper = useMedia('print');
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const speech = useMemo(
    () =>
      speechIn(language, (language) => {
        keepLanguage(language);
        setLanguage(language);
      }),
    [language],
  );
  const looks = useMemo(
    () => ({
      look,
      isDark,
      setLook: (look: Look) => {
        keepLook(look);
        setLook(look);
      },
    }),
    [look, isDark],
  );
  const leave = (): void => {
    forgetKey();
    setKey(null);
  };
  const asking = useMemo(
    () => (key === null ? null : makeApiClient(key, language, leave)),
    [key, language],
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.style.colorScheme = isDark && !isOnPaper ? 'dark' : 'light';
  }, [language, isDark, isOnPaper]);
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(isDark && !isOnPaper, isStill)}
    >
      <SpeechContext value={speech}>
        <LookContext value={looks}>
          <Messages style={{ height: '100%' }}>
            {asking === null || key === null ? (
              <KeyPage
                onKey={(entered, remember) => {
                  keepKey(entered, remember);
                  setKey(entered);
                }}
              />
            ) : (
              <Provider value={asking.client}>
                <KeyContext value={{ key, leave }}>
                  <LiveProvider connection={asking.connection}>
                    <RouterProvider router={router} />
                  </LiveProvider>
                </KeyContext>
              </Provider>
            )}
          </Messages>
        </LookContext>
      </SpeechContext>
    </ConfigProvider>
  );
}
