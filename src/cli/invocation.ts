import type { FeatureChoice, OffboardingPolicy, SyncOptions, ZoomPlan } from '../index.js';

/** How to reach Zoom. Credentials are not part of it: they come from the environment alone. */
export interface Connection {
  plan?: ZoomPlan | undefined;
  share?: number | undefined;
  baseUrl?: string | undefined;
  oauthUrl?: string | undefined;
}

export type OutputFormat = 'json' | 'ndjson' | 'csv';

export interface DoctorInvocation {
  command: 'doctor';
  connection: Connection;
  features: readonly FeatureChoice[] | undefined;
  json: boolean;
}

export interface PlanInvocation {
  command: 'plan';
  connection: Connection;
  sync: SyncOptions;
  json: boolean;
}

export interface SyncInvocation {
  command: 'sync';
  connection: Connection;
  sync: SyncOptions;
  /** `null`: stdout. */
  out: string | null;
  format: OutputFormat;
  /** `null`: a sync that is stopped begins anew. */
  checkpoint: string | null;
}

export interface OffboardInvocation {
  command: 'offboard';
  connection: Connection;
  person: string;
  policy: OffboardingPolicy;
  /** Without it nothing is sent but reads. */
  apply: boolean;
  /** Whether the one who called has confirmed already. */
  confirmed: boolean;
  by: string | undefined;
  json: boolean;
}

/** What somebody asked for. */
export type Invocation = DoctorInvocation | PlanInvocation | SyncInvocation | OffboardInvocation;
