import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../src/testing/check-request.js';
import { checkValue } from '../../src/testing/facts/check-value.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';

const text: FieldFact = { type: 'string' };
const person: FieldFact = { type: 'object', fields: { email: { ...text, required: true }, dept: text } };

describe('a value', () => {
  it.each<[string, FieldFact, unknown, string[]]>([
    ['a text', text, 'x', []],
    ['no text', text, 1, ['x: Must be a text.']],
    ['a text that is too long', { ...text, maxLength: 2 }, 'abc', ['x: At most 2 characters.']],
    ['a text that is too short', { ...text, minLength: 2 }, 'a', ['x: At least 2 characters.']],
    ['no email address', { ...text, format: 'email' }, 'ann', ['x: Must be an email address.']],
    ['an email address that is taken away', { ...text, format: 'email' }, '', []],
    ['a whole number', { type: 'integer' }, 3, []],
    ['a broken number', { type: 'integer' }, 3.5, ['x: Must be a whole number.']],
    ['a broken number where Zoom takes one', { type: 'number' }, 3.5, []],
    ['a number as text', { type: 'integer' }, '3', ['x: Must be a whole number.']],
    ['a number that is too small', { type: 'integer', min: 1 }, 0, ['x: Must be 1 or more.']],
    ['a number that is too large', { type: 'integer', max: 5 }, 6, ['x: Must be 5 or less.']],
    ['the largest number', { type: 'integer', min: 1, max: 5 }, 5, []],
    ['no switch', { type: 'boolean' }, 'true', ['x: Must be true or false.']],
    ['a value of a list of them', { ...text, enum: ['a', 'b'] }, 'b', []],
    ['a value beside a list of them', { ...text, enum: ['a', 'b'] }, 'c', ['x: Must be one of: a, b.']],
    ['null', text, null, ['x: Must not be null.']],
    ['null where it means something', { type: 'null' }, null, []],
    ['no list', { type: 'array' }, {}, ['x: Must be a list.']],
    ['a list that is too long', { type: 'array', maxItems: 1 }, [1, 2], ['x: At most 1 items.']],
    ['a list of anything', { type: 'array' }, [1, 'a'], []],
    ['an item that is wrong', { type: 'array', items: text }, ['a', 1], ['x[1]: Must be a text.']],
    ['no record', person, ['a'], ['x: Must be a JSON object.']],
    ['a record of anything', { type: 'object' }, { a: 1 }, []],
    ['a record', person, { email: 'e' }, []],
    ['a record that lacks a field', person, { dept: 'd' }, ['x.email: Required.']],
    [
      'a field that Zoom does not know',
      person,
      { email: 'e', toString: 1 },
      ['x.toString: Unknown field. Known ones: email, dept.'],
    ],
  ])('that is %s', (_what, fact, value, errors) => {
    expect(checkValue(fact, value, 'x').map(({ field, message }) => `${field}: ${message}`)).toEqual(errors);
  });

  it('of several shapes is held against the one that it comes nearest to', () => {
    const other: FieldFact = {
      type: 'object',
      fields: { id: { ...text, required: true }, name: { ...text, required: true } },
    };
    const either: FieldFact = { type: 'object', oneOf: [other, person] };
    expect(checkValue(either, { id: '1', name: 'n' }, 'x')).toEqual([]);
    expect(checkValue(either, { email: 1 }, 'x')).toEqual([{ field: 'x.email', message: 'Must be a text.' }]);
  });
});

describe('a request', () => {
  const check = (...args: Parameters<typeof checkRequest>) => checkRequest(...args);
  const nothing = new URLSearchParams();

  it.each<[string, ReturnType<typeof check>, { field: string; message: string }]>([
    [
      'a parameter twice',
      check('users.list', new URLSearchParams('status=active&status=inactive'), '', null),
      { field: 'status', message: 'Given more than once.' },
    ],
    [
      'a page number that is none',
      check('users.list', new URLSearchParams('page_number=0'), '', null),
      { field: 'page_number', message: 'Must be 1 or more.' },
    ],
    [
      'a page that is larger than Zoom sends',
      check('users.list', new URLSearchParams('page_size=2001'), '', null),
      { field: 'page_size', message: 'Must be 1 to 2000.' },
    ],
    [
      'a body where none is taken',
      check('users.list', nothing, '{}', 'application/json'),
      { field: 'body', message: 'This operation takes no body.' },
    ],
    [
      'no body where one is needed',
      check('users.create', nothing, '', null),
      { field: 'body', message: 'Must be a JSON object.' },
    ],
    ['text', check('users.create', nothing, 'x=1', null), { field: 'body', message: 'Must be a JSON object.' }],
    ['a list', check('users.create', nothing, '[]', null), { field: 'body', message: 'Must be a JSON object.' }],
    [
      'a number that JavaScript rounded',
      check('users.update', nothing, '{"zoom_one_type":72057594037927940}', 'application/json'),
      { field: 'body', message: '72057594037927940 is no exact number: write all digits.' },
    ],
    [
      'an upload in another form',
      check('users.uploadPicture', nothing, 'x', 'image/png'),
      { field: 'body', message: 'Must be multipart/form-data.' },
    ],
    [
      'an upload without its file',
      check('users.uploadPicture', nothing, '--b\r\n', 'multipart/form-data; boundary=b'),
      { field: 'body', message: 'The part pic_file is missing.' },
    ],
  ])('that holds %s is wrong', (_what, checked, error) => {
    expect(checked).toContainEqual(error);
  });

  it('that is right is handed on as Zoom reads it', () => {
    const dept = { query: new Map(), body: { dept: '1234567890123456789' } };
    expect(check('users.update', nothing, '{"dept":"1234567890123456789"}', 'application/json')).toEqual(dept);
    expect(check('users.update', nothing, '{"zoom_one_type":72057594037927936}', 'application/json')).toMatchObject({
      query: new Map(),
    });
  });
});
