const REDACTED = '[redacted]';

/**
 * A value that must not be printed. Its string, JSON and `util.inspect` forms are `[redacted]`; the value lives in a
 * private field, so `inspect({ showHidden: true })` does not find it either. Only {@link Secret.reveal} returns it.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Call it only where the value is sent or stored. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}
