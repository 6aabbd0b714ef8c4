import { App as Messages, ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import type { Language } from '../../base/language.ts';
import { makeApiClient } from '../client/client.ts';
import { forgetKey, keepKey, keptKey, linkInAddress } from '../client/key.ts';
import { hasSession, signOut } from '../client/session.ts';
import { LiveProvider } from '../client/live.tsx';
import { KeyContext } from './key-context.tsx';
import { keepLanguage, keptLanguage, speechIn, TranslationContext } from './language.tsx';
import { keepLook, keptLook, LookContext, RED, TEXT, type Look } from './look.tsx';
import { router } from './router.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
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

/** By what the viewer is known; `unknown` until the service has said whether there is a session. */
type Credential =
  | { readonly kind: 'unknown' | 'none' | 'session' }
  | { readonly kind: 'key'; readonly key: string };

/** The key that the browser keeps, or a question for the service. */
const keptCredential = (): Credential => {
  const key = keptKey();
  return key === null ? { kind: 'unknown' } : { kind: 'key', key };
};

/** The dashboard: language, look and sign-in, then its pages. */
export function App(): React.JSX.Element {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  const [look, setLook] = useState<Look>(keptLook);
  const [link, setLink] = useState<string | null>(linkInAddress);
  const [credential, setCredential] = useState<Credential>(keptCredential);
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
  const { kind } = credential;
  const key = credential.kind === 'key' ? credential.key : null;
  const refused = (): void => {
    forgetKey();
    setCredential({ kind: 'none' });
  };
  const leave = (): void => {
    if (kind === 'session') void signOut(language).finally(refused);
    else refused();
  };
  useEffect(() => {
    if (kind === 'unknown')
      void hasSession(language).then((has) => {
        setCredential({ kind: has ? 'session' : 'none' });
      });
  }, [kind]);
  const asking = useMemo(
    () => (kind === 'key' || kind === 'session' ? makeApiClient(key, language, refused) : null),
    [kind, key, language],
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
      <TranslationContext value={speech}>
        <LookContext value={looks}>
          <Messages style={{ height: '100%' }}>
            {link !== null ? (
              <SetUpPage
                link={link}
                onDone={() => {
                  forgetKey();
                  setLink(null);
                  void router.navigate('/');
                  setCredential({ kind: 'session' });
                }}
              />
            ) : asking === null ? (
              kind === 'none' && (
                <SignInPage
                  onSession={() => {
                    setCredential({ kind: 'session' });
                  }}
                  onKey={(entered, remember) => {
                    keepKey(entered, remember);
                    setCredential({ kind: 'key', key: entered });
                  }}
                />
              )
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
      </TranslationContext>
    </ConfigProvider>
  );
}
