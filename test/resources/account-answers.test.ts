import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import type { DriftEvent } from '../../src/types/hooks.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const PLAN = { type: 'webinar500_monthly', hosts: 5, status: 'active', next_invoice_date: '2025-07-01' };

async function strictly<T>(answer: unknown, call: (zoom: ZoomClient) => Promise<T>): Promise<T> {
  const drift: DriftEvent[] = [];
  const { fetch } = stubFetch(() => json(answer));
  const result = await call(testClient(fetch, { hooks: { onDrift: (event) => drift.push(event) } }));
  expect(drift).toEqual([]);
  return result;
}

describe('a plan', () => {
  it.each([
    ['one size', PLAN],
    ['several sizes', [PLAN, { ...PLAN, type: 'webinar1000_monthly', hosts: 1 }]],
    ['no sizes', []],
  ])('of %s is as Zoom sends it, in the plans and in their usage', async (_what, plan) => {
    for (const key of ['plan_webinar', 'plan_zoom_one', 'plan_zwr', 'plan_zsched', 'plan_zoom_clips_plus']) {
      const answer = { plan_base: { type: 'yearly', hosts: 100 }, [key]: plan };
      expect(await strictly(answer, (zoom) => zoom.account.getPlans())).toEqual(answer);
      expect(await strictly(answer, (zoom) => zoom.account.getPlanUsage())).toEqual(answer);
    }
  });

  it('that Zoom added later is kept', async () => {
    const answer = { plan_zva_voice: PLAN, plan_zoom_video_management: [PLAN] };
    expect(await strictly(answer, (zoom) => zoom.account.getPlans())).toEqual(answer);
    expect(await strictly(answer, (zoom) => zoom.account.getPlanUsage())).toEqual(answer);
  });

  it.each([
    ['one size', PLAN],
    ['several sizes', [PLAN, PLAN]],
  ])('that others are added to, and one inside another, may have %s as well', async (_what, plan) => {
    const phone = { plan_base: plan, plan_calling: plan, plan_number: plan };
    const answer = { plan_base: plan, plan_audio: plan, plan_phone: phone, plan_znode: { plan_znode_base: plan } };
    expect(await strictly(answer, (zoom) => zoom.account.getPlans())).toEqual(answer);
  });

  it('of a product can hold plans of its own', async () => {
    const answer = { plan_phone: { plan_base: PLAN, plan_calling: [PLAN], plan_number: [] }, plan_recording: 'cmr_40' };
    expect(await strictly(answer, (zoom) => zoom.account.getPlans())).toEqual(answer);
  });
});

describe('domains', () => {
  it('that are trusted are plain texts', async () => {
    const answer = { trusted_domains: ['example.com', 'example.org', 'example.com'] };
    const domains = await strictly(answer, (zoom) => zoom.account.listTrustedDomains().toArray());
    expect(domains).toEqual(answer.trusted_domains);
    expectTypeOf(domains).toEqualTypeOf<string[]>();
  });

  it('may be none', async () => {
    expect(await strictly({ trusted_domains: [] }, (zoom) => zoom.account.listTrustedDomains().toArray())).toEqual([]);
    expect(await strictly({ domains: [] }, (zoom) => zoom.account.listManagedDomains().toArray())).toEqual([]);
  });

  it('without their list are an error, not an empty list', async () => {
    const zoom = testClient(stubFetch(() => json({})).fetch);
    expect(await rejection(zoom.account.listTrustedDomains().toArray())).toMatchObject({ kind: 'response' });
  });
});

describe('an account', () => {
  it('that is free has empty texts and no seats', async () => {
    const answer = {
      id: 'A1',
      account_name: '',
      owner_email: '',
      account_type: 'Free (without credit card)',
      seats: 0,
    };
    expect(await strictly(answer, (zoom) => zoom.account.get())).toEqual(answer);
  });

  it('without sub accounts has an empty list of them', async () => {
    const answer = { page_size: 300, total_records: 0, next_page_token: '', accounts: [] };
    expect(await strictly(answer, (zoom) => zoom.account.listSubAccounts().toArray())).toEqual([]);
  });

  it.each([
    ['get', (zoom: ZoomClient) => zoom.account.get(), '/accounts/me'],
    ['getSettings', (zoom: ZoomClient) => zoom.account.getSettings(), '/accounts/me/settings'],
    ['getLockSettings', (zoom: ZoomClient) => zoom.account.getLockSettings(), '/accounts/me/lock_settings'],
    ['getPlans', (zoom: ZoomClient) => zoom.account.getPlans(), '/accounts/me/plans'],
    ['getBilling', (zoom: ZoomClient) => zoom.account.getBilling(), '/accounts/me/billing'],
    ['getBilling of another', (zoom: ZoomClient) => zoom.account.getBilling('a/b'), '/accounts/a%2Fb/billing'],
  ])('is the own one unless told otherwise: %s', async (_name, call, path) => {
    const { fetch, sent } = stubFetch(() => json({ id: 'A1' }));
    await call(testClient(fetch));
    expect(sent.map(({ url }) => url.pathname)).toEqual([`/v2${path}`]);
  });
});

describe('invoices', () => {
  it('tell their currency beside the rows', async () => {
    const answer = { currency: 'EUR', invoices: [{ id: 'I1', total_amount: 12.5, balance: 0, status: '' }] };
    const page = await strictly(answer, (zoom) => zoom.account.listInvoices().firstPage());
    expect(page).toMatchObject({ items: answer.invoices, meta: { currency: 'EUR' }, rejected: [] });
  });

  it.each([
    ['the list', 200, (zoom: ZoomClient) => zoom.account.listInvoices().toArray()],
    ['one of them', 30, (zoom: ZoomClient) => zoom.account.getInvoice('me', 'I1')],
  ])('%s can be read once in %i minutes: the next try fails at once and says when', async (_what, minutes, call) => {
    const now = Date.parse('2025-06-15T12:00:00Z');
    const clock = { now: () => now, elapsed: () => now };
    const { fetch, sent } = stubFetch(() => json({ id: 'I1', invoices: [] }));
    const zoom = testClient(fetch, { clock });
    await call(zoom);
    const retryAt = new Date(now + minutes * 60_000).toISOString();
    expect(await rejection(call(zoom))).toMatchObject({ kind: 'rate-limit', window: 'operation', retryAt });
    expect(sent).toHaveLength(1);
  });
});
