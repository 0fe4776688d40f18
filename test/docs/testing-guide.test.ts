import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const guide = readFileSync(path.join(root, 'docs/testing.md'), 'utf8');

describe('docs/testing.md', () => {
  it.each([
    ['typescript', 'vitest/provision.test.ts'],
    ['js', 'jest/offboard.test.js'],
    ['js', 'node-test/seats.test.mjs'],
  ])('shows, as %s, the suite that runs: %s', (language, file) => {
    const suite = readFileSync(path.join(root, 'examples/testing', file), 'utf8');
    const shown = [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, code]) => code,
    );
    expect(shown).toContain(suite);
  });
});
