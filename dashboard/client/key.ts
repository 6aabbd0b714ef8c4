/** Where the key of the viewer is kept: for this tab, or on this device when it is to be remembered. */
const NAME = 'tongxin-key';

/**
 * The key given in the address as `#key=…` (as `npm start` prints it; what follows # is not sent to
 * the server), else the kept one; null without.
 */
export function keptKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given !== null) {
    keepKey(given, false);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? sessionStorage.getItem(NAME) ?? localStorage.getItem(NAME);
}

/** Keeps a key. */
export function keepKey(key: string, remember: boolean): void {
  forgetKey();
  (remember ? localStorage : sessionStorage).setItem(NAME, key);
}

/** Forgets the key. */
export function forgetKey(): void {
  for (const storage of [sessionStorage, localStorage]) storage.removeItem(NAME);
}
