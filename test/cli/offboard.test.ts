import { beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import { createFakeZoom, type FakePersonInput, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { writesOf } from '../lifecycle/offboarding/planned.js';
import { type Circumstances, runHere, signIn } from './run-here.js';

let fake: FakeZoom;
beforeEach(() => {
  const people: FakePersonInput[] = [
    { id: 'owner', email: 'owner@example.com', roleId: '0', type: 2 },
    { id: 'ann', email: 'ann@example.com', type: 2, roleId: '1' },
    { id: 'ben', email: 'ben@partner.io', type: 2, loginType: 101 },
  ];
  fake = createFakeZoom({ account: fakeAccount({ domains: ['example.com'], people }), limits: 'off' });
  signIn(fake);
});

const writes = (): string[] => writesOf(fake).filter((write) => write !== 'POST /oauth/token');
const offboard = (line: string, circumstances: Circumstances = {}) =>
  runHere(fake, `offboard ${line} --plan business`, circumstances);
const APPLY = 'ann@example.com --demote-admin --apply --yes';

describe('offboard', () => {
  it('shows findings and steps, with what cannot be taken back, and changes nothing', async () => {
    const { code, out, events } = await offboard('ben --end delete');
    expect(out).toMatch(/^ben@partner\.io: delete\n/);
    expect(out).toMatch(/^unknown +zoom-events .+ Name somebody in transferTo\.$/m);
    expect(out).toMatch(/^ok +person +Their status is active\.$/m);
    expect(out).toMatch(/^step \d .+ \(cannot be taken back\)$/m);
    expect(events).toEqual([expect.objectContaining({ event: 'dry-run' })]);
    expect(writes()).toEqual([]);
    expect(code).toBe(EXIT.ok);
  });

  it('says what can be taken back in part only', async () => {
    const { out } = await offboard('ann@example.com --demote-admin');
    expect(out).toMatch(/^step \d .+ \(can be taken back in part\)$/m);
    expect(out).not.toContain('(cannot be taken back)');
  });

  it('of somebody whom the account does not know finds nothing to do', async () => {
    const { code, out } = await offboard('nobody-by-id');
    expect(out).toMatch(/^nobody-by-id: deactivate\n/);
    expect(out).toMatch(/There is nothing to do\.\n$/);
    expect(code).toBe(EXIT.ok);
  });

  it('asks nobody to confirm that there is nothing to do', async () => {
    const { code, questions, events } = await offboard('nobody@example.com --end delete --apply', { answer: '' });
    expect(events.at(-1)).toMatchObject({ event: 'done', outcome: 'done', verdict: 'proven' });
    expect({ code, questions }).toEqual({ code: EXIT.ok, questions: [] });
  });

  it('wants --yes where nobody can be asked, and has read nothing by then', async () => {
    const { code, events } = await offboard('ann@example.com --apply');
    expect(events).toEqual([expect.objectContaining({ kind: 'config', hint: expect.stringContaining('--yes') })]);
    expect(fake.stats.requests).toBe(0);
    expect(code).toBe(EXIT.usage);
  });

  it.each([true, false])('of whom Zoom would refuse ends with 1, and changes nothing (JSON: %j)', async (json) => {
    const { code, out, events } = await offboard(`owner --apply --yes${json ? ' --json' : ''}`);
    expect(events).toEqual([expect.objectContaining({ event: 'blocked' })]);
    if (json) expect(JSON.parse(out)).toMatchObject({ plan: { blocked: true }, audit: null, proof: null });
    else expect(out).toMatch(/^blocker +owner /m);
    expect(writes()).toEqual([]);
    expect(code).toBe(EXIT.failed);
  });

  it.each([true, false])('carries out, step by step, and proves it (JSON: %j)', async (json) => {
    const { code, out, events } = await offboard(`${APPLY} --by it${json ? ' --json' : ''}`);
    const done = { audit: { outcome: 'done', by: 'it' }, proof: { verdict: 'proven' } };
    if (json) expect(JSON.parse(out)).toMatchObject(done);
    else expect(out).toMatch(/^proven +end +.+$/m);
    const steps = events.filter(({ event }) => event === 'step');
    expect(steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['demote', 'done'],
      ['sign-out', 'done'],
      ['deactivate', 'done'],
    ]);
    expect(events.at(-1)).toMatchObject({ event: 'done', outcome: 'done', verdict: 'proven' });
    expect(fake.account.find('ann')).toMatchObject({ status: 'inactive', roleId: '2' });
    expect(code).toBe(EXIT.ok);
  });

  it('says why a step failed, and ends with 1', async () => {
    const body = { code: 300, message: 'Not today.' };
    fake.faults.add({ match: { operation: 'roles.unassignMember' }, kind: 'respond', status: 400, body });
    const { code, out, events } = await offboard(APPLY);
    expect(events).toContainEqual(
      expect.objectContaining({ id: 'demote', outcome: 'failed', message: expect.stringContaining('Not today.') }),
    );
    expect(events.at(-1)).toMatchObject({ event: 'done', outcome: 'failed', verdict: 'failed' });
    expect(out).toMatch(/^failed +end /m);
    expect(code).toBe(EXIT.failed);
  });

  it.each([true, false])('stopped between two steps says what was done (JSON: %j)', async (json) => {
    const stopAt = /\/roles\/1\/members\/ann$/;
    const { code, out, events } = await offboard(`${APPLY}${json ? ' --json' : ''}`, { stopAt });
    expect(events.slice(-2)).toMatchObject([
      { event: 'interrupted', message: expect.stringContaining('Run it again') },
      { event: 'interrupted', message: 'Stopped by SIGINT.' },
    ]);
    if (json) expect(JSON.parse(out)).toMatchObject({ audit: { outcome: 'interrupted' }, proof: null });
    expect(fake.account.find('ann')?.status).toBe('active');
    expect(code).toBe(130);
  });

  it('without a token ends with 1, and has changed nothing', async () => {
    signIn(fake, { ZOOM_CLIENT_SECRET: 'another' });
    const { code, events } = await offboard(APPLY);
    expect(events).toEqual([expect.objectContaining({ event: 'error', kind: 'token' })]);
    expect(code).toBe(EXIT.failed);
  });

  it('fails with the reason when the token goes between the plan and its first step', async () => {
    const { code, events } = await offboard('ann@example.com --demote-admin --apply', {
      answer: 'deactivate',
      whenAsked: () => fake.app.deactivate(),
    });
    expect(events.at(-1)).toMatchObject({ event: 'error' });
    expect(writes()).toEqual([]);
    expect(code).toBe(EXIT.failed);
  });
});
