// Builds test/fixtures/zoom-answer-schemas.json from Zoom's OpenAPI files: what the answers that `fixtures` imitates must
// look like. Only what can be checked is kept: types, enums, formats, bounds.
//
//   npx tsx scripts/build-answer-schemas.ts <folder of OpenAPI files>
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerSchemas } from '../test/testing/answer-schemas.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the OpenAPI files.');
const lines = Object.entries(answerSchemas(folder)).map(
  ([name, schema]) => `${JSON.stringify(name)}:${JSON.stringify(schema)}`,
);
const target = path.resolve(import.meta.dirname, '../test/fixtures/zoom-answer-schemas.json');
writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} operations`);
