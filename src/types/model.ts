import * as z from 'zod';

/** A known literal or anything else of its base type: editors complete the known ones, new ones survive. */
export type Open<T extends string | number> = T | (T extends string ? string & {} : number & {});

/**
 * A record that Zoom sends. Typed by its declared fields only (a typo is a compile error), parsed loosely (fields that
 * Zoom added later survive).
 */
export type Model<S extends z.core.$ZodShape> = z.ZodType<z.output<z.ZodObject<S, z.core.$strip>>>;

/** Declares a record that Zoom sends. See {@link Model}. */
export function model<S extends z.core.$ZodShape>(shape: S): Model<S> {
  // The cast is the point: zod's loose type adds an index signature, which would let every typo compile.
  return z.looseObject(shape) as unknown as Model<S>;
}

/** A string with known values. The values are documentation and completion: an unknown one is not an error. */
export function openEnum<const T extends readonly string[]>(values: T): z.ZodType<Open<T[number]>> {
  return z.string().meta({ knownValues: values }) as unknown as z.ZodType<Open<T[number]>>;
}

/** A number with known values. The values are documentation and completion: an unknown one is not an error. */
export function openNumber<const T extends readonly number[]>(values: T): z.ZodType<Open<T[number]>> {
  return z.number().meta({ knownValues: values }) as unknown as z.ZodType<Open<T[number]>>;
}
