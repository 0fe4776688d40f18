import type { RateLimitLabel } from '../../../src/types/rate-limit.js';
import { type OwnRedisServer, startOwnRedis } from '../../redis/redis-server.js';
import { type Child, startChild } from '../child.js';
import { SEED } from '../size.js';
import { type CountingServer, startCountingServer } from './counting-server.js';
import type { MachineOrder, MachineReport, MachineResult, MachineSetup } from './processes/messages.js';

const MACHINES = 8;

/** Eight machines of one account, one Redis, and a server that counts what they send. */
export interface Fleet {
  readonly redis: OwnRedisServer;
  readonly server: CountingServer;
  /** Ends this many machines as the kernel does. */
  kill(machines: number): Promise<void>;
  /** Ends the others, and tells what each did. */
  stop(): Promise<MachineResult[]>;
  close(): Promise<void>;
}

export interface FleetOptions {
  label: RateLimitLabel;
  /** How far each machine's wall clock is off. Default: not at all. */
  clocksOffMs?: readonly number[];
}

export async function startFleet({ label, clocksOffMs = [] }: FleetOptions): Promise<Fleet> {
  const redis = await startOwnRedis();
  const server = await startCountingServer();
  const machines = Array.from({ length: MACHINES }, (_, index) => {
    const clockOffMs = clocksOffMs[index] ?? 0;
    const setup: MachineSetup = {
      redisUrl: redis.url,
      url: server.url,
      account: 'acme',
      label,
      seed: SEED + index,
      clockOffMs,
    };
    return startChild<MachineMessage, MachineReport>('test/campaigns/machines/processes/machine.ts', [
      JSON.stringify(setup),
    ]);
  });
  for (const machine of machines) await machine.next();
  for (const machine of machines) machine.send({ order: 'start' });
  return {
    redis,
    server,
    kill: async (count) => {
      await Promise.all(machines.splice(0, count).map((machine) => machine.kill()));
    },
    stop: () => Promise.all(machines.splice(0).map(ending)),
    close: async () => {
      await Promise.all(machines.splice(0).map((machine) => machine.kill()));
      await server.close();
      await redis.close();
    },
  };
}

/** IPC carries objects. */
export interface MachineMessage {
  order: MachineOrder;
}

async function ending(machine: Child<MachineMessage, MachineReport>): Promise<MachineResult> {
  machine.send({ order: 'stop' });
  const result = await machine.next();
  await machine.stop();
  if (result === 'ready') throw new Error('a machine was not asked to begin twice');
  return result;
}
