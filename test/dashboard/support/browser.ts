import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
  type Response,
} from 'playwright-core';

/** The shell comes first: it has no windows, and needs half the time of the whole browser for a page. */
const CANDIDATES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The folder of the pictures of pages, for review; null in CI, where nobody looks at them. */
const PICTURES = process.env.CI ? null : 'dist/pictures';

function chromiumPath(): string {
  const actual = [process.env.CHROMIUM, ...CANDIDATES].find((text) => {
    try {
      accessSync(text ?? '', constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (actual === undefined)
    throw new Error(
      'Tests of the dashboard need Chromium: install it (Debian: apt-get install chromium ' +
        'fonts-noto-cjk), or let CHROMIUM name it.',
    );
  return actual;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Chromium, which speaks to nobody of itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // pages live too briefly for optimised code to pay: a sixth less CPU
      '--js-flags=--no-opt',
    ],
  });

/** The options of a visitor. */
export interface VisitOptions {
  readonly key?: string;
  /** null: chosen by nobody yet, the browser prefers `locale` */
  readonly language?: 'zh' | 'en' | null;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly look?: 'light' | 'dark';
  /**
   * as those ask for to whom movement is a burden, unless told otherwise: then nothing is half way
   * when it is looked at
   */
  readonly motion?: 'reduce' | 'no-preference';
  /** the browser has nothing of the pages in its cache */
  readonly isFirst?: boolean;
}

/** Somebody who looks at the dashboard. */
export interface Visitor {
  readonly page: Page;
  /** what should not have been: console errors, uncaught errors, requests that leave the machine, failed answers */
  readonly troubles: string[];
  /** goes to an address and waits until nothing is loading */
  visit(path: string): Promise<void>;
  /** waits until nothing is loading */
  settle(): Promise<void>;
  /** what axe finds that is serious or worse, the explorer of others left out */
  faults(): Promise<string[]>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The tabs of a browser that prefers a language. */
interface Tabs {
  readonly context: BrowserContext;
  /** those that visitors have left, for the next visitors */
  readonly left: Page[];
}

const tabsOfBrowsers = new WeakMap<Browser, Map<string, Promise<Tabs>>>();

async function openTabs(browser: Browser, locale: string): Promise<Tabs> {
  const options = locale === '' ? {} : { locale };
  return { context: await browser.newContext({ acceptDownloads: true, ...options }), left: [] };
}

/** The tabs of a browser that prefers `locale`; they share a cache. */
function tabsOf(browser: Browser, locale: string): Promise<Tabs> {
  const tabsByLocale = tabsOfBrowsers.get(browser) ?? new Map<string, Promise<Tabs>>();
  tabsOfBrowsers.set(browser, tabsByLocale);
  const tabs = tabsByLocale.get(locale) ?? openTabs(browser, locale);
  tabsByLocale.set(locale, tabs);
  return tabs;
}

/**
 * Opens a page of the service at `url`, in Chinese on a wide screen unless told otherwise. Visitors use
 * the same tabs one after another, since Chromium then keeps the scripts that it has compiled; what a
 * visitor stored is removed when it is closed.
 */
export async function openVisitor(
  browser: Browser,
  url: string,
  {
    key,
    language = 'zh',
    locale = '',
    width = 1280,
    height = 900,
    look = 'light',
    motion = 'reduce',
    isFirst = false,
  }: VisitOptions,
): Promise<Visitor> {
  const { context, left } = await (isFirst ? openTabs : tabsOf)(browser, locale);
  const page = left.pop() ?? (await context.newPage());
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: look, reducedMotion: motion, media: null });
  const troubles: string[] = [];
  const listeners = {
    console: (message: ConsoleMessage): void => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    },
    pageerror: (error: Error): void => {
      troubles.push(`uncaught: ${error.message}`);
    },
    request: (request: Request): void => {
      if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url()))
        troubles.push(`outside: ${request.url()}`);
    },
    response: (response: Response): void => {
      if (response.status() >= 500) troubles.push(`${response.status()}: ${response.url()}`);
    },
  };
  page
    .on('console', listeners.console)
    .on('pageerror', listeners.pageerror)
    .on('request', listeners.request)
    .on('response', listeners.response);
  const initScript = await page.addInitScript(
    ([storedKey, speech]) => {
      if (storedKey) sessionStorage.setItem('tongxin-key', storedKey);
      if (speech && localStorage.getItem('tongxin-language') === null)
        localStorage.setItem('tongxin-language', speech);
    },
    [key, language ?? undefined],
  );
  const settle = async (): Promise<void> => {
    await page.waitForSelector('h1');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.ant-skeleton, .ant-spin-spinning').length === 0 &&
        document.querySelector('[aria-busy=true]') === null,
    );
  };
  const visitor: Visitor = {
    page,
    troubles,
    settle,
    async visit(path) {
      await page.goto(`${url}${path}`);
      await settle();
    },
    async faults() {
      await page.evaluate(axe);
      const actual = await page.evaluate<{
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      }>(
        "axe.run({ exclude: ['.graphiql-container'] }, { resultTypes: ['violations'], preload: false })",
      );
      return actual.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
        );
    },
    async picture(name) {
      if (PICTURES === null) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    },
    async close() {
      page
        .off('console', listeners.console)
        .off('pageerror', listeners.pageerror)
        .off('request', listeners.request)
        .off('response', listeners.response);
      await initScript.dispose();
      await page.unrouteAll();
      await page.localStorage.clear();
      await page.sessionStorage.clear();
      await page.goto('about:blank');
      if (isFirst) await context.close();
      else left.push(page);
    },
  };
  return visitor;
}

/** Nothing happened that should not have. */
export function expectNoTroubles({ troubles }: Visitor): void {
  expect(troubles).toEqual([]);
}
