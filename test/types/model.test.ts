import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { type Model, model, type Open, openEnum, openNumber } from '../../src/types/model.js';

const petShape = {
  name: z.string(),
  kind: openEnum(['cat', 'dog']).optional(),
  legs: openNumber([2, 4]).optional(),
};
const PetSchema: Model<typeof petShape> = model(petShape);
type Pet = z.output<typeof PetSchema>;

describe('a model', () => {
  it('keeps fields that it does not know', () => {
    expect(PetSchema.parse({ name: 'Tom', colour: 'grey' })).toEqual({ name: 'Tom', colour: 'grey' });
  });

  it('keeps values that are not among the known ones', () => {
    expect(PetSchema.parse({ name: 'Kaa', kind: 'snake', legs: 0 })).toEqual({ name: 'Kaa', kind: 'snake', legs: 0 });
  });

  it.each([
    ['a known text of the wrong type', { name: 'Tom', kind: 7 }],
    ['a known number of the wrong type', { name: 'Tom', legs: 'four' }],
    ['a missing field that identifies it', { kind: 'cat' }],
  ])('refuses %s', (_what, pet) => {
    expect(PetSchema.safeParse(pet).success).toBe(false);
  });

  it('is typed by its declared fields only, so that a typo does not compile', () => {
    expectTypeOf<keyof Pet>().toEqualTypeOf<'name' | 'kind' | 'legs'>();
    expectTypeOf<Pet['kind']>().toEqualTypeOf<Open<'cat' | 'dog'> | undefined>();
    expectTypeOf<'snake'>().toExtend<Open<'cat' | 'dog'>>();
    expectTypeOf<7>().not.toExtend<Open<'cat' | 'dog'>>();
  });
});
