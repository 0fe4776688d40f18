import { describe, expect, it } from 'vitest';
import type { FakeApp, FakeZoom } from '../../src/testing/index.js';
import { type HandmadeApp, refused, start } from './user-consent.js';

describe('a refresh token', () => {
  it('is swapped for new ones again and again, and counted by grant', async () => {
    const { zoom, app } = start();
    let { refreshToken, accessToken } = await app.install();
    for (let rotation = 0; rotation < 5; rotation += 1) {
      const before = refreshToken;
      ({ refreshToken, accessToken } = await app.refresh(refreshToken));
      expect(refreshToken).not.toBe(before);
      expect(await app.call(accessToken)).toBe(200);
    }
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 5, invalidGrants: 0 });
    expect(zoom.stats.rotations).toEqual({ [`${zoom.account.owner?.id}#1`]: 5 });
  });

  it('leaves earlier access tokens alive until they expire', async () => {
    const { app, clock } = start();
    const first = await app.install();
    clock.advance(3_599_999);
    const second = await app.refresh(first.refreshToken);
    expect(await app.call(first.accessToken)).toBe(200);
    clock.advance(1);
    expect(await app.call(first.accessToken)).toBe(401);
    expect(await app.call(second.accessToken)).toBe(200);
  });

  it('is dead the moment it was used when refresh tokens are strict', async () => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    const next = await app.refresh(refreshToken);
    expect(await app.refresh(refreshToken)).toMatchObject(refused(4740));
    expect((await app.refresh(next.refreshToken)).status).toBe(200);
    expect(zoom.stats.invalidGrants).toBe(1);
  });

  describe('when refresh tokens are lenient', () => {
    it('works again until its successor is used', async () => {
      const { app } = start({ refreshTokens: 'lenient' });
      const { refreshToken } = await app.install();
      const lost = await app.refresh(refreshToken);
      const second = await app.refresh(refreshToken);
      expect(second.status).toBe(200);
      expect(await app.refresh(lost.refreshToken)).toMatchObject(refused(4740));
      expect((await app.refresh(second.refreshToken)).status).toBe(200);
      expect(await app.refresh(refreshToken)).toMatchObject(refused(4740));
    });

    it('works again until the access token of its successor is used', async () => {
      const { app } = start({ refreshTokens: 'lenient' });
      const { refreshToken } = await app.install();
      const next = await app.refresh(refreshToken);
      expect(await app.call(next.accessToken)).toBe(200);
      expect(await app.refresh(refreshToken)).toMatchObject(refused(4740));
    });
  });

  it('that was never issued is unknown', async () => {
    const { app } = start();
    expect(await app.refresh('made-up')).toMatchObject(refused(4737));
    expect(await app.post({ grant_type: 'refresh_token' })).toMatchObject(refused(4737));
  });

  it('ends when the same user authorizes the app anew, with its access tokens', async () => {
    const { app } = start();
    const old = await app.install();
    const fresh = await app.install();
    expect(await app.refresh(old.refreshToken)).toMatchObject(refused(4741));
    expect(await app.call(old.accessToken)).toBe(401);
    expect(await app.call(fresh.accessToken)).toBe(200);
  });

  it('does not mind other users who authorize the app', async () => {
    const { zoom, app } = start();
    const owner = await app.install();
    const other = [...zoom.account.people].find((person) => person.roleId === '2' && person.status === 'active');
    await app.install(other?.id);
    expect((await app.refresh(owner.refreshToken)).status).toBe(200);
  });

  it.each<[string, (zoom: FakeZoom) => void]>([
    ['leaves', (zoom) => zoom.account.remove(zoom.account.owner?.id ?? '')],
    ['is deactivated', (zoom) => void zoom.account.deactivate(zoom.account.owner?.id ?? '')],
  ])('ends when the user who consented %s', async (_what, happen) => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    happen(zoom);
    expect(await app.refresh(refreshToken)).toMatchObject(refused(4735));
  });
});

