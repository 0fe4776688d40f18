import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CheckpointStore, fileCheckpointStore, memoryCheckpointStore } from '../../src/index.js';
import { redisCheckpointStore } from '../../src/redis/index.js';
import { rejection } from '../client/test-client.js';
import { type RedisServer, skipWithoutRedis, startRedis } from '../redis/redis-server.js';
import { temporaryFolder } from '../temporary-folder.js';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const file = () => path.join(folder, 'deeper', 'sync.checkpoint');
let server: RedisServer | null = null;
const withoutRedis = skipWithoutRedis('the contract of checkpoint stores');
beforeAll(async () => {
  server = withoutRedis ? null : await startRedis();
});
afterAll(() => server?.close());

/** Opens a store anew each time, over what the one before it kept. */
const STORES: [name: string, open: () => () => CheckpointStore][] = [
  [
    'memory',
    () => {
      const store = memoryCheckpointStore();
      return () => store;
    },
  ],
  ['file', () => () => fileCheckpointStore(file())],
  [
    'Redis',
    () => {
      const prefix = `test:${crypto.randomUUID()}:`;
      const redis = server?.connect();
      if (redis === undefined) throw new Error('no Redis');
      return () => redisCheckpointStore(redis, { prefix });
    },
  ],
];
const AVAILABLE = STORES.filter(([name]) => name !== 'Redis' || !withoutRedis);

describe.each(AVAILABLE)('a checkpoint store: %s', (_name, make) => {
  it('holds nothing at first', async () => {
    const open = make();
    expect(await open().read('a')).toEqual([]);
    await open().clear('a');
    expect(await open().read('a')).toEqual([]);
  });

  it('gives back lines as they were added, in their order, to whoever opens it next', async () => {
    const open = make();
    const lines = ['{"a":1}', '', ' blank before, and after ', 'Zoë 🦉 \u2028 \\n', 'x'.repeat(300_000)];
    for (const line of lines) await open().append('a', line);
    expect(await open().read('a')).toEqual(lines);
  });

  it('keeps keys apart, whatever they are called', async () => {
    const open = make();
    const keys = ['a', 'a b', 'a:b', '../a', 'a\nb', '', 'Zoë {x} %20'];
    for (const key of keys) await open().append(key, `of ${key.length}`);
    for (const key of keys) expect(await open().read(key), JSON.stringify(key)).toEqual([`of ${key.length}`]);
    await open().clear('a b');
    expect(await open().read('a b')).toEqual([]);
    for (const key of keys.filter((other) => other !== 'a b')) expect(await open().read(key)).toHaveLength(1);
  });

  it('takes up lines again after it was cleared', async () => {
    const open = make();
    await open().append('a', 'one');
    await open().clear('a');
    await open().append('a', 'two');
    expect(await open().read('a')).toEqual(['two']);
  });

  it('hands out a copy', async () => {
    const store = make()();
    await store.append('a', 'one');
    (await store.read('a')).push('mine');
    expect(await store.read('a')).toEqual(['one']);
  });

  it('keeps all lines that are added at once, in their order', async () => {
    const store = make()();
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    await Promise.all(lines.map((line) => store.append('a', line)));
    expect(await store.read('a')).toEqual(lines);
  });
});

describe('the file of a checkpoint', () => {
  it('is readable by this user only, and is gone when nothing is left in it', async () => {
    const store = fileCheckpointStore(file());
    await store.append('a', 'one');
    await store.append('b', 'two');
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    await store.clear('a');
    expect(await store.read('b')).toEqual(['two']);
    await store.clear('b');
    expect(existsSync(file())).toBe(false);
  });

  it.each([1, 300, 200_000])('loses a line of %d bytes that was torn off, and no other', async (length) => {
    const store = fileCheckpointStore(file());
    await store.append('a', 'one');
    appendFileSync(file(), `a ${'x'.repeat(length)}`);
    expect(await store.read('a')).toEqual(['one']);
    await store.append('a', 'two');
    expect(await store.read('a')).toEqual(['one', 'two']);
    expect(readFileSync(file(), 'utf8')).toBe('a one\na two\n');
  });

  it('may begin with a torn line', async () => {
    const store = fileCheckpointStore(path.join(folder, 'torn'));
    writeFileSync(path.join(folder, 'torn'), 'a on');
    await store.append('a', 'two');
    expect(await store.read('a')).toEqual(['two']);
  });

  it('has a path', () => {
    expect(() => fileCheckpointStore(' ')).toThrow(/needs the path of a file/);
  });

  it('says so when the path cannot be used', async () => {
    const error = await rejection(fileCheckpointStore(folder).read('a'));
    expect(error).toMatchObject({ kind: 'config', message: expect.stringContaining('(EISDIR)') });
    expect(String(error)).toContain(folder);
  });
});

describe.skipIf(withoutRedis)('a checkpoint in Redis', () => {
  it('is forgotten when nobody has added to it for as long as was asked', async () => {
    const redis = server?.connect();
    if (redis === undefined) throw new Error('no Redis');
    const prefix = `test:${crypto.randomUUID()}:`;
    await redisCheckpointStore(redis, { prefix, lifeMs: 60_000 }).append('a', 'one');
    const [key] = await redis.keys(`${prefix}*`);
    const life = await redis.pttl(String(key));
    expect(life).toBeGreaterThan(0);
    expect(life).toBeLessThanOrEqual(60_000);
  });
});
