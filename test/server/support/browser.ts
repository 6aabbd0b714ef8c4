/** A browser as far as HTTP goes: it keeps a cookie and sends the header of the pages. */
export interface Browser {
  /** the cookie that it keeps; null: none */
  cookie: string | null;
  request(method: string, path: string, body?: unknown, headers?: object): Promise<Reply>;
}

/** A response as JSON; `code` of its first error, null without. */
export interface Reply {
  readonly status: number;
  readonly code: string | null;
  readonly body: {
    readonly [name: string]: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly params?: Record<string, unknown> };
    }[];
  };
  readonly headers: Headers;
}

/** A browser without a cookie, for a service. */
export function openBrowser(url: string): Browser {
  const browser: Browser = {
    cookie: null,
    async request(method, path, body, headers = {}) {
      const response = await fetch(url + path, {
        method,
        headers: {
          'apollo-require-preflight': 'true',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(browser.cookie !== null && { cookie: browser.cookie }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const set = response.headers.get('set-cookie');
      if (set !== null) browser.cookie = /Max-Age=0/.test(set) ? null : set.split(';')[0]!;
      const text = await response.text();
      const json = (text.startsWith('{') ? JSON.parse(text) : {}) as Reply['body'];
      return {
        status: response.status,
        code: json.errors?.[0]?.extensions.code ?? null,
        body: json,
        headers: response.headers,
      };
    },
  };
  return browser;
}
