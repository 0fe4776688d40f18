import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const NOW = '2025-06-10T15:00:00Z';
const api = callerOf(
  createFakeZoom({
    clock: new ManualClock(NOW),
    limits: 'off',
    account: fakeAccount({
      people: [
        { id: 'scheduled', meetings: [{ startAt: NOW }] },
        { id: 'instant', meetings: [{ startAt: NOW, instant: true }] },
        { id: 'done', meetings: [{ startAt: '2025-06-10T14:30:00Z', minutes: 30 }] },
        { id: 'later', meetings: [{ startAt: '2025-06-10T15:00:01Z' }] },
      ],
    }),
  }),
);

describe('somebody who hosts', () => {
  it.each([
    ['scheduled', 'In_A_Zoom_Meeting', 1],
    ['instant', 'In_A_Zoom_Meeting', 0],
    ['done', 'Available', 0],
    ['later', 'Available', 0],
  ])('a meeting that is %s: %s, with %i in the list of live meetings', async (id, status, listed) => {
    expect((await api.get(`/users/${id}/presence_status`)).json).toEqual({ status });
    expect(await api.all(`/users/${id}/meetings?type=live`, 'meetings')).toHaveLength(listed);
  });
});
