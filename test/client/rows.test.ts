import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readRow, readRows } from '../../src/client/rows.js';
import { model, openEnum } from '../../src/types/model.js';

const PersonSchema = model({
  email: z.string(),
  type: z.number().optional(),
  status: openEnum(['active']).optional(),
  tags: z.array(z.string()).optional(),
  plans: z.array(model({ code: z.number().optional(), name: z.string() })).optional(),
  feature: model({ webinar: z.boolean().optional(), phone: z.boolean().optional() }).optional(),
  site: model({ id: z.string() }).optional(),
});

function read(row: unknown) {
  const drift: string[] = [];
  const result = readRow(row, PersonSchema, (field, problem) => void drift.push(`${field}: ${problem}`));
  return { result, drift };
}

describe('a row', () => {
  it('comes through as it is, with fields and values that nobody knew', () => {
    const row = { email: 'a@b.c', status: 'dormant', type: 77, new_field: { deep: [1] }, type_name: '' };
    expect(read(row)).toEqual({ result: { ok: true, value: row }, drift: [] });
  });

  it.each<[string, object, object, string]>([
    ['a field', { type: 'two' }, {}, 'type: Invalid input: expected number, received string'],
    ['a field that is null', { type: null }, {}, 'type: Invalid input: expected number, received null'],
    [
      'one flag of an object, not the object',
      { feature: { webinar: 'yes', phone: true, extra: 1 } },
      { feature: { phone: true, extra: 1 } },
      'feature.webinar: Invalid input: expected boolean, received string',
    ],
    [
      'one field of one entry, not the list',
      {
        plans: [
          { name: 'A', code: 1 },
          { name: 'B', code: '2' },
        ],
      },
      { plans: [{ name: 'A', code: 1 }, { name: 'B' }] },
      'plans.code: Invalid input: expected number, received string',
    ],
    [
      'an object that cannot do without its wrong field',
      { site: { id: 7 } },
      {},
      'site.id: Invalid input: expected string, received number',
    ],
    [
      'a list with an entry of the wrong type',
      { tags: ['a', 1] },
      {},
      'tags: Invalid input: expected string, received number',
    ],
  ])('lacks %s when it is of the wrong type', (_what, wrong, left, drift) => {
    const rest = { email: 'a@b.c', status: 'active', unknown: 1 };
    expect(read({ ...rest, ...wrong })).toEqual({ result: { ok: true, value: { ...rest, ...left } }, drift: [drift] });
  });

  it('lacks all its wrong fields at once', () => {
    const { result, drift } = read({ email: 'a@b.c', type: [], feature: { webinar: 1, phone: 2 }, site: 'x' });
    expect(result).toEqual({ ok: true, value: { email: 'a@b.c', feature: {} } });
    expect(drift.map((line) => line.split(':')[0])).toEqual(['type', 'feature.webinar', 'feature.phone', 'site']);
  });

  it('is not changed itself', () => {
    const row = { email: 'a@b.c', feature: { webinar: 'yes' } };
    read(row);
    expect(row).toEqual({ email: 'a@b.c', feature: { webinar: 'yes' } });
  });

  it.each([
    ['without what identifies it', { type: 2 }, 'email: Invalid input: expected string, received undefined'],
    ['with a wrong identity', { email: 7 }, 'email: Invalid input: expected string, received undefined'],
    ['that is null', null, 'is not an object'],
    ['that is text', 'a@b.c', 'is not an object'],
    ['that is a list', [{ email: 'a@b.c' }], 'is not an object'],
  ])('%s is rejected, without its values', (_what, row, problem) => {
    expect(read(row).result).toEqual({ ok: false, problem });
  });
});

describe('a row that lacks two of its identities', () => {
  it('is rejected for both', () => {
    const schema = model({ email: z.string(), id: z.string() });
    expect(readRow({ id: 7 }, schema, () => undefined)).toEqual({
      ok: false,
      problem:
        'email: Invalid input: expected string, received undefined; id: Invalid input: expected string, received undefined',
    });
  });
});

describe('the rows of a page', () => {
  it('are read one by one: a bad one sinks no other, and keeps its position', () => {
    const rows = [{ email: 'a@b.c' }, { type: 1 }, { email: 'd@e.f' }, null];
    expect(readRows(rows, PersonSchema, () => undefined)).toEqual({
      items: [{ email: 'a@b.c' }, { email: 'd@e.f' }],
      rejected: [
        { index: 1, problem: 'email: Invalid input: expected string, received undefined' },
        { index: 3, problem: 'is not an object' },
      ],
    });
  });
});
