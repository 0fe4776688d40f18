import { describe, expect, it } from 'vitest';
import { whatToCheck } from '../../src/client/what-to-check.js';
import type { HttpMethod } from '../../src/types/endpoint.js';

describe('a write of unknown outcome', () => {
  it.each<[HttpMethod, string, RegExp]>([
    ['POST', '/users', /^Look the email address up/],
    ['DELETE', '/users/u1', /^Read the user: a 404 with code 1001 means that it is gone/],
    ['PATCH', '/users/u1', /^Read the user and compare/],
    ['PUT', '/users/u1/status', /^Read the user's `status`/],
    ['PUT', '/users/u1/email', /^Look both email addresses up/],
    ['PATCH', '/users/u1/settings', /^Read the user's settings/],
    ['POST', '/users/features', /^Read the `feature` settings of the users named/],
    ['POST', '/groups/g1/members', /^List the members of the group/],
    ['DELETE', '/phone/users/u1/calling_plans/200', /^Read the Phone user's `calling_plans`/],
    ['POST', '/phone/users/u1/calling_plans', /^Read the Phone user's `calling_plans`/],
    ['POST', '/rooms', /^List what the call adds to, since a repeat could add it twice/],
    ['PATCH', '/rooms/r1', /^Read the object/],
  ])('%s %s tells what to look at', (method, path, hint) => {
    expect(whatToCheck(method, path)).toMatch(hint);
    expect(whatToCheck(method, path)).toMatch(/before repeating the call: Zoom has no idempotency keys\.$/);
  });
});
