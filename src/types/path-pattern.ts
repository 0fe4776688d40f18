/**
 * Compares a filled-in path with a pattern. `*` stands for any one value, `{key}` for one that is wanted.
 *
 * @returns The wanted value, decoded (`''` when the pattern wants none), or `null` when the path is another one. Email
 *   addresses come in lower case: Zoom does not tell them apart by it.
 */
export function matchPath(pattern: string, path: string): string | null {
  const want = pattern.split('/');
  const have = path.split('/');
  if (want.length !== have.length) return null;
  let key = '';
  for (const [index, part] of want.entries()) {
    const value = have[index] ?? '';
    if (part === '{key}') key = plainId(value);
    else if (part === '*' ? value === '' : part !== value) return null;
    if (part === '{key}' && key === '') return null;
  }
  return key;
}

/** An id as it stands in a path, decoded. One address, one form: email addresses in lower case. */
export function plainId(segment: string): string {
  const text = decode(segment);
  return text.includes('@') ? text.toLowerCase() : text;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray `%`: it names the same user each time, which is all that is needed
  }
}
