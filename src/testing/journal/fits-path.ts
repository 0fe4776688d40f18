/** Where a request went. */
export interface RequestPath {
  /** As it was sent, below `/v2`. */
  path: string;
  /** With placeholders; `null` for an unknown path. */
  template: string | null;
}

/** Whether a path is meant: as it was sent, decoded, by its template, or by a pattern. */
export function fitsPath(wanted: string | RegExp, { path, template }: RequestPath): boolean {
  if (wanted instanceof RegExp) return path.search(wanted) !== -1; // `test` would move a global pattern's position
  return wanted === path || wanted === template || wanted === decoded(path);
}

/** Clients write `@` as `%40`, and nobody's test does. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
