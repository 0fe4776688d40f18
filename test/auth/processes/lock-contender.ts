// Takes a lock whenever it is told to, and tells whether it was alone with it. `hold`: keeps it until it is killed.
import { mkdir, rmdir } from 'node:fs/promises';
import { lockFile } from '../../../src/auth/file-lock.js';

const [file = '', mode = ''] = process.argv.slice(2);
const marker = `${file}.inside`;

process.on('message', async () => {
  const lock = await lockFile(file, AbortSignal.timeout(20_000));
  if (mode === 'hold') {
    process.send?.('held');
    setInterval(() => undefined, 1_000);
    return;
  }
  const alone = await mkdir(marker).then(
    () => true,
    () => false,
  );
  await new Promise((resolve) => setTimeout(resolve, 2));
  if (alone) await rmdir(marker);
  await lock.release();
  process.send?.(alone ? 'alone' : 'not alone');
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
