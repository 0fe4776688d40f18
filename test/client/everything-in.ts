/**
 * Every string that can be reached from a value: own properties (hidden and symbol-named ones too), getters, prototypes'
 * getters, maps, sets and headers. What a debugger or an error reporter would find.
 */
export function everythingIn(root: unknown): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof URL) found.push(value.href);
    if (value instanceof Map || value instanceof Set || value instanceof Headers)
      for (const entry of value) visit(entry);
    for (let owner: object | null = value; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
      for (const key of Reflect.ownKeys(owner)) visit(read(value, key));
    }
  };
  visit(root);
  return found;
}

function read(value: object, key: string | symbol): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined; // a getter that does not work here holds nothing
  }
}
