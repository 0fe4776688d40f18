/** The known values of an open type; `never` when it has none. */
type Known<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends number
    ? number extends T
      ? never
      : T
    : never;

/** An open type without its "or anything else". */
type Closed<T> = [Known<T>] extends [never] ? T : Known<T>;

/**
 * What can be changed of settings that Zoom sends: any part of them, at any depth. A value that Zoom does not know is a
 * compile error here, other than in what is read.
 */
export type Changes<T> = [T] extends [readonly (infer Item)[]]
  ? readonly Changes<Item>[]
  : [T] extends [object]
    ? { [Name in keyof T]?: Changes<Exclude<T[Name], undefined>> | undefined } // NonNullable would open the values
    : Closed<T>;
