import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRoute } from '../../src/client/route-labels.js';
import { ROUTE_COUNT, ROUTE_TABLE } from '../../src/client/route-table.js';
import { routeOf } from '../../src/client/routes.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';

describe('a literal path that the catalogue knows', () => {
  it.each([
    ['GET', '/users', '/users', 'MEDIUM', 'core'],
    ['GET', '/users/ann%40example.com', '/users/{userId}', 'LIGHT', 'core'],
    ['GET', '/users/summary', '/users/summary', 'MEDIUM', 'core'],
    ['GET', '/users/me/settings', '/users/{userId}/settings', 'MEDIUM', 'core'],
    ['PUT', '/users/me/status', '/users/{userId}/status', 'LIGHT', 'core'],
    ['DELETE', '/users/me', '/users/{userId}', 'LIGHT', 'core'],
    ['DELETE', '/users/ann%40example.com', '/users/{userId}', 'LIGHT', 'core'],
    ['POST', '/users/features', '/users/features', 'MEDIUM', 'core'],
    ['GET', '/users/ann%40example.com/meetings', '/users/{userId}/meetings', 'MEDIUM', 'core'],
    ['GET', '/groups/t-_-d56CSWG-7BF15LLrOw/members', '/groups/{groupId}/members', 'MEDIUM', 'core'],
    ['GET', '/metrics/webinars', '/metrics/webinars', 'RESOURCE_INTENSIVE', 'core'],
    ['GET', '/accounts/me/plans/usage', '/accounts/{accountId}/plans/usage', 'HEAVY', 'core'],
    ['GET', '/metrics/meetings', '/metrics/meetings', 'RESOURCE_INTENSIVE', 'core'],
    ['GET', '/phone/users', '/phone/users', 'MEDIUM', 'phone'],
  ] as const)('%s %s is paced as %s', (method, path, template, rateLimit, family) => {
    expect(routeOf(method, path)).toMatchObject({ method, path: template, rateLimit, family });
  });
});

describe('every operation of the catalogue', () => {
  it.each(Object.keys(endpoints) as EndpointName[])('%s is found behind its own path, whatever the ids', (name) => {
    const { method, path } = endpoints[name];
    expect(routeOf(method, path.replace(/\{\w+\}/g, 'Ab-12345_x'))).toBe(endpoints[name]);
  });

  it.each(Object.keys(endpoints) as EndpointName[])('%s has the label that Zoom publishes for its path', (name) => {
    const { method, path, rateLimit } = endpoints[name];
    const published = findRoute(method, path.replace(/\{\w+\}/g, 'Ab-12345_x'));
    expect(rateLimit).toBe(published?.label ?? 'HEAVY');
  });
});

describe("a literal path that only Zoom's published labels know", () => {
  it.each([
    ['GET', '/rooms', '/rooms', 'MEDIUM', 'core'],
    ['GET', '/meetings/93201235621', '/meetings/{id}', 'LIGHT', 'core'],
    ['PUT', '/meetings/93201235621/status', '/meetings/{id}/status', 'LIGHT', 'core'],
    ['GET', '/contact_center/users', '/contact_center/users', 'MEDIUM', 'core'],
  ] as const)('%s %s is named %s without its ids and paced as %s', (method, path, name, rateLimit, family) => {
    expect(routeOf(method, path)).toMatchObject({ method, path: name, rateLimit, family });
  });
});

describe('a literal path that nobody knows', () => {
  it.each([
    ['GET', '/brand_new', '/brand_new', 'core'],
    ['PUT', '/users', '/users', 'core'],
    ['GET', '/users/', '/users/', 'core'],
    ['GET', '/users//settings', '/users//settings', 'core'],
    ['GET', '/phonebook', '/phonebook', 'core'],
    ['GET', '/phone/brand_new/Ab-12345', '/phone/brand_new/{id}', 'phone'],
    ['GET', '/*', '/{id}', 'core'],
    ['GET', `/${'users/'.repeat(5_000)}x`, `/${'users/'.repeat(5_000)}x`, 'core'],
  ] as const)('%s %s is HEAVY, and named without its ids', (method, path, name, family) => {
    expect(routeOf(method, path)).toMatchObject({ method, path: name, rateLimit: 'HEAVY', family });
  });
});

describe('the table of published labels', () => {
  it('holds as many operations as it says', () => {
    const pairs = ROUTE_TABLE.trim()
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '')
      .join('');
    expect(pairs.length / 2).toBe(ROUTE_COUNT);
    expect(ROUTE_COUNT).toBeGreaterThan(1_600);
  });

  // With ZOOM_FACTS naming a folder of Zoom's facts, every one of its operations is looked up.
  const facts = process.env.ZOOM_FACTS;
  if (facts === undefined) return;
  it('finds every operation of the facts', () => {
    const file = path.join(facts, 'routes.json');
    const routes = JSON.parse(readFileSync(file, 'utf8')) as { method: 'GET'; path: string; label: string | null }[];
    const wrong = routes.filter((route) => {
      const literal = route.path.replace(/\{\w+\}/g, 'Ab-12345_x');
      return (findRoute(route.method, literal)?.label ?? null) !== (route.label?.replace('-', '_') ?? null);
    });
    expect(wrong).toEqual([]);
  });
});
