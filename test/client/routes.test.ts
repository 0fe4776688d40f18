import { describe, expect, it } from 'vitest';
import { routeOf } from '../../src/client/routes.js';

describe('a literal path that the catalogue knows', () => {
  it.each([
    ['GET', '/users', '/users', 'MEDIUM', 'core'],
    ['GET', '/users/ann%40example.com', '/users/{userId}', 'LIGHT', 'core'],
    ['GET', '/users/summary', '/users/summary', 'MEDIUM', 'core'],
    ['GET', '/users/me/settings', '/users/{userId}/settings', 'MEDIUM', 'core'],
    ['PUT', '/users/me/status', '/users/{userId}/status', 'LIGHT', 'core'],
    ['GET', '/accounts/me/plans/usage', '/accounts/{accountId}/plans/usage', 'HEAVY', 'core'],
    ['GET', '/metrics/meetings', '/metrics/meetings', 'RESOURCE_INTENSIVE', 'core'],
    ['GET', '/phone/users', '/phone/users', 'MEDIUM', 'phone'],
  ] as const)('%s %s is paced as %s', (method, path, template, rateLimit, family) => {
    expect(routeOf(method, path)).toMatchObject({ method, path: template, rateLimit, family });
  });
});

describe('a literal path that it does not know', () => {
  it.each([
    ['GET', '/rooms', '/rooms', 'core'],
    ['DELETE', '/users/me', '/users/me', 'core'],
    ['GET', '/users/', '/users/', 'core'],
    ['GET', '/users//settings', '/users//settings', 'core'],
    ['GET', '/phone/call_history', '/phone/call_history', 'phone'],
    ['GET', '/phonebook', '/phonebook', 'core'],
    ['POST', '/users/features', '/users/features', 'core'],
    ['GET', '/meetings/93201235621', '/meetings/{id}', 'core'],
    ['GET', '/users/ann%40example.com/meetings', '/users/{id}/meetings', 'core'],
    ['GET', '/groups/t-_-d56CSWG-7BF15LLrOw/members', '/groups/{id}/members', 'core'],
    ['GET', '/past_meetings/%252Fabc%253D%253D', '/past_meetings/{id}', 'core'],
  ] as const)('%s %s is HEAVY, and named %s without its ids', (method, path, name, family) => {
    expect(routeOf(method, path)).toMatchObject({ method, path: name, rateLimit: 'HEAVY', family });
  });
});
