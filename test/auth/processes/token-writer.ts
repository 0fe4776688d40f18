// Writes one grant again and again: long ones and short ones, so that a mixture cannot be whole.
import { fileTokenStore } from '../../../src/auth/file-token-store.js';

const [folder = '', name = '', writes = '0'] = process.argv.slice(2);
const store = fileTokenStore(folder);

process.on('message', async () => {
  for (let index = 0; index < Number(writes); index += 1) {
    const text = `${name}${index}`;
    await store.set('shared', {
      accessToken: text,
      expiresAt: index,
      scopes: Array.from({ length: index % 2 === 0 ? 5_000 : 1 }, () => text),
      apiUrl: null,
      refreshToken: text,
    });
  }
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
