// A whole number of 16 digits or more outside of a string: JavaScript may not print its exact digits.
const LONG_INTEGER = /(?:^|[:[,])-?\d{16}/;
// Characters of the private use area: no text of Zoom's holds them.
const MARKED = /"\ue000(-?\d+)\ue000"/g;

/**
 * `JSON.stringify` that writes every whole number with its exact digits. Zoom's licence codes go up to 2^59, and
 * JavaScript prints 2^56, 2^57 and 2^59 with other digits than they have.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  return LONG_INTEGER.test(text) ? exactly(value) : text;
}

function exactly(value: unknown): string {
  const marked = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'number' && Number.isInteger(item) && Math.abs(item) < 2 ** 63 && !Number.isSafeInteger(item)
      ? `\ue000${BigInt(item)}\ue000`
      : item,
  );
  return marked.replace(MARKED, '$1');
}
