const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in a `User-Agent` header, by which people recognise their sessions. */
export function deviceOf(userAgent: string | undefined): string {
  const nameIn = (names: typeof BROWSERS): string =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? '?';
  return `${nameIn(BROWSERS)} · ${nameIn(SYSTEMS)}`;
}
