import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  expectNoTroubles,
  openBrowser,
  openVisitor,
  type VisitOptions,
  type Visitor,
} from './browser.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';

/** The demo city with its pages, and a browser, for the tests of one file. */
export interface DemoPages {
  readonly server: DemoServer;
  readonly browser: Browser;
  /** a STATISTICIAN of the whole city */
  readonly key: string;
  /** Looks at the pages, with {@link key} unless told otherwise; nothing may go wrong meanwhile. */
  looking(how: VisitOptions, work: (visitor: Visitor) => Promise<void>): Promise<void>;
  /** the data of an answer without errors, asked with {@link key} */
  ask<T>(query: string, variables?: object): Promise<T>;
}

/** Opens them before the tests of a `describe`, and closes them afterwards. */
export function demoPages(): DemoPages {
  let server: DemoServer;
  let browser: Browser;
  let key: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemoServer(), openBrowser()]);
    key = await server.key('CZ', 'STATISTICIAN');
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    get key() {
      return key;
    },
    async looking(how, work) {
      const visitor = await openVisitor(browser, server.url, { key, ...how });
      try {
        await work(visitor);
        expectNoTroubles(visitor);
      } finally {
        await visitor.close();
      }
    },
    async ask<T>(query: string, variables: object = {}): Promise<T> {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

/** A number on a page. */
export interface Shown {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  /** empty: of no group */
  readonly group: string;
  readonly value: number | null;
  readonly status: string;
  readonly text: string;
}

/** The numbers on a page, as they stand there. */
export const figuresOn = (page: Page): Promise<Shown[]> =>
  page.$$eval('button.figure', (all) =>
    all.map((element) => {
      const { indicator, unit, period, group, value, status } = (element as HTMLElement).dataset;
      return {
        indicator: indicator!,
        unit: unit!,
        period: period!,
        group: group ?? '',
        value: value === '' ? null : Number(value),
        status: status!,
        text: element.textContent,
      };
    }),
  );
