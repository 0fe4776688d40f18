import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import type { DriftEvent } from '../../src/types/hooks.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';
import { ROWS } from './rows/index.js';

const NAMES = Object.keys(endpoints) as EndpointName[];
const directory = path.resolve(import.meta.dirname, '../fixtures/zoom-examples');
/** Reports reach six months back: the clients here live when the month of the rows had just passed. */
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

const EXAMPLES: Partial<Record<EndpointName, unknown[]>> = Object.assign(
  {},
  ...readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as object),
);
/** Operations that answer with a body, and are in none of the OpenAPI files. */
const WITHOUT_EXAMPLE: EndpointName[] = [
  'account.get',
  'account.getBilling',
  'account.getInvoice',
  'account.listInvoices',
  'account.listSubAccounts',
  'dashboards.im',
  'trackingFields.list',
  'users.getPersonalAudioConference',
  'users.listMeetingTemplates',
];

/** What methods give that send several requests: one answer in a form of ours. */
const OWN_FORM: Partial<Record<EndpointName, unknown>> = {
  'users.updateFeatures': {
    succeeded: ['-gbbm4KGTsSvL5zmELDJdw'],
    failed: [{ userId: '-gbbm4KGTsSvL5zmELDJdw', reason: 'Not enough seats' }],
    stopped: null,
  },
  'groups.addMembers': { addedAt: '2022-03-25T03:08:12Z', ids: ['v4iyWT1LTfy8QvPG4GTvdg'] },
  'groups.addAdmins': { addedAt: '2022-03-25T03:08:12Z', ids: ['v4iyWT1LTfy8QvPG4GTvdg'] },
  'contactGroups.addMembers': { ids: ['KT6h5SfCSm6YNjZo7i8few'] },
  'divisions.assignMembers': { addedAt: '2022-03-25T03:08:12Z', ids: ['example-userId1', 'example-userId2'] },
  'roles.assignMembers': { addedAt: '2019-06-01T07:58:03Z', ids: ['2'] },
};

const WITH_EXAMPLE = NAMES.filter((name) => EXAMPLES[name] !== undefined);

/** Reads with `responses: 'report'`; the drift that was reported comes back beside the answer. */
async function readThrough<T>(
  body: unknown,
  read: (zoom: ZoomClient) => Promise<T>,
): Promise<{ answer: T; drift: DriftEvent[] }> {
  const drift: DriftEvent[] = [];
  const { fetch } = stubFetch([json(body)]);
  const answer = await read(testClient(fetch, { clock, hooks: { onDrift: (event) => drift.push(event) } }));
  return { answer, drift };
}

/** What the method gives for an answer, in the answer's own form: whole, if nothing of it was lost. */
async function readBack(name: EndpointName, example: unknown): Promise<{ answer: unknown; drift: string[] }> {
  const endpoint: AnyEndpoint = endpoints[name];
  const [row] = [ROWS[name] ?? []].flat();
  const { answer, drift } = await readThrough(example, async (zoom) => {
    const asked = row?.(zoom);
    if (asked === undefined || !('firstPage' in asked)) return asked;
    const page = await asked.firstPage();
    expect(page.rejected).toEqual([]);
    if (!('items' in endpoint)) return page;
    return Array.isArray(example) ? page.items : { ...Object(example), [endpoint.items]: page.items };
  });
  return { answer, drift: drift.map(({ field, problem }) => `${field}: ${problem}`) };
}

/** Fields of an answer that its schema does not declare. */
function undeclared(value: unknown, schema: z.core.$ZodType, prefix = ''): string[] {
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const inner = (def.innerType ?? def.in) as z.core.$ZodType | undefined;
  if (inner !== undefined) return undeclared(value, inner, prefix);
  if (Array.isArray(def.options)) {
    const [best = []] = def.options.map((one) => undeclared(value, one, prefix)).sort((a, b) => a.length - b.length);
    return best;
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      def.element === undefined ? [] : undeclared(item, def.element as z.ZodType, prefix),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const shape = (def.shape ?? {}) as Record<string, z.core.$ZodType>;
  if (def.type !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const field = shape[name];
    return field === undefined ? [`${prefix}${name}`] : undeclared(part, field, `${prefix}${name}.`);
  });
}

/** The records of an answer, and what checks each of them. */
function recordsOf(name: EndpointName, example: unknown): [records: unknown[], schema: z.ZodType] {
  const endpoint: AnyEndpoint = endpoints[name];
  if ('items' in endpoint) {
    return [(Array.isArray(example) ? example : Object(example)[endpoint.items]) as unknown[], endpoint.item];
  }
  if (endpoint.response === null) throw new Error(`${name} answers with nothing.`);
  return [[example], endpoint.response];
}

