import { describe, expect, it } from 'vitest';
import type { CallTrace, Trace, TracedCall, TracedOutcome, TracedRequest, Tracer } from '../../src/types/tracer.js';
import { json, networkFault, refusal, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';

const USER = { id: 'id-ann', email: 'ann@example.com' };
const explode = (): never => {
  throw new Error('broken tracer');
};

/** A tracer that notes what it is told. */
function notingTracer() {
  const told: [string, TracedCall | TracedRequest | TracedOutcome][] = [];
  const traceOf = (what: string): Trace => ({
    run: (work) => work(),
    end: (outcome) => void told.push([`end ${what}`, outcome]),
  });
  const tracer: Tracer = {
    startCall: (call) => {
      told.push(['call', call]);
      return {
        ...traceOf('call'),
        startRequest: (request) => {
          told.push(['request', request]);
          return traceOf('request');
        },
      };
    },
  };
  return { tracer, told };
}

describe('a tracer', () => {
  it('is told templates and outcomes: no path, no query, no message', async () => {
    const { tracer, told } = notingTracer();
    const { fetch } = stubFetch([
      networkFault('ECONNRESET'),
      refusal(404, 1001, 'User does not exist: ann@example.com.', { 'x-zm-trackingid': 'T-1' }),
    ]);
    await rejection(testClient(fetch, { tracer, retry: { baseDelayMs: 1 } }).users.get('ann@example.com'));
    const operation = 'GET /users/{userId}';
    const request = { operation, serverAddress: 'api.zoom.us', serverPort: 443 };
    expect(told).toEqual([
      ['call', { operation, bucket: { family: 'core', label: 'LIGHT' }, priority: 'interactive' }],
      ['request', request],
      ['end request', { status: null, trackingId: null, failure: 'network', code: 'ECONNRESET' }],
      ['request', request],
      ['end request', { status: 404, trackingId: 'T-1', failure: null, code: null }],
      ['end call', { status: 404, trackingId: 'T-1', failure: 'api', code: 1001 }],
    ]);
  });

  it('is told of a part of the caller that throws as `unknown`', async () => {
    const { tracer, told } = notingTracer();
    const limiter = { acquire: explode, pause: () => undefined, snapshot: () => [], close: async () => undefined };
    await rejection(testClient(stubFetch([]).fetch, { tracer, limiter }).users.get('me'));
    expect(told.at(-1)).toEqual(['end call', { status: null, trackingId: null, failure: 'unknown', code: null }]);
  });

  const idle: Trace = { run: (work) => work(), end: () => undefined };
  const call: CallTrace = { ...idle, startRequest: () => idle };
  it.each<[string, Tracer]>([
    ['throws at once', { startCall: explode }],
    ['gives nothing', { startCall: () => undefined as unknown as CallTrace }],
    ['throws in run', { startCall: () => ({ ...call, run: explode }) }],
    ['never runs the work', { startCall: () => ({ ...call, run: () => undefined }) }],
    [
      'runs the work twice',
      {
        startCall: () => ({
          ...call,
          run: (work) => {
            work();
            work();
          },
        }),
      },
    ],
    [
      'runs the work and throws',
      {
        startCall: () => ({
          ...call,
          run: (work) => {
            work();
            explode();
          },
        }),
      },
    ],
    ['rejects in run', { startCall: () => ({ ...call, run: async () => explode() }) }],
    ['throws in end', { startCall: () => ({ ...call, end: explode }) }],
    ['throws in startRequest', { startCall: () => ({ ...call, startRequest: explode }) }],
    ['breaks each request', { startCall: () => ({ ...call, startRequest: () => ({ run: explode, end: explode }) }) }],
    ['has hooks that throw', { startCall: () => ({ ...call, hooks: { onRequest: explode, onResponse: explode } }) }],
    [
      'has hooks that cannot be read',
      {
        startCall: () => ({
          ...call,
          get hooks() {
            return explode();
          },
        }),
      },
    ],
  ])('that %s changes nothing: one request, its answer, its error', async (_what, tracer) => {
    const { fetch, sent } = stubFetch([json(USER), refusal(404, 1001, 'None.')]);
    const zoom = testClient(fetch, { tracer });
    expect(await zoom.users.get('me')).toEqual(USER);
    expect(await rejection(zoom.users.get('me'))).toMatchObject({ kind: 'api', code: 1001 });
    expect(sent).toHaveLength(2);
  });
});
