import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { contractTables } from '../../fixtures/contract-package.ts';
import { startTestServer, type TestServer } from '../../server/support/server.ts';
import {
  expectNoTroubles,
  openBrowser,
  openVisitor,
  type VisitOptions,
  type Visitor,
} from './browser.ts';
import { PAGES } from './demo-server.ts';

/** The small city of the contract with its pages, and a browser, for the tests of one file. */
export interface ContractPages {
  readonly server: TestServer;
  readonly browser: Browser;
  /** Looks at the pages, with a key to the whole city unless told otherwise; nothing may go wrong meanwhile. */
  looking(
    work: (page: Page, visitor: Visitor) => Promise<void>,
    how?: Omit<VisitOptions, 'key'> & { readonly role?: 'STATISTICIAN' | 'ANALYST' },
  ): Promise<void>;
}

/** Opens them before the tests of a `describe`, and closes them afterwards. */
export function contractPages(): ContractPages {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startTestServer(contractTables(), null, PAGES),
      openBrowser(),
    ]);
  });
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
    async looking(work, { role = 'STATISTICIAN', ...how } = {}) {
      const visitor = await openVisitor(browser, server.url, {
        key: await server.key('C001', role),
        ...how,
      });
      try {
        await work(visitor.page, visitor);
        expectNoTroubles(visitor);
      } finally {
        await visitor.close();
      }
    },
  };
}
