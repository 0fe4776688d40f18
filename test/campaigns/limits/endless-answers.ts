import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const MIB = 1024 * 1024;
const TEXT = 'content-type: application/json\r\n';
const CHUNKED = 'transfer-encoding: chunked\r\n';
const FLOOD = Buffer.alloc(65_536, '[1,2,3],');
const FLOOD_CHUNK = Buffer.concat([Buffer.from(`${FLOOD.length.toString(16)}\r\n`), FLOOD, Buffer.from('\r\n')]);
/** 64 MiB in 64 KiB, over and over: gzip allows it. */
const BOMB = gzipSync(Buffer.alloc(64 * MIB, ' '));
const GZIP_HEAD = gzipSync('').subarray(0, 10);
const EMPTY_BLOCK = Buffer.from([0, 0, 0, 255, 255]);
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(256 * MIB, ' '));

/** How an answer ends for the caller. */
export type Ending = 'timeout' | 'response' | 'network';

/** An answer that never ends, or that is not what it says. */
export interface EndlessAnswer {
  /** What the caller may get to know. */
  endings: readonly Ending[];
  write(socket: Socket): void;
}

const head = (headers: string, status = '200 OK'): string => `HTTP/1.1 ${status}\r\n${TEXT}${headers}\r\n`;
const flood = (first: string, chunk: Buffer | string) => (socket: Socket) => {
  socket.write(first);
  pour(socket, Buffer.from(chunk));
};
const drip = (first: Buffer | string, piece: Buffer | string) => (socket: Socket) => {
  socket.write(first);
  const timer = setInterval(() => socket.write(piece), 20);
  socket.once('close', () => clearInterval(timer));
};

/** Every way that we know. */
export const ENDLESS: Readonly<Record<string, EndlessAnswer>> = {
  'silence instead of a head': { endings: ['timeout'], write: () => undefined },
  'silence after the status line': {
    endings: ['timeout'],
    write: (socket) => void socket.write('HTTP/1.1 200 OK\r\n'),
  },
  'a slow drip without a length': { endings: ['timeout'], write: drip(head(CHUNKED), '1\r\n \r\n') },
  'a slow drip until the connection closes': { endings: ['timeout'], write: drip(head('connection: close\r\n'), ' ') },
  'a slow drip of a million bytes': { endings: ['timeout'], write: drip(head('content-length: 1000000\r\n'), ' ') },
  'a slow drip of zipped bytes': {
    endings: ['timeout'],
    // An empty stored block of deflate: it may be repeated for ever, and yields nothing.
    write: drip(Buffer.concat([Buffer.from(head('content-encoding: gzip\r\n')), GZIP_HEAD]), EMPTY_BLOCK),
  },
  'a flood in chunks': { endings: ['response'], write: flood(head(CHUNKED), FLOOD_CHUNK) },
  'a flood until the connection closes': { endings: ['response'], write: flood(head('connection: close\r\n'), FLOOD) },
  'a flood of a stated petabyte': {
    endings: ['response'],
    write: flood(head('content-length: 1125899906842624\r\n'), FLOOD),
  },
  'a flood in one chunk of an exabyte': {
    endings: ['response'],
    write: flood(`${head(CHUNKED)}fffffffffffffff\r\n`, FLOOD),
  },
  'a flood behind an error status': { endings: ['response'], write: flood(head(CHUNKED, '500 Oops'), FLOOD_CHUNK) },
  'a flood behind a 429': { endings: ['response'], write: flood(head(CHUNKED, '429 Slow'), FLOOD_CHUNK) },
  'a flood behind a redirect to itself': {
    endings: ['response'],
    write: flood(head(`location: ?again\r\n${CHUNKED}`, '302 Found'), FLOOD_CHUNK),
  },
  'a gzip bomb': { endings: ['response'], write: flood(head('content-encoding: gzip\r\nconnection: close\r\n'), BOMB) },
  'a gzip bomb of a small stated length': {
    endings: ['response'],
    write: (socket) =>
      void socket.write(
        Buffer.concat([Buffer.from(head(`content-encoding: gzip\r\ncontent-length: ${BOMB.length}\r\n`)), BOMB]),
      ),
  },
  'a brotli bomb': {
    endings: ['response'],
    write: (socket) =>
      void socket.write(
        Buffer.concat([
          Buffer.from(head(`content-encoding: br\r\ncontent-length: ${BROTLI_BOMB.length}\r\n`)),
          BROTLI_BOMB,
        ]),
      ),
  },
  'headers without an end': {
    endings: ['network'],
    write: flood('HTTP/1.1 200 OK\r\n', 'x-more: and more and more\r\n'.repeat(2_000)),
  },
  'one header without an end': { endings: ['network'], write: flood('HTTP/1.1 200 OK\r\nx-more: ', FLOOD) },
  'trailers without an end': {
    endings: ['network'],
    write: flood(`${head(CHUNKED)}2\r\n{}\r\n0\r\n`, 'x-more: and more and more\r\n'.repeat(2_000)),
  },
  'early hints without an end': {
    endings: ['network', 'timeout'],
    write: drip('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
  },
  'less than the stated length': {
    endings: ['network'],
    write: (socket) => void socket.end(`${head('content-length: 100\r\n')}{"id":`),
  },
  'more than the stated length': {
    endings: ['response'],
    write: (socket) => void socket.write(`${head('content-length: 6\r\n')}{"id":"1"}`),
  },
  'a length that is no number': {
    endings: ['network'],
    write: (socket) => void socket.write(`${head('content-length: many\r\n')}{}`),
  },
  'two lengths': {
    endings: ['network'],
    write: (socket) => void socket.write(`${head('content-length: 2\r\ncontent-length: 5\r\n')}{}`),
  },
  'a chunk of no size': { endings: ['network'], write: (socket) => void socket.write(`${head(CHUNKED)}zz\r\n{}\r\n`) },
};

/** A server that answers `/<index>` with the index-th of {@link ENDLESS}. */
export interface EndlessServer {
  origin: string;
  /** Answers whose connections the other side has not let go of. (It may open another one, to have it ready.) */
  readonly open: number;
  close(): Promise<void>;
}

export async function startEndless(): Promise<EndlessServer> {
  const answers = Object.values(ENDLESS);
  const sockets = new Set<Socket>();
  const answering = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      answering.delete(socket);
    });
    socket.on('error', () => undefined); // the other side hangs up: that is the point
    socket.on('data', (request) => {
      const index = /^GET \/(\d+)/.exec(request.toString('latin1'))?.[1];
      if (index === undefined) return;
      answering.add(socket);
      answers[Number(index)]?.write(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    get open() {
      return answering.size;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Writes until the other side hangs up, as fast as it reads. */
function pour(socket: Socket, chunk: Buffer): void {
  if (socket.destroyed || !socket.writable) return;
  if (socket.write(chunk)) setImmediate(pour, socket, chunk);
  else socket.once('drain', () => pour(socket, chunk));
}
