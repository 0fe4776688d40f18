import { isZoomError, type SyncProgress } from '../index.js';
import { ProgressLine, ProgressThrottle } from './progress.js';

/** The terminal that somebody watches. */
export interface Terminal {
  columns: number;
}

const ERASE_LINE = '\r\u001b[K';

/**
 * Everything that is not the result: sentences and a moving line for a person at a terminal, else one JSON object a line,
 * with `event` first.
 */
export class Talk {
  readonly #write: (text: string) => void;
  readonly #terminal: Terminal | null;
  readonly #line = new ProgressLine();
  readonly #throttle = new ProgressThrottle();
  #lineShown = false;

  constructor(write: (text: string) => void, terminal: Terminal | null) {
    this.#write = write;
    this.#terminal = terminal;
  }

  /** One thing worth saying. `facts` are for machines; the sentence says the same. */
  say(event: string, message: string, facts: object = {}): void {
    if (this.#terminal === null) this.#json({ event, message, ...facts });
    else this.#print(`${message}\n`);
  }

  progress(progress: SyncProgress): void {
    if (this.#terminal === null) {
      if (this.#throttle.lets(progress, 1_000)) this.#json({ event: 'progress', ...inWholeMs(progress) });
      return;
    }
    const line = this.#line.update(progress, this.#terminal.columns - 1);
    if (!this.#throttle.lets(progress, 100)) return;
    this.#print(line);
    this.#lineShown = true;
  }

  fail(error: unknown): void {
    if (this.#terminal === null) this.#json({ event: 'error', ...describeError(error) });
    else {
      const { message, code, trackingId } = describeError(error);
      const reference = [code && `code ${code}`, trackingId && `tracking id ${trackingId}`].filter(Boolean).join(', ');
      this.#print(`Failed: ${message}${reference === '' ? '' : ` (${reference})`}\n`);
    }
  }

  /** Removes the moving line. */
  end(): void {
    if (this.#lineShown) this.#print('');
  }

  #json(line: object): void {
    this.#write(`${JSON.stringify(line)}\n`);
  }

  #print(text: string): void {
    this.#write(this.#lineShown ? `${ERASE_LINE}${text}` : text);
    this.#lineShown = false;
  }
}

/** What a machine reads needs no millionths of a millisecond. */
function inWholeMs(progress: SyncProgress): SyncProgress {
  const { elapsedMs, waitedMs, remainingMs } = progress;
  return {
    ...progress,
    elapsedMs: Math.round(elapsedMs),
    waitedMs: Math.round(waitedMs),
    remainingMs: remainingMs === null ? null : Math.round(remainingMs),
  };
}

interface ErrorFacts {
  name: string;
  message: string;
  kind: string | null;
  hint: string | null;
  operation: string | null;
  status: number | null;
  code: number | null;
  trackingId: string | null;
}

function describeError(error: unknown): ErrorFacts {
  const none = { kind: null, hint: null, operation: null, status: null, code: null, trackingId: null };
  if (!isZoomError(error)) {
    return error instanceof Error
      ? { ...none, name: error.name, message: error.message }
      : { ...none, name: typeof error, message: String(error) };
  }
  const { name, message, kind, hint, operation } = error;
  const answered = isZoomError(error, 'api') || isZoomError(error, 'rate-limit') ? error : none;
  const { status, code, trackingId } = answered;
  return { name, message, kind, hint, operation, status, code, trackingId };
}
