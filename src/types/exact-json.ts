/** A number that JavaScript may print with other digits than it has: 16 digits or more, or an exponent. */
const LONG_INTEGER = /(?:^|[:[,])-?\d(?:\d{15}|[\d.]*e\+)/;

/**
 * JSON whose whole numbers have their exact digits. `JSON.stringify` prints 2^56 as 72057594037927940, which is another
 * number to a server that reads all digits; Zoom's licence codes go up to 2^59. Takes `bigint` too.
 */
export function exactJson(value: unknown): string {
  const plain = plainJson(value);
  if (plain !== null && !LONG_INTEGER.test(plain)) return plain;
  const mark = crypto.randomUUID(); // no text of the caller's can be mistaken for a marked number
  const marked = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' || (typeof item === 'number' && isUnsafe(item)) ? `${mark}${BigInt(item)}` : item,
  );
  return marked.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}

/** `null` when there is a `bigint` in it, which `JSON.stringify` refuses. */
function plainJson(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError && /BigInt/.test(error.message)) return null;
    throw error; // a circle
  }
}

function isUnsafe(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
