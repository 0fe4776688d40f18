import { describe, expect, it } from 'vitest';
import { duration } from '../../src/cli/progress.js';
import { Talk } from '../../src/cli/talk.js';
import type { SyncProgress } from '../../src/index.js';
import { ZoomApiError } from '../../src/index.js';

const PROGRESS: SyncProgress = {
  section: 'users',
  done: 300,
  total: 1_200,
  finished: false,
  requests: 7,
  retries: 0,
  elapsedMs: 1_000.4,
  waitedMs: 12.6,
  remainingMs: 95_000.2,
};
const REFUSED = { hint: 'Look there.', operation: 'GET /users', status: 404, code: 1001, trackingId: 'v=2.0' };
const ERROR = new ZoomApiError('Zoom refused.', REFUSED);

function talk(terminal: { columns: number } | null) {
  const written: string[] = [];
  return { talk: new Talk((text) => written.push(text), terminal), written };
}

describe('at a terminal', () => {
  it('one line moves, and gives way to what is said', () => {
    const { talk: on, written } = talk({ columns: 80 });
    on.progress(PROGRESS);
    on.progress({ ...PROGRESS, section: 'addOns', done: 5, total: null, elapsedMs: 2_000 });
    on.say('done', 'That was it.');
    on.end();
    expect(written).toEqual([
      'people 300/1200, 7 requests, about 2 min left',
      '\r\u001b[Kpeople 300/1200, add-ons 5, 7 requests, about 2 min left',
      '\r\u001b[KThat was it.\n',
    ]);
  });

  it('a section that is finished leaves the line', () => {
    const { talk: on, written } = talk({ columns: 80 });
    on.progress({ ...PROGRESS, finished: true, remainingMs: null });
    expect(written).toEqual(['7 requests']);
  });

  it('the line is never wider than the terminal, which could not erase it', () => {
    const { talk: on, written } = talk({ columns: 11 });
    on.progress(PROGRESS);
    expect(written).toEqual(['people 300']);
  });

  it('the line is removed in the end', () => {
    const { talk: on, written } = talk({ columns: 80 });
    on.progress(PROGRESS);
    on.end();
    on.end();
    expect(written.slice(1)).toEqual(['\r\u001b[K']);
  });

  it('the line moves ten times a second at most', () => {
    const { talk: on, written } = talk({ columns: 80 });
    for (const elapsedMs of [0, 50, 99, 100]) on.progress({ ...PROGRESS, done: elapsedMs, elapsedMs });
    expect(written.map((text) => text.match(/people (\d+)/)?.[1])).toEqual(['0', '100']);
  });

  it.each([
    [ERROR, 'Failed: Zoom refused. Look there. (code 1001, tracking id v=2.0)\n'],
    [
      new ZoomApiError('Zoom refused.', { ...REFUSED, code: null }),
      'Failed: Zoom refused. Look there. (tracking id v=2.0)\n',
    ],
    [new TypeError('odd'), 'Failed: odd\n'],
  ])('a failure says what to do and what to quote, if there is anything: %s', (error, text) => {
    const { talk: on, written } = talk({ columns: 80 });
    on.fail(error);
    expect(written).toEqual([text]);
  });
});

describe('elsewhere', () => {
  it('everything is a JSON object a line, in whole milliseconds', () => {
    const { talk: on, written } = talk(null);
    on.progress(PROGRESS);
    on.say('done', 'That was it.', { people: 3 });
    on.end();
    expect(written.map((line) => JSON.parse(line))).toEqual([
      { event: 'progress', ...PROGRESS, elapsedMs: 1_000, waitedMs: 13, remainingMs: 95_000 },
      { event: 'done', message: 'That was it.', people: 3 },
    ]);
    expect(written.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
  });

  it('progress comes once a second for each section, and always when one ends', () => {
    const { talk: on, written } = talk(null);
    for (const elapsedMs of [0, 500, 999, 1_000, 1_500]) on.progress({ ...PROGRESS, elapsedMs });
    on.progress({ ...PROGRESS, elapsedMs: 1_600, section: 'phone' });
    on.progress({ ...PROGRESS, elapsedMs: 1_700, finished: true });
    const seen = written.map((line) => JSON.parse(line) as SyncProgress);
    expect(seen.map(({ section, elapsedMs }) => `${section} ${elapsedMs}`)).toEqual([
      'users 0',
      'users 1000',
      'phone 1600',
      'users 1700',
    ]);
  });

  it.each([
    [ERROR, { name: 'ZoomApiError', kind: 'api', hint: 'Look there.', status: 404, code: 1001, trackingId: 'v=2.0' }],
    [new TypeError('odd'), { name: 'TypeError', message: 'odd', kind: null, hint: null }],
    ['thrown', { name: 'string', message: 'thrown' }],
  ])('a failure is told in fields: %s', (error, fields) => {
    const { talk: on, written } = talk(null);
    on.fail(error);
    expect(JSON.parse(written.join(''))).toMatchObject({ event: 'error', ...fields });
  });
});

it.each([
  [0, '0 s'],
  [89_999, '90 s'],
  [90_000, '2 min'],
  [5_399_999, '90 min'],
  [5_400_000, '1.5 h'],
])('%i ms read as %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});
