/** Zoom sends "" for what is not set. */
export function textOrNull(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
