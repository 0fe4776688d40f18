import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import { operationName } from '../../src/types/endpoint.js';
import type { Paginated } from '../../src/types/pages.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';
import { ROWS } from './rows/index.js';

type Read = (...args: unknown[]) => Promise<unknown> | Paginated<unknown>;

const MONTH_OF_SIX = ['month', 'six months back'] as const;
const MONTH = ['month', 'any age'] as const;

/** What Zoom's reference says of the windows of each operation. Those that take dates and are not here have no bounds. */
const WINDOWS: Readonly<Partial<Record<EndpointName, readonly ['month' | '30 days', 'six months back' | 'any age']>>> =
  {
    'reports.signInActivities': MONTH_OF_SIX,
    'reports.cloudRecordingUsage': ['30 days', 'six months back'],
    'reports.historyMeetings': MONTH,
    'reports.meetingActivities': MONTH,
    'reports.operationLogs': MONTH,
    'reports.remoteSupport': MONTH,
    'reports.telephone': MONTH,
    'reports.upcomingEvents': MONTH_OF_SIX,
    'reports.hosts': MONTH_OF_SIX,
    'reports.userMeetings': MONTH_OF_SIX,
    'dashboards.meetings': MONTH_OF_SIX,
    'dashboards.webinars': MONTH_OF_SIX,
    'dashboards.zoomRoom': MONTH,
    'dashboards.topZoomRoomIssues': MONTH,
    'dashboards.issuesOfZoomRooms': MONTH_OF_SIX,
    'dashboards.issuesOfZoomRoom': MONTH_OF_SIX,
    'dashboards.crc': MONTH,
    'dashboards.chat': MONTH_OF_SIX,
    'dashboards.clientFeedback': MONTH_OF_SIX,
    'dashboards.clientFeedbackDetails': MONTH_OF_SIX,
    'dashboards.clientSatisfaction': MONTH_OF_SIX,
    'dashboards.quality': MONTH_OF_SIX,
  };

const NAMES = Object.keys(WINDOWS) as EndpointName[];
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

/** Reads an operation over a window, and tells whether it was sent, or why not. */
async function read(name: EndpointName, window: object): Promise<string> {
  const { fetch, sent } = stubFetch(() => json(everyList()));
  const zoom = testClient(fetch, { clock });
  const [area = '', method = ''] = (name === 'reports.hosts' ? 'reports.activeHosts' : name).split('.');
  const ids = endpoints[name].path.includes('{') ? ['id'] : [];
  const areas = zoom as unknown as Record<string, Record<string, Read> | undefined>;
  try {
    const outcome = areas[area]?.[method]?.(...ids, window);
    await (outcome !== undefined && 'firstPage' in outcome ? outcome.firstPage() : outcome);
    return `${sent.length} sent`;
  } catch (error) {
    return `${sent.length} sent, ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
}

/** An answer with the list that any of the operations looks for. */
function everyList(): object {
  const keys = NAMES.flatMap((name) => factsOf(name).response.envelope ?? []).filter((key) => !key.includes('.'));
  return Object.fromEntries(keys.map((key) => [key, []]));
}

describe('a report or dashboard over a range of days', () => {
  it('has the bounds that Zoom documents, and every operation with dates is known here', () => {
    const withDates = (Object.keys(endpoints) as EndpointName[])
      .filter((name) => /^(reports|dashboards)\./.test(name) && 'from' in factsOf(name).query)
      .filter((name) => name !== 'dashboards.im'); // what is left of its reference names no bounds
    expect(withDates.sort()).toEqual([...NAMES].sort());
    expect(NAMES.filter((name) => ROWS[name] === undefined)).toEqual([]);
  });

  it.each(NAMES)('%s: a month within bounds is sent', async (name) => {
    expect(await read(name, { from: '2025-05-01', to: '2025-05-31' })).toBe('1 sent');
    expect(await read(name, { from: '2025-02-15', to: '2025-03-15' })).toBe('1 sent');
    expect(await read(name, { from: '2024-12-15', to: '2025-01-14' })).toBe('1 sent');
  });

  it.each(NAMES)('%s: what is longer is refused before anything is sent, with the range allowed', async (name) => {
    const length = WINDOWS[name]?.[0] === 'month' ? 'one calendar month' : '30 days';
    const outcome = await read(name, { from: '2025-03-01', to: '2025-04-03' });
    expect(outcome).toContain(
      `0 sent, ZoomConfigError: ${operationName(endpoints[name])}: 2025-03-01 to 2025-04-03 is longer than ${length}.`,
    );
    expect(outcome).toContain(`Allowed now: ${length} at a time`);
  });

  it.each(NAMES)('%s: what is older is refused only where Zoom keeps six months', async (name) => {
    const outcome = await read(name, { from: '2024-11-01', to: '2024-11-30' });
    if (WINDOWS[name]?.[1] === 'any age') return expect(outcome).toBe('1 sent');
    expect(outcome).toContain('0 sent, ZoomConfigError: ');
    expect(outcome).toContain('2024-11-01 is further back than 6 calendar months');
    expect(outcome).toContain('nothing before 2024-12-15');
  });

  it.each(NAMES)('%s: days the wrong way round and no days are refused', async (name) => {
    expect(await read(name, { from: '2025-05-02', to: '2025-05-01' })).toContain('0 sent, ZoomConfigError');
    expect(await read(name, { from: '1 May', to: '2025-05-01' })).toContain('0 sent, ZoomConfigError');
  });

  it('may be given by instants on dashboards', async () => {
    const hour = { from: '2025-06-01 08:00:00', to: '2025-06-01 09:00:00' };
    expect(await read('dashboards.meetings', { ...hour, type: 'past' })).toBe('1 sent');
  });

  it('is left to Zoom by zoom.request(), and where no bounds are known', async () => {
    const { fetch, sent } = stubFetch(() => json({ users: [] }));
    const zoom = testClient(fetch, { clock });
    await zoom.request('GET', '/report/users', { query: { from: '2019-01-01', to: '2020-01-01' } });
    await zoom.dashboards.im({ from: '2021-01-01', to: '2021-06-30' }).toArray();
    expect(sent).toHaveLength(2);
  });

  it('is checked once for a list: pages that are read past midnight are not refused', async () => {
    let now = Date.parse('2025-06-15T23:59:00Z');
    const { fetch, sent } = stubFetch((_request, index) => {
      now += 48 * 3_600_000;
      return json({ users: [{ id: `u${index}` }], next_page_token: index === 2 ? '' : `t${index}` });
    });
    const zoom = testClient(fetch, { clock: { now: () => now, elapsed: () => performance.now() } });
    const hosts = await zoom.reports.activeHosts({ from: '2024-12-15', to: '2025-01-14' }).toArray();
    expect([hosts.length, sent.length]).toEqual([3, 3]);
  });
});
