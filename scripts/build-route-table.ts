// Builds src/client/route-table.ts from a list of Zoom's operations:
//
//   npx tsx scripts/build-route-table.ts routes.json
//
// The file holds an array of { method, path, label }: label is Zoom's rate-limit label, or null where none is published.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  label: string | null;
}

const METHODS = { GET: 'g', POST: 'p', PUT: 'u', PATCH: 'a', DELETE: 'd' } as const;
const LABELS: Record<string, string> = {
  LIGHT: 'L',
  MEDIUM: 'M',
  HEAVY: 'H',
  'RESOURCE-INTENSIVE': 'R',
  RESOURCE_INTENSIVE: 'R',
};

class Branch {
  readonly children = new Map<string, Branch>();
  readonly methods: string[] = [];

  add(segments: string[], method: string): void {
    const [segment, ...rest] = segments;
    if (segment === undefined) {
      this.methods.push(method);
      return;
    }
    const name = segment.startsWith('{') ? '*' : segment;
    const child = this.children.get(name) ?? new Branch();
    this.children.set(name, child);
    child.add(rest, method);
  }

  lines(depth: number): string[] {
    return [...this.children]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, child]) => [
        `${depth}${name}${child.methods.length > 0 ? ` ${child.methods.sort().join('')}` : ''}`,
        ...child.lines(depth + 1),
      ]);
  }
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Name the file to read: npx tsx scripts/build-route-table.ts routes.json');
const routes = JSON.parse(readFileSync(source, 'utf8')) as Route[];
const root = new Branch();
let labelled = 0;
for (const { method, path: route, label } of routes) {
  if (label === null) continue; // nothing to know: such a path gets the default
  labelled += 1;
  root.add(route.split('/').slice(1), `${METHODS[method]}${LABELS[label]}`);
}

const text = `// Made by scripts/build-route-table.ts. Do not edit.

/** How many operations {@link ROUTE_TABLE} knows. */
export const ROUTE_COUNT = ${labelled};

/**
 * The rate-limit labels of Zoom's operations as a tree of path segments: one line each, beginning with its depth.
 * \`*\` stands for any value; behind the segment stand method (g p u a d) and label (L M H R) in pairs.
 */
export const ROUTE_TABLE = \`
${root.lines(0).join('\n')}
\`;
`;
const target = path.resolve(import.meta.dirname, '../src/client/route-table.ts');
writeFileSync(target, text);
console.log(`${labelled} of ${routes.length} operations, ${text.length} bytes, ${gzipSync(text).length} bytes gzipped`);
