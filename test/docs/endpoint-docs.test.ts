import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpointDocs } from '../../scripts/build-endpoint-docs.js';
import { readResourceCalls } from '../../scripts/resource-calls.js';
import { endpoints } from '../../src/resources/catalogue.js';

const file = path.resolve(import.meta.dirname, '../../docs/endpoints.md');
const calls = readResourceCalls();

describe('the methods of the client', () => {
  it('each call an operation of the catalogue, from a place that a client has', () => {
    const known = new Set(Object.keys(endpoints));
    const lost = calls.filter(({ endpoint, accessor }) => !known.has(endpoint) || !/^zoom(\.\w+)+$/.test(accessor));
    expect(lost.map(({ className, method, endpoint }) => `${className}.${method}: ${endpoint}`)).toEqual([]);
  });

  it('leave no operation of the catalogue out', () => {
    const called = new Set(calls.map(({ endpoint }) => endpoint));
    expect(Object.keys(endpoints).filter((name) => !called.has(name))).toEqual([]);
  });

  it('have the names of the catalogue, or stand for one value of its parameter', () => {
    const accessors = new Set(calls.map(({ accessor }) => accessor));
    const unnamed = Object.keys(endpoints).filter((name) => !accessors.has(`zoom.${name}`));
    expect(unnamed.sort()).toEqual(['reports.hosts', 'users.updateStatus']);
  });
});

describe('docs/endpoints.md', () => {
  it('is what the catalogue says', () => {
    const stale = readFileSync(file, 'utf8') !== endpointDocs(calls);
    expect(stale ? 'It is stale: run npx tsx scripts/build-endpoint-docs.ts' : 'fresh').toBe('fresh');
  });

  it('says of an operation what it takes', () => {
    const row = (text: string) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .find((line) => line.includes(text));
    expect(row('`GET /users`')).toBe(
      '| `list` | `GET /users` | MEDIUM | 2000 | `user:read:list_users:admin`<br>`user:read`, `user:write`, `user:read:admin`, `user:write:admin` |',
    );
    expect(row('`PUT /users/{userId}/status`')).toMatch(/^\| `activate`<br>`deactivate`<br>/);
    expect(row('`GET /report/users`')).toContain('| HEAVY * | 300 |');
    expect(row('`GET /phone/users`')).toContain('| phone MEDIUM | 100 |');
    expect(row('`POST /users`')).toContain('50 (Free), 1500 (Pro), 10000 in a UTC day with `create`');
  });
});
