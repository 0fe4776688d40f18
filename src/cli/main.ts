import { processIo } from './process-io.js';
import { runCli } from './run-cli.js';

void runCli(process.argv.slice(2), processIo(process)).then((code) => {
  process.exitCode = code;
});
