/**
 * Name under which the key is stored: for this tab, or on this device if it is to be remembered.
 */
const NAME = 'tongxin-key';

/**
 * The key from the address, `#key=…` (printed by `npm start`; the part after # is not sent to the
 * server), otherwise the stored one; null if there is none.
 */
export function keptKey(): string | null {
  const keyInHash = new URLSearchParams(location.hash.slice(1)).get('key');
  if (keyInHash !== null) {
    keepKey(keyInHash, false);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return keyInHash ?? sessionStorage.getItem(NAME) ?? localStorage.getItem(NAME);
}

/** Stores a key. */
export function keepKey(key: string, remember: boolean): void {
  forgetKey();
  (remember ? localStorage : sessionStorage).setItem(NAME, key);
}

/** Forgets the key. */
export function forgetKey(): void {
  for (const storage of [sessionStorage, localStorage]) storage.removeItem(NAME);
}

/**
 * The token of a one-time link in the address, `/setup#link=…`; null on other pages. Removed from the
 * address, so that it is not stored in the history.
 */
export function linkInAddress(): string | null {
  if (location.pathname !== '/setup') return null;
  const link = new URLSearchParams(location.hash.slice(1)).get('link') ?? '';
  history.replaceState(null, '', '/setup');
  return link;
}
