import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { startServer } from '../server/start.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { short } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Interactions on the city page, each with the selector that shows its result. */
const DEEDS = [
  {
    name: 'open what a figure rests on',
    click: 'button.figure',
    shown: '.ant-drawer-content-wrapper, .ant-drawer-section',
  },
  { name: 'close it', click: '.ant-drawer-close', shown: 'body' },
  {
    name: 'sort the ranked table',
    click: '.ant-table-column-has-sorters',
    shown: '.ant-table-column-sort',
  },
  {
    name: 'go to the indicators',
    click: 'nav a[href^="/indicators"]',
    shown: 'h1:has-text("指标目录")',
  },
  { name: 'go back to the city', click: 'nav a[href="/"]', shown: 'section.grid' },
] as const;

/**
 * Runs in the page: notes when the first figure is on the screen (the task after its frame), and
 * how long interactions block the screen.
 */
const OBSERVE = `globalThis.useful = null; new MutationObserver((_, observer) => {
  if (!document.querySelector('button.figure')) return;
  observer.disconnect();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.useful = performance.now(); };
    port2.postMessage(null);
  });
}).observe(document, { childList: true, subtree: true });
globalThis.held = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.interactionId) globalThis.held.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

interface Cold {
  readonly firstPaint: number;
  readonly useful: number;
  readonly whole: number;
}

/**
 * One visit without caches: first paint, first figure, page complete, in milliseconds since
 * navigation; and for each interaction the time to the next paint.
 */
async function visit(
  browser: Browser,
  url: string,
  key: string,
): Promise<{ cold: Cold; held: number[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await context.addInitScript({
    content: `sessionStorage.setItem('tongxin-key', ${JSON.stringify(key)}); ${OBSERVE}`,
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('button.figure');
  await page.waitForSelector('.ant-skeleton', { state: 'detached' });
  const whole = await page.evaluate<number>('performance.now()');
  const useful = await page.evaluate<number>('globalThis.useful');
  const firstPaint = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0].startTime",
  );
  const held: number[] = [];
  for (const { click, shown } of DEEDS) {
    await page.evaluate('globalThis.held.length = 0');
    await page.locator(click).first().click();
    await page.locator(shown).first().waitFor();
    await page.waitForTimeout(300);
    // interactions of less than 16 ms are not reported
    held.push(Math.max(16, ...(await page.evaluate<number[]>('globalThis.held'))));
  }
  await context.close();
  return { cold: { firstPaint, useful, whole }, held };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * The city page of the demo city in Chromium: time until it is usable, and blocking time of
 * interactions.
 */
async function main(): Promise<void> {
  const { rounds } = wholeNumbers({ rounds: 7 });
  const source = storeSource(process.env);
  const fresh = await source.fresh();
  const { store, settings } = fresh;
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const server = await startServer(store, { port: 0, dashboard: resolve('dist/dashboard') });
  try {
    print(`${machine()}\n${await postgres(store)} (${source.name})`);
    await writeDemoCity(join(folder, 'city'), { scale: 1 });
    await takeApart(settings, join(folder, 'city'));
    await fetch(`${server.url}/health/ready`);
    const key = await createApiKey(store, 'CZ', 'STATISTICIAN');
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    print(
      `Chromium ${browser.version()}, ${rounds} visits with nothing cached, 1280 × 900, after one that is not counted`,
    );
    await visit(browser, server.url, key);
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    for (let round = 0; round < rounds; round++) visits.push(await visit(browser, server.url, key));
    await browser.close();
    const row = (name: string, values: readonly number[], target: string): string[] => [
      name,
      short(median(values)),
      short(Math.max(...values)),
      target,
    ];
    print(
      textTable(
        ['', 'median ms', 'largest ms', 'target'],
        [
          row(
            'first paint',
            visits.map(({ cold }) => cold.firstPaint),
            '',
          ),
          row(
            'first figure to be read',
            visits.map(({ cold }) => cold.useful),
            '1,500',
          ),
          row(
            'everything, charts too',
            visits.map(({ cold }) => cold.whole),
            '',
          ),
          ...DEEDS.map(({ name }, i) =>
            row(
              `${name}: to the next paint`,
              visits.map(({ held }) => held[i]!),
              '100',
            ),
          ),
        ],
      ),
    );
  } finally {
    await server.close();
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
