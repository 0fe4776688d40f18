import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import { operationName } from '../../src/types/endpoint.js';
import type { Paginated } from '../../src/types/pages.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';

const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

type Window = { from: string; to: string };
type List = (zoom: ZoomClient, window: Window) => Paginated<unknown>;

/** What the reference says of each list of Zoom Phone that takes dates: longest range, and the oldest day on 15 June 2025. */
const LISTS: readonly [EndpointName, List, 'a month' | 'a year', string | null][] = [
  ['phone.callHistory.list', (zoom, days) => zoom.phone.callHistory.list(days), 'a month', '2024-12-15'],
  [
    'phone.callHistory.listOfUser',
    (zoom, days) => zoom.phone.callHistory.listOfUser('x', days),
    'a month',
    '2024-12-15',
  ],
  ['phone.callLogs.list', (zoom, days) => zoom.phone.callLogs.list(days), 'a month', '2024-12-15'],
  ['phone.callLogs.listOfUser', (zoom, days) => zoom.phone.callLogs.listOfUser('x', days), 'a month', '2024-12-15'],
  ['phone.recordings.list', (zoom, days) => zoom.phone.recordings.list(days), 'a month', null],
  ['phone.recordings.listOfUser', (zoom, days) => zoom.phone.recordings.listOfUser('x', days), 'a month', '2024-12-15'],
  ['phone.voicemails.list', (zoom, days) => zoom.phone.voicemails.list(days), 'a month', '2024-12-15'],
  ['phone.voicemails.listOfUser', (zoom, days) => zoom.phone.voicemails.listOfUser('x', days), 'a month', '2024-12-15'],
  ['phone.sms.listSessions', (zoom, days) => zoom.phone.sms.listSessions(days), 'a month', null],
  ['phone.sms.listSessionsOfUser', (zoom, days) => zoom.phone.sms.listSessionsOfUser('x', days), 'a month', null],
  ['phone.reports.callCharges', (zoom, days) => zoom.phone.reports.callCharges(days), 'a month', '2024-05-15'],
  ['phone.reports.smsCharges', (zoom, days) => zoom.phone.reports.smsCharges(days), 'a month', '2024-05-15'],
  ['phone.reports.faxCharges', (zoom, days) => zoom.phone.reports.faxCharges(days), 'a month', '2024-05-15'],
  ['phone.reports.operationLogs', (zoom, days) => zoom.phone.reports.operationLogs(days), 'a month', null],
  ['phone.metrics.callLogs', (zoom, days) => zoom.phone.metrics.callLogs(days), 'a month', null],
  ['phone.metrics.pastCalls', (zoom, days) => zoom.phone.metrics.pastCalls(days), 'a month', null],
  ['phone.callQueues.analytics', (zoom, days) => zoom.phone.callQueues.analytics(days), 'a year', '2023-06-15'],
];

const YEAR = { from: '2024-06-01', to: '2025-05-31' };
const YEARS_AGO = { from: '2020-03-01', to: '2020-03-31' };

/** Reads a list, and tells whether it was sent, or why not. */
async function read(name: EndpointName, list: List, window: Window): Promise<string> {
  const { fetch, sent } = stubFetch(() => json({ [factsOf(name).response.envelope ?? '']: [] }));
  try {
    await list(testClient(fetch, { clock }), window).firstPage();
  } catch (error) {
    return `${sent.length} sent, ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
  const query = sent[0]?.url.searchParams;
  return `${sent.length} sent, ${query?.get('from')}..${query?.get('to')}`;
}

describe('a list of Zoom Phone over a range of time', () => {
  it('is known here when the reference has a range for it', () => {
    const withDates = (Object.keys(endpoints) as EndpointName[]).filter(
      (name) => name.startsWith('phone.') && 'from' in factsOf(name).query,
    );
    expect(withDates.sort()).toEqual(LISTS.map(([name]) => name).sort());
  });

  it.each(LISTS)('%s: a month is sent as it was given, in days or instants', async (name, list) => {
    expect(await read(name, list, { from: '2025-05-01', to: '2025-05-31' })).toBe('1 sent, 2025-05-01..2025-05-31');
    const instants = { from: '2025-06-01T08:00:00Z', to: '2025-06-01T09:00:00Z' };
    expect(await read(name, list, instants)).toBe(`1 sent, ${instants.from}..${instants.to}`);
  });

  it.each(LISTS)(
    '%s: what is longer than Zoom answers for is refused before it is sent',
    async (name, list, longest) => {
      const operation = operationName(endpoints[name]);
      const twoYears = { from: '2023-06-20', to: '2025-06-01' };
      const [within, beyond] = longest === 'a year' ? [YEAR, twoYears] : [null, YEAR];
      if (within !== null) expect(await read(name, list, within)).toBe(`1 sent, ${within.from}..${within.to}`);
      expect(await read(name, list, beyond)).toContain(
        `0 sent, ZoomConfigError: ${operation}: ${beyond.from} to ${beyond.to} is longer than `,
      );
    },
  );

  it.each(LISTS)(
    '%s: what is older than Zoom keeps is refused before it is sent',
    async (name, list, _longest, oldest) => {
      if (oldest === null) {
        expect(await read(name, list, YEARS_AGO)).toBe(`1 sent, ${YEARS_AGO.from}..${YEARS_AGO.to}`);
        return;
      }
      expect(await read(name, list, { from: oldest, to: oldest })).toBe(`1 sent, ${oldest}..${oldest}`);
      const outcome = await read(name, list, YEARS_AGO);
      expect(outcome).toContain('0 sent, ZoomConfigError');
      expect(outcome).toContain(`nothing before ${oldest}`);
    },
  );
});
