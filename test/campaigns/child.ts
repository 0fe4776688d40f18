import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A real process of its own, that runs a TypeScript script of this folder and speaks over IPC. */
export interface Child<Sent, Received> {
  readonly pid: number;
  send(message: Sent): void;
  /** The next message that nobody took yet. Rejects, with what it wrote to stderr, when the process ends before. */
  next(): Promise<Received>;
  /** Ends it as the kernel does: without a word. */
  kill(): Promise<void>;
  /** Lets it end by itself, and ends it when it does not. */
  stop(): Promise<void>;
}

/** Starts `node --import tsx` with a script, given by its path below the repository. */
export function startChild<Sent extends object, Received>(script: string, args: readonly string[] = []) {
  const process_ = fork(path.join(root, script), args, {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const errors: string[] = [];
  process_.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
  const inbox = new Inbox<Received>();
  process_.on('message', (message) => inbox.put(message as Received));
  const exited = new Promise<void>((resolve) => {
    process_.once('exit', (code, signal) => {
      inbox.close(new Error(`${script} ended (${signal ?? code}).\n${errors.join('')}`));
      resolve();
    });
  });
  const child: Child<Sent, Received> = {
    pid: process_.pid ?? 0,
    send: (message) => void process_.send(message),
    next: () => inbox.take(),
    kill: async () => {
      process_.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      disconnect(process_);
      const timer = setTimeout(() => process_.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(timer);
    },
  };
  return child;
}

function disconnect(process_: ChildProcess): void {
  if (process_.connected) process_.disconnect();
}

/** Messages in the order of arrival, and those who wait for one. */
class Inbox<T> {
  readonly #messages: T[] = [];
  readonly #waiting: { resolve: (message: T) => void; reject: (error: Error) => void }[] = [];
  #closed: Error | null = null;

  put(message: T): void {
    const first = this.#waiting.shift();
    if (first === undefined) this.#messages.push(message);
    else first.resolve(message);
  }

  take(): Promise<T> {
    return new Promise((resolve, reject) => {
      const message = this.#messages.shift();
      if (message !== undefined) resolve(message);
      else if (this.#closed !== null) reject(this.#closed);
      else this.#waiting.push({ resolve, reject });
    });
  }

  close(error: Error): void {
    this.#closed = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
