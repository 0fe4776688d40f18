import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { samplePeople } from '../../examples/leaver-workflow/sample-people.js';
import { type LeaverCase, type LeaverWorkflow, leaverWorkflow } from '../../examples/leaver-workflow/workflow.js';
import { type CheckpointStore, memoryCheckpointStore, serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom, type FakeZoom, signWebhook } from '../../src/testing/index.js';
import { webhookHandler } from '../../src/webhooks/index.js';
import { unpaced } from '../sync/connect.js';

const LEAVER = 'leaver@example.com';
const SECRET = 'an example secret';

let fake: FakeZoom;
let zoom: ZoomClient;
let cases: Map<string, LeaverCase>;
let checkpoints: CheckpointStore;
let workflow: LeaverWorkflow;

beforeEach(() => {
  fake = createFakeZoom({ account: samplePeople(), limits: 'off' });
  zoom = new ZoomClient({
    auth: serverToServer(fake.credentials),
    fetch: fake.fetch,
    limiter: unpaced(),
    retry: { attempts: 2, baseDelayMs: 1 },
  });
  cases = new Map();
  checkpoints = memoryCheckpointStore();
  workflow = leaverWorkflow({ zoom, cases, checkpoints });
});

const leaver = () => fake.account.find(LEAVER);
const writes = () =>
  fake.stats.journal.filter(({ method, operation }) => method !== 'GET' && operation !== 'oauth.token').length;

describe('somebody whom HR announces', () => {
  it('is planned for, and nothing is changed', async () => {
    const opened = await workflow.announce({ person: LEAVER });
    expect([opened.state, opened.openedBy, opened.audit, opened.proof]).toEqual(['waiting', 'hr', null, null]);
    expect(opened.plan.steps.map(({ kind }) => kind)).toEqual(['free-phone', 'leave-groups', 'sign-out', 'deactivate']);
    expect(writes()).toBe(0);
  });

  it('leaves when somebody approves it, and that is proven', async () => {
    const { id } = await workflow.announce({ person: LEAVER });
    const done = await workflow.approve(id, 'it@example.com');
    expect([done.state, done.audit?.by, done.audit?.outcome, done.proof?.verdict]).toEqual([
      'done',
      'it@example.com',
      'done',
      'proven',
    ]);
    expect(leaver()).toMatchObject({ status: 'inactive', phone: null, groupIds: [] });
    const sent = writes();
    expect(await workflow.approve(id, 'somebody else')).toEqual(done);
    expect(writes()).toBe(sent);
  });

  it('hands meetings over to a successor, and is deleted', async () => {
    const { id } = await workflow.announce({ person: LEAVER, successor: 'successor@example.com' });
    expect((await workflow.approve(id, 'it@example.com')).state).toBe('done');
    expect(leaver()).toBeNull();
    expect(fake.account.find('successor@example.com')?.meetings).toHaveLength(1);
  });

  it('is one case, however often and under whichever name', async () => {
    const first = await workflow.announce({ person: LEAVER });
    expect(await workflow.announce({ person: 'Leaver@Example.com' })).toBe(first);
    expect(await workflow.announce({ person: leaver()?.id ?? '' })).toBe(first);
  });

  it('stays when Zoom would refuse, with what to do; and leaves when that is done', async () => {
    fake.account.update(LEAVER, { roleId: '1' });
    const blocked = await workflow.announce({ person: LEAVER });
    expect(blocked.state).toBe('blocked');
    expect(blocked.plan.findings).toContainEqual(
      expect.objectContaining({ check: 'admin', severity: 'blocker', hint: expect.any(String) }),
    );
    expect(await workflow.approve(blocked.id, 'it@example.com')).toBe(blocked);
    expect(writes()).toBe(0);

    fake.account.update(LEAVER, { roleId: '2' });
    expect(await workflow.announce({ person: LEAVER })).toMatchObject({ id: blocked.id, state: 'waiting' });
    expect((await workflow.approve(blocked.id, 'it@example.com')).state).toBe('done');
  });
});

