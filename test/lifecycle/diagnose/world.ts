import { memoryTokenStore, serverToServer, staticToken, userOAuth, ZoomClient } from '../../../src/index.js';
import {
  createFakeZoom,
  type FakeAccountInput,
  type FakeProducts,
  type FakeZoom,
  fakeAccount,
} from '../../../src/testing/index.js';
import { unpaced } from '../../sync/connect.js';

/** A Zoom whose tokens may do what a test says. */
export interface World {
  /** `account`: Server-to-Server. `consent`: the help desk's consent. `bare`: a token that came without its scopes. */
  auth: 'account' | 'consent' | 'bare';
  scopes: readonly string[];
  products?: FakeProducts;
  /** Rights of the help desk's role; left out: all. */
  privileges?: readonly string[] | undefined;
  account?: FakeAccountInput;
}

const PHONE = { status: 'activate', callingPlans: [200], extension: 801 } as const;

/** Everybody whom the diagnosis can meet: an owner, the help desk, and somebody else. */
const PEOPLE: NonNullable<FakeAccountInput['people']> = [
  { email: 'owner@example.com', roleId: '0', type: 2 },
  { email: 'desk@example.com', roleId: 'desk', type: 2, webinarCapacity: 500, phone: PHONE },
  { email: 'ann@example.com', type: 2, groupIds: ['g1'] },
];

/** A client whose requests are kept, with the token that they carried. */
export interface Connected {
  fake: FakeZoom;
  zoom: ZoomClient;
  /** Of the token in use. */
  authorization(): string;
}

export async function connect({ auth, scopes, products = {}, privileges, account }: World): Promise<Connected> {
  const desk = { id: 'desk', name: 'Help desk', description: '', ...(privileges && { privileges }) };
  const groups = [{ id: 'g1', name: 'Sales' }];
  const fake = createFakeZoom({
    account: fakeAccount({ people: PEOPLE, groups, roles: [desk], queues: [{ name: 'Support' }], ...account }),
    scopes,
    products,
    limits: 'off',
  });
  let authorization = '';
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const sent = request.headers.get('authorization') ?? '';
    if (sent.startsWith('Bearer ')) authorization = sent;
    return fake.fetch(request);
  };
  const provider =
    auth === 'account'
      ? serverToServer(fake.credentials)
      : auth === 'bare'
        ? staticToken(fake.issueToken())
        : await consented(fake);
  const zoom = new ZoomClient({ auth: provider, fetch, limiter: unpaced(), retry: false });
  return { fake, zoom, authorization: () => authorization };
}

async function consented(fake: FakeZoom) {
  const redirectUri = 'https://app.example.com/zoom/callback';
  const { clientId, clientSecret } = fake.credentials;
  const auth = userOAuth({
    clientId,
    clientSecret,
    redirectUri,
    accountKey: 'example',
    tokenStore: memoryTokenStore(),
    fetch: fake.fetch,
  });
  const pending = await auth.authorizationUrl();
  await auth.exchangeCode(fake.consent(pending.url, { user: 'desk@example.com' }), pending);
  return auth;
}
