import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineEndpoint, defineList, operationName } from '../../src/types/endpoint.js';

const scopes = { classic: ['a:read'], granular: ['a:read:b'] };

describe('a descriptor', () => {
  it('draws on the core buckets unless it says otherwise', () => {
    const base = { method: 'GET', path: '/a/{id}', rateLimit: 'LIGHT', scopes } as const;
    const list = { items: 'rows', item: z.object({}), key: [], maxPageSize: null };
    expect(defineEndpoint({ ...base, response: null }).family).toBe('core');
    expect(defineEndpoint({ ...base, family: 'phone', response: null }).family).toBe('phone');
    expect(defineList({ ...base, ...list }).family).toBe('core');
    expect(defineList({ ...base, ...list, family: 'phone' }).family).toBe('phone');
  });

  it('is named by its method and its template', () => {
    expect(operationName({ method: 'PUT', path: '/users/{userId}/status' })).toBe('PUT /users/{userId}/status');
  });
});
