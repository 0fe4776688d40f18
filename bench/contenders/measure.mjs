// Runs one contender in this process and reports what it cost: wall, CPU, memory. Imports and warm-up do not count.
export async function measure(work) {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const users = await work();
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  const report = { users, wallMs, cpuMs: (user + system) / 1_000, peakMb: process.resourceUsage().maxRSS / 1_024 };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