describe('an app that is switched off', () => {
  it.each<[string, (app: FakeApp) => void, ReturnType<typeof refused>, ReturnType<typeof refused>]>([
    ['by its developer', (app) => app.deactivate(), refused(4717, 'invalid_request'), refused(4717, 'invalid_request')],
    ['by an admin', (app) => app.disableByAdmin(), refused(4738), refused(4738)],
  ])('%s gets no tokens, and its tokens open nothing, until it is back', async (_who, switchOff, renewal, exchange) => {
    const { zoom, app } = start();
    const { refreshToken, accessToken } = await app.install();
    const callback = zoom.consent(app.authorizeUrl());
    switchOff(zoom.app);
    expect(await app.refresh(refreshToken)).toMatchObject(renewal);
    expect(await app.exchange(callback)).toMatchObject(exchange);
    expect(await app.call(accessToken)).toBe(401);
    expect(() => zoom.consent(app.authorizeUrl())).toThrow('error page');
    zoom.app.activate();
    expect(zoom.app.state).toBe('active');
    expect(await app.call(accessToken)).toBe(200);
    expect((await app.refresh(refreshToken)).status).toBe(200);
  });
});

describe('revocation', () => {
  const revoke = (app: HandmadeApp, token: string) => app.post({ token }, { path: '/oauth/revoke' });

  it('by a live access token ends the whole grant', async () => {
    const { app } = start();
    const first = await app.install();
    const second = await app.refresh(first.refreshToken);
    expect(await revoke(app, first.accessToken)).toMatchObject({ status: 200, json: { status: 'success' } });
    expect(await app.call(second.accessToken)).toBe(401);
    expect(await app.refresh(second.refreshToken)).toMatchObject(refused(4737));
  });

  it('of a Server-to-Server token ends that one', async () => {
    const { zoom, app } = start();
    const [one, other] = [zoom.issueToken(), zoom.issueToken()];
    expect((await revoke(app, one)).status).toBe(200);
    expect([await app.call(one), await app.call(other)]).toEqual([401, 200]);
  });

  it('knows live access tokens only', async () => {
    const { app, clock } = start();
    const { accessToken, refreshToken } = await app.install();
    const unknown = refused(undefined, 'invalid_token');
    expect(await revoke(app, 'made-up')).toMatchObject(unknown);
    expect(await revoke(app, refreshToken)).toMatchObject(unknown);
    expect(await app.post({}, { path: '/oauth/revoke' })).toMatchObject(unknown);
    clock.advance(3_600_000);
    expect(await revoke(app, accessToken)).toMatchObject(unknown);
    const { accessToken: fresh } = await app.refresh(refreshToken);
    expect((await revoke(app, fresh)).status).toBe(200);
    expect(await revoke(app, fresh)).toMatchObject(unknown);
  });

  it('is asked for by POST', async () => {
    const { zoom, app } = start();
    const { accessToken } = await app.install();
    const response = await zoom.fetch('https://zoom.us/oauth/revoke');
    expect([response.status, await app.call(accessToken)]).toEqual([400, 200]);
  });

  it('needs the client', async () => {
    const { app } = start();
    const { accessToken } = await app.install();
    const answer = await app.post({ token: accessToken }, { path: '/oauth/revoke', basic: 'fake-client-id:wrong' });
    expect(answer).toMatchObject(refused(undefined, 'invalid_client'));
    expect(await app.call(accessToken)).toBe(200);
  });
});

describe('secrets in the query', () => {
  it.each(['refresh_token', 'code', 'code_verifier', 'client_secret', 'token'])('are refused: %s', async (name) => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    for (const path of ['/oauth/token', '/oauth/revoke']) {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken, token: refreshToken };
      const answer = await app.post(form, { path: `${path}?${name}=x` });
      expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
    }
    expect(zoom.stats.refreshRedemptions).toBe(0);
  });
});

describe('faults and statistics', () => {
  it('tell OAuth requests from API requests', async () => {
    const { zoom, app } = start();
    zoom.faults.add({ match: { operation: 'oauth.revoke' }, kind: 'server-error' });
    zoom.faults.add({ kind: 'bad-gateway-html' });
    const { accessToken } = await app.install();
    expect((await app.post({ token: accessToken }, { path: '/oauth/revoke' })).status).toBe(500);
    expect(await app.call(accessToken)).toBe(502);
    expect(zoom.stats).toMatchObject({ requests: 1, tokenRequests: 1 });
    expect(zoom.stats.journal.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'oauth.token 200',
      'oauth.revoke 500',
      'users.get 502',
    ]);
  });

  it('start anew after a reset', async () => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    await app.refresh(refreshToken);
    await app.refresh(refreshToken);
    zoom.stats.reset();
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 0, invalidGrants: 0, rotations: {} });
  });
});
