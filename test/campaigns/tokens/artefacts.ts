import { inspect } from 'node:util';
import type { Logger } from '../../../src/types/logger.js';
import { everythingIn } from '../../client/everything-in.js';

/** Everything that a program could print of a value, each as a text of its own: what reporters and debuggers find. */
export function printedForms(value: unknown): string[] {
  const forms = [
    inspect(value),
    inspect(value, { showHidden: true, depth: null, getters: true }),
    inspect(value, { showHidden: true, depth: null, customInspect: false }),
    `${safely(() => JSON.stringify(value))}`,
    `${safely(() => String(value))}`,
    everythingIn(value).join('\n'),
  ];
  for (let error = value; error instanceof Error; error = error.cause) {
    forms.push(
      error.message,
      `${error.stack}`,
      inspect(error),
      safely(() => JSON.stringify(error)),
      `${error}`,
    );
    forms.push(
      Object.getOwnPropertyNames(error)
        .map((name) => `${name}=${inspect(Reflect.get(error as Error, name))}`)
        .join(),
    );
  }
  return forms;
}

/** Collects what a client tells, and looks for canaries in it. */
export class Artefacts {
  looked = 0;
  readonly hits: string[] = [];
  /** Names of the error classes, log levels and hooks that were looked at. */
  readonly kinds = new Set<string>();

  /** Looks at every printed form of a value. */
  look(kind: string, value: unknown, canaries: readonly string[]): void {
    this.kinds.add(kind);
    for (const form of printedForms(value)) {
      this.looked += 1;
      const hit = canaries.find((canary) => form.includes(canary));
      if (hit !== undefined) this.hits.push(`${kind}: ${form.slice(0, 400)}`);
    }
  }

  /** A logger whose entries are looked at. */
  logger(canaries: readonly string[]): Logger {
    const write = (level: string) => (message: string, fields?: Record<string, unknown>) =>
      this.look(`log ${level}`, { message, fields }, canaries);
    return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  }

  /** Hooks whose events are looked at. */
  hooks(canaries: readonly string[]) {
    const hear = (name: string) => (event: unknown) => this.look(`hook ${name}`, event, canaries);
    return {
      onRequest: hear('onRequest'),
      onResponse: hear('onResponse'),
      onRetry: hear('onRetry'),
      onRateLimit: hear('onRateLimit'),
      onToken: hear('onToken'),
      onPage: hear('onPage'),
      onDrift: hear('onDrift'),
    };
  }
}

function safely(write: () => string): string {
  try {
    return write();
  } catch {
    return ''; // what cannot be written tells nothing
  }
}
