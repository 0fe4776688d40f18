/** A runtime that the packed package is tried on. */
export interface Runtime {
  name: 'Node' | 'Bun' | 'Deno';
  version: string;
  /** The package that holds the program itself for this machine: nothing has to run while it is installed. */
  package: string;
  /** The program, below that package. */
  program: string;
  /** What stands before the name of the file. */
  args: readonly string[];
}

const { platform, arch } = process;
const aarch = arch === 'arm64' ? 'aarch64' : arch;

/** docs/policy.md has the same versions; a test compares them. */
export const RUNTIMES: readonly Runtime[] = [
  ...['20.19.0', '22.23.3', '24.21.0', '26.10.0'].map(
    (version): Runtime => ({
      name: 'Node',
      version,
      package: `node-${platform}-${arch}`,
      program: 'bin/node',
      args: [],
    }),
  ),
  { name: 'Bun', version: '1.4.5', package: `@oven/bun-${platform}-${aarch}`, program: 'bin/bun', args: [] },
  {
    name: 'Deno',
    version: '2.9.6',
    package: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`,
    program: 'deno',
    args: ['run', '--no-prompt', '--allow-net=127.0.0.1', '--allow-env=ZOOM_LOG'], // all that it asks for
  },
];
