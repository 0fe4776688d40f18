import { inject } from 'vitest';

// Whatever is worked out once, as a module loads, is worked out before the first change is made.
await import('../../src/index.js');
await import('../../src/testing/index.js');
await import('../../src/webhooks/index.js');

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Stryker keeps which change is made. */
    globalNamespace: string;
  }
}

// In a thread that goes on, it is still the last one.
const stryker: { activeMutant?: string | undefined } | undefined = Reflect.get(globalThis, inject('globalNamespace'));
if (stryker !== undefined) stryker.activeMutant = undefined;