/** Copies of a value, each with another of its leaves replaced by what no field holds. */
function spoiled(value: unknown, at = ''): { at: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ at, value: Symbol('spoiled') }];
  return Object.entries(value).flatMap(([name, part]) =>
    spoiled(part, `${at}.${name}`).map((copy) => ({
      at: copy.at,
      value: Array.isArray(value)
        ? value.map((item, index) => (String(index) === name ? copy.value : item))
        : { ...value, [name]: copy.value },
    })),
  );
}

describe("Zoom's own examples", () => {
  it.each(WITH_EXAMPLE)('%s: the answer comes through whole, and nothing is reported', async (name) => {
    for (const example of EXAMPLES[name] ?? []) {
      const { answer, drift } = await readBack(name, example);
      expect(answer).toEqual(OWN_FORM[name] ?? example);
      expect(drift).toEqual([]);
    }
  });

  it.each(WITH_EXAMPLE)('%s: every field of it is one that the types declare', (name) => {
    const missing = (EXAMPLES[name] ?? []).flatMap((example) => {
      const [records, schema] = recordsOf(name, example);
      return records.flatMap((record) => undeclared(record, schema));
    });
    expect(missing).toEqual([]);
  });

  it.each(WITH_EXAMPLE)('%s: every value of it has a type, so that another one would be noticed', (name) => {
    const unnoticed = (EXAMPLES[name] ?? []).flatMap((example) => {
      const [records, schema] = recordsOf(name, example);
      return records.flatMap((record) => spoiled(record).filter(({ value }) => schema.safeParse(value).success));
    });
    expect(unnoticed.map(({ at }) => at)).toEqual([]);
  });

  it('are of every operation that answers with a body, but for those that the files do not hold', () => {
    const speaking = NAMES.filter((name) => {
      const endpoint: AnyEndpoint = endpoints[name];
      return 'items' in endpoint || endpoint.response !== null;
    });
    expect(speaking.filter((name) => EXAMPLES[name] === undefined).sort()).toEqual(WITHOUT_EXAMPLE);
  });

  it('are of operations of the catalogue', () => {
    expect(Object.keys(EXAMPLES).filter((name) => !(NAMES as string[]).includes(name))).toEqual([]);
  });
});

describe('what Zoom really sends', () => {
  // The shape of a live capture: undocumented fields, and empty strings for what is not set.
  const liveRow = {
    id: 'KDcuGIm1QgePTO8WbOqwIQ',
    first_name: 'Ann',
    last_name: '',
    display_name: 'Ann',
    email: 'ann@example.com',
    type: 1,
    pmi: 6589310093,
    timezone: '',
    verified: 1,
    dept: '',
    created_at: '2025-05-01T07:58:03Z',
    last_login_time: '2025-05-01T07:58:03Z',
    pic_url: 'https://us05web.zoom.us/p/v2/picture.jpg',
    language: '',
    phone_number: '',
    status: 'active',
    role_id: '0',
    user_created_at: '2025-05-01T07:58:03Z',
    login_types: [100],
    plan_united_type: '',
    group_ids: [],
  };
  const pending = {
    email: 'new@example.com',
    type: 1,
    status: 'pending',
    created_at: '2025-06-01T00:00:00Z',
    dept: '',
  };

  it('in a user list comes through whole: undocumented fields, empty strings, pending people without id', async () => {
    const body = {
      page_count: 1,
      page_number: 1,
      page_size: 300,
      total_records: 2,
      next_page_token: '',
      users: [liveRow, pending],
    };
    const { answer, drift } = await readThrough(body, (zoom) => zoom.users.list().firstPage());
    expect(answer.items).toEqual([liveRow, pending]);
    expect(answer).toMatchObject({ rejected: [], nextPageToken: null, totalRecords: 2 });
    expect(drift).toEqual([]);
  });

  it.each([
    ['plans of one size as objects', { plan_webinar: { type: 'webinar500_monthly', hosts: 5, usage: 2, pending: 0 } }],
    [
      'plans of several sizes as lists',
      {
        plan_base: [
          { type: 'monthly', hosts: 5 },
          { type: 'yearly', hosts: 7 },
        ],
      },
    ],
    ['plans that are new', { plan_brand_new: [{ type: 'x', hosts: 1 }] }],
    ['nothing at all', {}],
  ])('about plans comes through whole: %s', async (_what, body) => {
    const { answer, drift } = await readThrough(body, (zoom) => zoom.account.getPlanUsage());
    expect(answer).toEqual(body);
    expect(drift).toEqual([]);
  });

  it.each([
    [56, '72057594037927936'],
    [57, '144115188075855872'],
    [59, '576460752303423488'],
  ])('as Workplace bundle 2^%i is exact: %s', async (power, digits) => {
    const { fetch } = stubFetch([new Response(`{"email":"ann@example.com","zoom_one_type":${digits}}`)]);
    expect((await testClient(fetch).users.get('me')).zoom_one_type).toBe(2 ** power);
  });
});
