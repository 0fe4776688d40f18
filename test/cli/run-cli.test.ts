import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import { VERSION } from '../../src/client/version.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { runHere } from './run-here.js';

it.each([
  ['--version', `${VERSION}\n`],
  ['--help', 'Usage: zoom-admin-sdk'],
  ['sync --help', '--checkpoint <file>'],
])('%s is answered on stdout, and nothing is sent', async (line, text) => {
  const fake = createFakeZoom({ people: 3 });
  const { code, out, said } = await runHere(fake, line);
  expect(out).toContain(text);
  expect({ code, said, sent: fake.stats.requests }).toEqual({ code: EXIT.ok, said: '', sent: 0 });
});

it.each([
  ['', 'Usage: zoom-admin-sdk'],
  ['sync --format xml', "'xml' is invalid"],
])('"%s" is complained about on stderr, and stdout stays empty', async (line, words) => {
  const { code, out, events } = await runHere(createFakeZoom({ people: 3 }), line.split(' ').filter(Boolean));
  expect(events).toEqual([{ event: 'usage', message: expect.stringContaining(words) }]);
  expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
});
