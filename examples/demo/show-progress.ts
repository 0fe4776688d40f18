import cliProgress from 'cli-progress';
import type { SectionName, SyncProgress } from '../../src/index.js';

const LABELS: Record<SectionName, string> = {
  users: 'People',
  addOns: 'Add-ons',
  phone: 'Phone',
  usage: 'Hosts',
  seats: 'Seat plans',
  groups: 'Groups',
  roles: 'Roles',
  domains: 'Domains',
};

/** Live bars on a terminal, one line per finished section elsewhere. */
export function showProgress(): { update(progress: SyncProgress): void; stop(): void } {
  return process.stdout.isTTY ? bars() : lines();
}

function bars() {
  const multi = new cliProgress.MultiBar({
    format: '{label} {bar} {value}/{of}  {requests} requests',
    barsize: 30,
    hideCursor: true,
    autopadding: true,
  });
  const shown = new Map<SectionName, cliProgress.SingleBar>();
  return {
    update({ section, done, total, finished, requests }: SyncProgress): void {
      const of = total ?? (finished ? done : '?');
      const payload = { label: LABELS[section].padEnd(10), of, requests };
      const bar = shown.get(section) ?? multi.create(total ?? Math.max(done, 1), 0, payload);
      shown.set(section, bar);
      bar.setTotal(finished ? Math.max(done, 1) : (total ?? done * 2)); // half full while nobody knows
      bar.update(finished ? bar.getTotal() : done, payload);
    },
    stop: () => multi.stop(),
  };
}

function lines() {
  return {
    update({ section, done, finished, requests, elapsedMs }: SyncProgress): void {
      if (!finished) return;
      const seconds = (elapsedMs / 1_000).toFixed(1);
      console.log(`${seconds.padStart(6)} s  ${LABELS[section].padEnd(10)} ${done} read, ${requests} requests so far`);
    },
    stop: () => undefined,
  };
}
