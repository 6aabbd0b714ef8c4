import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's environment for Node, with a global object of its own that is an ordinary one. Jest's is a
 * proxy, so that every `Math`, `Number` or `Map` in a hot loop calls JavaScript: code under test ran
 * at a third of the speed that it has for users.
 */
export default class OrdinaryGlobals extends TestEnvironment {
  constructor(...args: ConstructorParameters<typeof TestEnvironment>) {
    const { createContext } = vm;
    Object.assign(vm, { createContext: () => createContext(vm.constants.DONT_CONTEXTIFY) });
    try {
      super(...args);
    } finally {
      Object.assign(vm, { createContext });
    }
  }
}
