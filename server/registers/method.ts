import type { Ctx } from 'type-graphql';

/** A resolver class made at run time. */
export type ResolverClass = new () => object;

/** A decorator of a parameter. */
export type Decorate = ReturnType<typeof Ctx>;

/** Defines a method on a resolver class with the decorators of its parameters. */
export function method(
  prototype: object,
  name: string,
  decorators: readonly Decorate[],
  body: (...args: never[]) => unknown,
): void {
  Object.defineProperty(prototype, name, { value: body, writable: true, configurable: true });
  decorators.forEach((decorate, index) => {
    decorate(prototype, name, index);
  });
}
