// Builds test/fixtures/zoom-examples from Zoom's OpenAPI files: one answer for each shape of each operation of the
// catalogue, put together from the examples of its fields, one entry in each list.
//
//   npx tsx scripts/build-zoom-examples.ts <folder of OpenAPI files>
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EndpointName, endpoints } from '../src/resources/catalogue.js';

interface Schema {
  type?: string;
  example?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}
interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}
type Paths = Record<string, Record<string, Operation>>;

const TARGET = path.resolve(import.meta.dirname, '../test/fixtures/zoom-examples');

/** The examples of a schema; several where it is one of several shapes. */
function examplesOf(schema: Schema): unknown[] {
  const shapes = schema.oneOf ?? schema.anyOf;
  if (shapes !== undefined) return shapes.flatMap((shape) => examplesOf({ ...shape, ...merged([schema, shape]) }));
  if (schema.allOf !== undefined) {
    return schema.allOf.reduce<unknown[]>(
      (before, part) =>
        before.flatMap((one) => examplesOf(part).map((other) => ({ ...Object(one), ...Object(other) }))),
      [{}],
    );
  }
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).flatMap(([name, field]) => {
      const [value] = examplesOf(field);
      return value === undefined ? [] : [[name, value]];
    });
    return [Object.fromEntries(fields)];
  }
  if (schema.items !== undefined && !Array.isArray(schema.example)) return [examplesOf(schema.items).slice(0, 1)];
  return schema.example === undefined ? [] : [schema.example];
}

function merged([whole, shape]: [Schema, Schema] | Schema[]): Schema {
  const properties = { ...whole?.properties, ...shape?.properties };
  return Object.keys(properties).length > 0 ? { properties } : {};
}

/** `/users/{userId}` and `/users/{id}` are one path. */
const bare = (template: string) => template.replace(/\{\w+\}/g, '{}');

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the OpenAPI files.');
const operations = new Map<string, Operation>();
for (const file of readdirSync(folder)) {
  const { paths } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { paths: Paths };
  for (const [template, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      operations.set(`${method.toUpperCase()} ${bare(template)}`, operation);
    }
  }
}
const areas = new Map<string, Record<string, unknown[]>>();
for (const name of (Object.keys(endpoints) as EndpointName[]).sort()) {
  const { method, path: template } = endpoints[name];
  const { responses = {} } = operations.get(`${method} ${bare(template)}`) ?? {};
  const schemas = Object.entries(responses).flatMap(([status, { content }]) =>
    status.startsWith('2') ? (content?.['application/json']?.schema ?? []) : [],
  );
  const seen = new Set(schemas.flatMap(examplesOf).map((answer) => JSON.stringify(answer)));
  const answers = [...seen].filter((text) => text !== '{}' && text !== '[]').map((text) => JSON.parse(text) as unknown);
  const [area = name] = name.split('.');
  if (answers.length > 0) areas.set(area, { ...areas.get(area), [name]: answers });
}
for (const file of readdirSync(TARGET)) if (file.endsWith('.json')) rmSync(path.join(TARGET, file));
mkdirSync(TARGET, { recursive: true });
for (const [area, examples] of areas) {
  const lines = Object.entries(examples).map(([name, answers]) => `${JSON.stringify(name)}:${JSON.stringify(answers)}`);
  writeFileSync(path.join(TARGET, `${area}.json`), `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${area}: ${lines.length} operations`);
}
