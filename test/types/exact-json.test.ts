import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactJson } from '../../src/types/exact-json.js';

describe('exactJson', () => {
  it.each([
    [2 ** 56, '72057594037927936'],
    [2 ** 57, '144115188075855872'],
    [2 ** 59, '576460752303423488'],
    [-(2 ** 59), '-576460752303423488'],
    [2 ** 70, '1180591620717411303424'],
    [576460752303423488n, '576460752303423488'],
    [7n, '7'],
    [1, '1'],
    [0.1, '0.1'],
    [1e-7, '1e-7'],
    [0.12345678901234568, '0.12345678901234568'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('writes %s as %s', (value, digits) => {
    expect(exactJson({ feature: { zoom_one_type: value } })).toBe(`{"feature":{"zoom_one_type":${digits}}}`);
    expect(exactJson([value])).toBe(`[${digits}]`);
  });

  it('leaves texts alone, whatever they look like', () => {
    const texts = [
      '"72057594037927940"',
      '\u{e000}1\u{e000}',
      '12345678901234567890',
      '00000000-0000-0000-0000-0000000000001',
    ];
    expect(JSON.parse(exactJson({ texts, n: 2 ** 59 }))).toEqual({ texts, n: 2 ** 59 });
  });

  it('is JSON.stringify for everything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(exactJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes every whole number with its exact digits', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(exactJson({ value })).toBe(`{"value":${value}}`);
        const double = Number(value);
        if (Number.isFinite(double)) expect(exactJson([double])).toBe(`[${BigInt(double)}]`);
      }),
    );
  });

  it('fails on a circle, as JSON.stringify does, instead of taking it for a large number', () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    expect(() => exactJson(circle)).toThrow(/circular/i);
  });
});
