import { exactJson } from '../../types/exact-json.js';
import { jsonAnswer } from '../answer.js';
import type { Handler } from '../world.js';
import { findPerson } from './find-person.js';

/** `GET /users/{userId}/presence_status`: in a meeting while the person hosts one, else available. */
export const getPresence: Handler = (world, call) => {
  const nowMs = world.clock.now();
  const isHosting = findPerson(world, call).meetings.some(({ startAt, minutes }) => {
    const startMs = Date.parse(startAt);
    return startMs <= nowMs && nowMs < startMs + minutes * 60_000;
  });
  return jsonAnswer(exactJson({ status: isHosting ? 'In_A_Zoom_Meeting' : 'Available' }));
};