it('does nothing that was not approved: who has changed since is planned for anew', async () => {
  const { id, plan } = await workflow.announce({ person: LEAVER });
  fake.account.update(LEAVER, { type: 1 });
  const again = await workflow.approve(id, 'it@example.com');
  expect(again).toMatchObject({
    id,
    state: 'waiting',
    note: expect.stringMatching(/^Planned anew: approve it once more/),
  });
  expect(again.plan.id).not.toBe(plan.id);
  expect(writes()).toBe(0);
  expect((await workflow.approve(id, 'it@example.com')).state).toBe('done');
});

it('goes on after a failure, in another process too, and takes no step twice', async () => {
  const { id } = await workflow.announce({ person: LEAVER });
  const fault = fake.faults.add({ match: { operation: 'users.updateStatus' }, kind: 'server-error', times: Infinity });
  const failed = await workflow.approve(id, 'it@example.com');
  expect([failed.state, failed.note]).toEqual(['open', expect.stringContaining('Deactivate them')]);
  expect(leaver()).toMatchObject({ status: 'active', phone: null });
  fault.remove();

  // What another process would read from the table.
  const stored = new Map(JSON.parse(JSON.stringify([...cases])) as [string, LeaverCase][]);
  const before = writes();
  const resumed = await leaverWorkflow({ zoom, cases: stored, checkpoints }).approve(id, 'it@example.com');
  expect([resumed.state, resumed.audit?.runs]).toEqual(['done', 2]);
  expect(writes() - before).toBe(1);
});

describe('somebody whom an admin deactivates in Zoom', () => {
  /** Zoom tells of it, over a signed webhook. */
  async function tell(event: string, id: string): Promise<number> {
    const body = JSON.stringify({ event, event_ts: Date.now(), payload: { account_id: 'A1', object: { id } } });
    const handler = webhookHandler({
      secret: SECRET,
      onEvent: async (told) => void (await workflow.onEvent(told)),
      onError: (error) => expect.unreachable(String(error)),
      answerAfter: true,
    });
    const request = new Request('https://app.example.com/zoom/events', {
      method: 'POST',
      body,
      headers: signWebhook(body, SECRET),
    });
    return (await handler(request)).status;
  }

  it('gets a case for what is left to do', async () => {
    const { id } = fake.account.deactivate(LEAVER);
    expect(await tell('user.deactivated', id)).toBe(200);
    const [opened] = cases.values();
    expect([opened?.openedBy, opened?.state]).toEqual(['zoom', 'waiting']);
    expect(opened?.plan.steps.map(({ kind }) => kind)).toEqual(['leave-groups']);
    expect((await workflow.approve(opened?.id ?? '', 'it@example.com')).state).toBe('done');
    expect(leaver()?.groupIds).toEqual([]);
  });

  it('is the same case when HR said so before', async () => {
    const opened = await workflow.announce({ person: LEAVER });
    const { id } = fake.account.deactivate(LEAVER);
    await tell('user.deactivated', id);
    expect([...cases.keys()]).toEqual([opened.id]);
  });

  it('is nobody when something else happened', async () => {
    expect(await tell('user.updated', leaver()?.id ?? '')).toBe(200);
    expect(cases.size).toBe(0);
  });
});

it('runs as its README says, dry by default', { timeout: 60_000 }, async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const { ZOOM_ACCOUNT_ID: _, ...env } = process.env;
  const script = ['--import', 'tsx', 'examples/leaver-workflow/run.ts'];
  const run = async (...flags: string[]) =>
    (await promisify(execFile)(process.execPath, [...script, ...flags], { cwd: root, env })).stdout;
  const [dry, done, deleted] = await Promise.all([
    run(),
    run('--approve'),
    run('--approve', '--successor', 'successor@example.com'),
  ]);
  expect(dry).toMatch(/- Deactivate them\..*\nA dry run/);
  expect(done).toMatch(/\ndone\n(.|\n)* proven end: They are deactivated\./);
  expect(deleted).toMatch(/\ndone\n(.|\n)* proven meetings:/);
});
