/** A row as the pool returns it, with moments as texts. */
export type WithTexts<T> = {
  readonly [K in keyof T]: T[K] extends Date
    ? string
    : T[K] extends Date | null
      ? string | null
      : T[K];
};
