// Gives src/client/version.ts the version of package.json. Part of `npm run release:version`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, readManifest } from './package-entries.js';

const file = path.join(ROOT, 'src/client/version.ts');
const { version } = readManifest();
writeFileSync(file, readFileSync(file, 'utf8').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
console.log(`src/client/version.ts: ${version}`);
