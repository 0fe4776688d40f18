// npx tsx scripts/build-house-drawing.ts: draws the floors that test/architecture asserts, as docs/house.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');
const TABLE = path.join(ROOT, 'test/architecture/floors.test.ts');

/** What lives in a room, in lines that fit into its box. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  types: ['ports, errors, descriptors,', 'what Zoom sends'],
  auth: ['tokens, grants,', 'their stores'],
  limits: ['pacing, pools,', 'turns of writes'],
  resources: ['an operation:', 'data and one line'],
  webhooks: ['verify, parse,', 'mark people'],
  client: ['the way', 'of a request'],
  redis: ['what machines', 'share'],
  files: ['what one', 'machine keeps'],
  opentelemetry: ['spans'],
  sync: ['a whole account', 'in one answer'],
  lifecycle: ['what is done', 'about people'],
  testing: ['the simulated', 'Zoom'],
  export: ['CSV, NDJSON'],
  'index.ts': ['the public names'],
  cli: ['the command line'],
};

const WIDTH = 800;
const LEFT = 56;
const BOX = 78;
const GAP = 14;

/** The table of the test that forbids all else, by room. */
export function readFloors(source: string = readFileSync(TABLE, 'utf8')): Record<string, number> {
  const table = /const FLOORS[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? '';
  const rows = [...table.matchAll(/^ *'?([\w.-]+)'?: (\d+),$/gm)];
  return Object.fromEntries(rows.map(([, room = '', floor]) => [room, Number(floor)]));
}

/** The house: a row of boxes for each floor, the highest one first. */
export function houseDrawing(floors: Readonly<Record<string, number>>): string {
  const numbers = [...new Set(Object.values(floors))].sort((a, b) => b - a);
  const height = numbers.length * (BOX + GAP) + GAP;
  const rows = numbers.flatMap((floor, row) => {
    const rooms = Object.keys(floors).filter((room) => floors[room] === floor);
    const y = GAP + row * (BOX + GAP);
    const width = (WIDTH - LEFT - GAP * rooms.length) / rooms.length;
    const label = `<text class="floor" x="${LEFT / 2}" y="${y + BOX / 2 + 7}">${floor}</text>`;
    return [label, ...rooms.map((room, index) => box(room, LEFT + index * (width + GAP), y, width))];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>The floors of src/: imports go down only</title>
<style>
  text { font-family: system-ui, sans-serif; font-size: 13px; fill: #3c4654; text-anchor: middle; }
  .room { font-size: 15px; font-weight: 600; fill: #14202e; }
  .floor { font-size: 20px; font-weight: 600; fill: #5b6673; }
  rect { fill: #eef4fb; stroke: #7f9cc0; rx: 6px; }
</style>
<rect style="fill: #ffffff; stroke: none" width="${WIDTH}" height="${height}"/>
${rows.join('\n')}
</svg>
`;
}

function box(room: string, x: number, y: number, width: number): string {
  const lines = ROOMS[room];
  if (lines === undefined) throw new Error(`Say in scripts/build-house-drawing.ts what lives in the room "${room}".`);
  const middle = x + width / 2;
  const top = y + BOX / 2 - (lines.length - 1) * 8;
  const texts = lines.map((line, index) => `<text x="${middle}" y="${top + 16 + index * 16}">${line}</text>`);
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${BOX}"/>`,
    `<text class="room" x="${middle}" y="${top - 3}">${room}</text>`,
    ...texts,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(path.join(ROOT, 'docs/house.svg'), houseDrawing(readFloors()));
}
