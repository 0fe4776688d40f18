// Counts under one key, one after the other, and tells each count. Ends when it was told to count no more.
import { fileDailyLedger } from '../../../src/files/file-daily-ledger.js';

const [file = '', key = '', times = '0'] = process.argv.slice(2);
const ledger = fileDailyLedger(file);

for (let time = 0; time < Number(times); time += 1) process.send?.(await ledger.add(key, 1));
process.disconnect?.();
