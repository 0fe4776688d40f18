import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { endpoints } from '../../src/resources/catalogue.js';
import { fixtures, signWebhook } from '../../src/testing/index.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import { EVENT_PAYLOADS } from '../../src/webhooks/event-payloads.js';
import { type EventName, parseEvent, verifyWebhook } from '../../src/webhooks/index.js';
import kept from '../fixtures/zoom-answer-schemas.json' with { type: 'json' };
import { type AnswerSchema, answerSchemas, OPERATION_OF } from './answer-schemas.js';

type Name = keyof typeof OPERATION_OF;
const NAMES = Object.keys(OPERATION_OF) as Name[];
const EVENTS = Object.keys(EVENT_PAYLOADS) as EventName[];
/** Everything that imitates an answer of the API. */
const MADE_OTHERWISE = ['tokenAnswer', 'errorBody', 'page', 'webhookEvent'];

/** Fields that Zoom's pages tell of, and its OpenAPI files leave out. */
const NOT_IN_OPENAPI: Partial<Record<Name, readonly string[]>> = { phoneUser: ['activation_status'] };

/** A fixture as it stands in the answer: in its list, or alone. */
function answerWith(name: Name): unknown {
  const endpoint: AnyEndpoint = endpoints[OPERATION_OF[name]];
  return 'items' in endpoint ? fixtures.page(endpoint.items, [fixtures[name]()]) : fixtures[name]();
}

/** Fields that a schema does not name. */
function unnamed(value: unknown, schema: AnswerSchema, at = ''): string[] {
  const shapes = [schema, ...['oneOf', 'anyOf', 'allOf'].flatMap((key) => (schema[key] ?? []) as AnswerSchema[])];
  if (Array.isArray(value)) {
    const items = shapes.flatMap((shape) => (shape.items ?? []) as AnswerSchema[]);
    return items.length === 0 ? [] : value.flatMap((item) => unnamed(item, { anyOf: items }, at));
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = new Map(
    [
      ...shapes,
      ...shapes.flatMap((shape) => (shape.allOf ?? shape.oneOf ?? shape.anyOf ?? []) as AnswerSchema[]),
    ].flatMap((shape) => Object.entries((shape.properties ?? {}) as Record<string, AnswerSchema>)),
  );
  return Object.entries(value).flatMap(([field, part]) => {
    const inner = known.get(field);
    return inner === undefined ? [`${at}${field}`] : unnamed(part, inner, `${at}${field}.`);
  });
}

describe('fixtures', () => {
  it('are all checked here', () => {
    expect([...NAMES, ...MADE_OTHERWISE].sort()).toEqual(Object.keys(fixtures).sort());
  });

  it.each(NAMES)('%s fits our schema, and each call makes a new record', (name) => {
    const endpoint: AnyEndpoint = endpoints[OPERATION_OF[name]];
    const schema = 'items' in endpoint ? endpoint.item : endpoint.response;
    const make = fixtures[name];
    expect(() => schema?.parse(make())).not.toThrow();
    expect(make()).toEqual(make());
    const record = make();
    for (const value of [record, ...Object.values(record)]) {
      if (typeof value === 'object' && value !== null) Object.assign(value, { spoilt: true });
    }
    expect(JSON.stringify(make())).not.toContain('spoilt');
  });

  it('take overrides', () => {
    expect(fixtures.user({ type: 1 })).toMatchObject({ type: 1, email: 'jill.chill@example.com' });
    expect(fixtures.pendingUser()).not.toHaveProperty('id');
    expect(fixtures.userSettings({ feature: { webinar: true } }).feature).toMatchObject({
      webinar: true,
      zoom_phone: false,
    });
    expect(fixtures.tokenAnswer({ expires_in: 60 })).toMatchObject({ expires_in: 60, token_type: 'bearer' });
    expect(fixtures.errorBody({ code: 300 })).toMatchObject({ code: 300, message: expect.any(String) });
  });

  it('make pages of lists', () => {
    const rows = [fixtures.user(), fixtures.pendingUser()];
    expect(fixtures.page('users', rows)).toEqual({
      users: rows,
      page_size: 30,
      total_records: 2,
      next_page_token: '',
    });
    expect(fixtures.page('groups', [], 'more').next_page_token).toBe('more');
  });
});

/** Every fixture against what Zoom's OpenAPI files say of its operation. */
function describeAgainst(source: string, schemas: () => Readonly<Record<string, AnswerSchema>>): void {
  describe(`against ${source}`, () => {
    it.each(NAMES)('%s is an answer that Zoom may give', (name) => {
      const schema = schemas()[OPERATION_OF[name]] ?? {};
      z.fromJSONSchema(schema, { defaultTarget: 'openapi-3.0' }).parse(answerWith(name));
      expect(unnamed(fixtures[name](), rowOf(name, schema))).toEqual(NOT_IN_OPENAPI[name] ?? []);
    });

    it.each(NAMES)('%s would be refused with a number for each text, and a text for each number', (name) => {
      const schema = z.fromJSONSchema(schemas()[OPERATION_OF[name]] ?? {}, { defaultTarget: 'openapi-3.0' });
      const endpoint: AnyEndpoint = endpoints[OPERATION_OF[name]];
      const record = fixtures[name]();
      const named = Object.entries(record).filter(([field]) => NOT_IN_OPENAPI[name]?.includes(field) !== true);
      const unnoticed = named.filter(([field, value]) => {
        const spoilt = { ...record, [field]: typeof value === 'string' ? 5.5 : 'a text' };
        const answer = 'items' in endpoint ? fixtures.page(endpoint.items, [spoilt]) : spoilt;
        return schema.safeParse(answer).success;
      });
      expect(unnoticed.map(([field]) => field)).toEqual([]);
    });
  });
}

/** The schema of one row, or of the whole answer. */
function rowOf(name: Name, schema: AnswerSchema): AnswerSchema {
  const endpoint: AnyEndpoint = endpoints[OPERATION_OF[name]];
  if (!('items' in endpoint)) return schema;
  const parts = [schema, ...((schema.allOf ?? []) as AnswerSchema[])];
  const list = parts.map(
    ({ properties }) => (properties as Record<string, AnswerSchema> | undefined)?.[endpoint.items],
  );
  return (list.find((one) => one !== undefined)?.items ?? {}) as AnswerSchema;
}

describeAgainst("what is kept of Zoom's OpenAPI files", () => kept as Readonly<Record<string, AnswerSchema>>);

const openapi = path.join(process.env.ZOOM_FACTS ?? '', 'openapi');
describe.runIf(process.env.ZOOM_FACTS !== undefined && existsSync(openapi))('where the reference is at hand', () => {
  describeAgainst("Zoom's OpenAPI files", () => answerSchemas(openapi));

  it('what is kept of it is what it says', () => {
    expect(kept).toEqual(answerSchemas(openapi));
  });
});

describe('webhook events', () => {
  it.each(EVENTS)('%s is as its type declares, strictly', (name) => {
    const event = parseEvent(JSON.stringify(fixtures.webhookEvent(name)));
    expect(event).toEqual({ known: true, ...fixtures.webhookEvent(name) });
  });

  it('take other payloads, and can be signed', async () => {
    const event = fixtures.webhookEvent('user.deleted', { object: { id: 'u1' } });
    expect(event.payload).toEqual({ ...fixtures.webhookEvent('user.deleted').payload, object: { id: 'u1' } });
    const body = JSON.stringify(event);
    await verifyWebhook({ body, headers: signWebhook(body, 'a secret'), secret: 'a secret' });
  });
});
