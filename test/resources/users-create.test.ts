import { describe, expect, it } from 'vitest';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { type CreateUserBody, staticToken, UserType, WorkplaceBundle } from '../../src/index.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { openLimiter, testClient } from '../client/test-client.js';

const email = 'ann@example.com';

/** What `users.create` puts on the wire. */
async function sentFor(body: CreateUserBody): Promise<string | undefined> {
  const { fetch, sent } = stubFetch(() => json({ id: 'u1', email }, 201));
  expect(await testClient(fetch).users.create(body)).toEqual({ id: 'u1', email });
  return sent[0]?.body;
}

const MODES: CreateUserBody[] = [
  { action: 'create', user_info: { email, type: UserType.LICENSED, first_name: 'Ann' } },
  { action: 'autoCreate', user_info: { email, type: UserType.BASIC, password: 'Tr0ub4dor&3' } },
  { action: 'custCreate', user_info: { email, type: UserType.UNASSIGNED } },
  { action: 'ssoCreate', user_info: { email, type: UserType.NONE } },
];

describe('creating a user', () => {
  it.each(MODES)('by $action sends the mode, the licence and who it is', async (body) => {
    expect(JSON.parse((await sentFor(body)) ?? '')).toEqual(body);
  });

  it.each([1, 2, 4] as const)('every mode takes type %i', async (type) => {
    for (const { action } of MODES) {
      expect(await sentFor({ action, user_info: { email, type } })).toContain(`"type":${type}`);
    }
  });

  it('is refused by the compiler where Zoom would ignore or refuse it', () => {
    const bodies: CreateUserBody[] = [
      // @ts-expect-error only autoCreate takes a password
      { action: 'create', user_info: { email, type: 1, password: 'Tr0ub4dor&3' } },
      // @ts-expect-error only autoCreate takes a password
      { action: 'ssoCreate', user_info: { email, type: 1, password: 'Tr0ub4dor&3' } },
      // @ts-expect-error type 99 goes with ssoCreate only
      { action: 'create', user_info: { email, type: 99 } },
      // @ts-expect-error On-prem is no licence to give any more
      { action: 'create', user_info: { email, type: 3 } },
      // @ts-expect-error Workplace Enterprise cannot be given as zoom_one_type
      { action: 'create', user_info: { email, type: 2, feature: { zoom_one_type: WorkplaceBundle.ENTERPRISE } } },
      // @ts-expect-error without a type Zoom creates nobody
      { action: 'create', user_info: { email } },
    ];
    expect(bodies).toHaveLength(6); // the compiler does the work: an error that it does not find is one
  });
});

// [written as, what has to be on the wire]
const LARGE = [
  [WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS, '18014398509481984'],
  [18014398509481984n, '18014398509481984'],
  [WorkplaceBundle.EDUCATION_ENTERPRISE_ESSENTIALS, '72057594037927936'],
  [72057594037927936n, '72057594037927936'],
  [WorkplaceBundle.EDUCATION_ENTERPRISE_PLUS, '144115188075855872'],
  [144115188075855872n, '144115188075855872'],
  [WorkplaceBundle.EDUCATION_ENTERPRISE_STUDENT, '576460752303423488'],
  [576460752303423488n, '576460752303423488'],
] as const;

describe.each(LARGE)('bundle %s', (code, digits) => {
  const license_info_list = [
    { license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: code, subscription_id: 's1' },
  ] as const;

  it(`is sent as ${digits} when a user is created`, async () => {
    const user_info = { email, type: 2, feature: { zoom_one_type: code }, license_info_list } as const;
    const sent = await sentFor({ action: 'create', user_info });
    expect(sent).toContain(`"zoom_one_type":${digits}}`);
    expect(sent).toContain(`"license_option":${digits},`);
  });

  it(`is sent as ${digits} when a user is changed`, async () => {
    const { fetch, sent } = stubFetch([new Response(null, { status: 204 })]);
    await testClient(fetch).users.update(email, { zoom_one_type: code, license_info_list });
    expect(sent[0]?.body).toBe(
      `{"zoom_one_type":${digits},"license_info_list":[{"license_type":"ZOOM_WORKPLACE_BUNDLE","license_option":${digits},"subscription_id":"s1"}]}`,
    );
  });

  it('is a number that Zoom knows', async () => {
    const seats = [{ product: 'workplace', variant: Number(code), bought: 1 }] as const;
    const fake = createFakeZoom({ account: fakeAccount({ seats }), limits: 'off' }); // refuses damaged digits
    const auth = staticToken(fake.issueToken());
    const zoom = new ZoomClient({ auth, limiter: openLimiter(), fetch: fake.fetch });
    const user_info = { email, type: 2, feature: { zoom_one_type: code }, license_info_list } as const;
    expect(await zoom.users.create({ action: 'create', user_info })).toHaveProperty('id');
  });
});
