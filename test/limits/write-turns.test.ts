import { describe, expect, it } from 'vitest';
import { writeTurn } from '../../src/limits/write-turns.js';
import type { HttpMethod } from '../../src/types/endpoint.js';

const ANN = { user_info: { email: 'Ann@Example.com' } };

describe('the line of a call', () => {
  it.each<[HttpMethod, string, object | undefined, string | null]>([
    ['PATCH', '/users/u1', {}, '/users/u1'],
    ['DELETE', '/users/u1', undefined, '/users/u1'],
    ['PUT', '/users/u1/status', { action: 'deactivate' }, '/users/u1'],
    ['DELETE', '/users/u1/assistants/u2', undefined, '/users/u1'],
    ['PATCH', '/users/me', {}, '/users/me'],
    ['PATCH', '/users/Ann%40Example.com', {}, '/users/ann@example.com'],
    ['PATCH', '/users/Ann@example.com', {}, '/users/ann@example.com'],
    ['PATCH', '/users/AbC', {}, '/users/AbC'], // ids tell upper from lower case
    ['POST', '/users', { action: 'create', ...ANN }, '/users/ann@example.com'],
    ['POST', '/users', { action: 'create' }, null],
    ['POST', '/users', undefined, null],
    ['PATCH', '/phone/users/u1', {}, '/phone/users/u1'],
    ['POST', '/phone/users/u1/calling_plans', {}, '/phone/users/u1'],
    ['POST', '/users/features', {}, null],
    ['PUT', '/users/u1/presence_status', {}, null],
    ['POST', '/groups', { name: 'x' }, null],
    ['PATCH', '/rooms/users/u1', {}, null],
    ['GET', '/users/u1', undefined, null],
    ['GET', '/users/u1/settings', undefined, null],
  ])('%s %s %j is %s', (method, path, body, line) => {
    expect(writeTurn(method, path, body)).toBe(line);
  });
});
