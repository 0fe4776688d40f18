import {
  applyPlan,
  fileCheckpointStore,
  type OffboardingAudit,
  type OffboardingPlan,
  serverToServer,
  ZoomClient,
} from '../../../src/index.js';
import { unpaced } from '../../sync/connect.js';

/** What a run needs to know, in whichever process. */
export interface OffboardingSetup {
  baseUrl: string;
  oauthUrl: string;
  credentials: { accountId: string; clientId: string; clientSecret: string };
  /** The checkpoint. */
  file: string;
  plan: OffboardingPlan;
}

/** Carries the plan out as far as it gets; a run before it may have begun it. */
export function runOnce({ baseUrl, oauthUrl, credentials, file, plan }: OffboardingSetup): Promise<OffboardingAudit> {
  const zoom = new ZoomClient({
    auth: serverToServer({ ...credentials, oauthUrl }),
    baseUrl,
    limiter: unpaced(),
    retry: { attempts: 5, baseDelayMs: 1 },
  });
  return applyPlan(zoom, plan, { checkpoint: { store: fileCheckpointStore(file) } });
}
