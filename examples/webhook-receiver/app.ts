// What Zoom tells makes the next sync cheap: an Express app around nodeWebhookHandler().
import express, { type Express } from 'express';
import { type AccountSnapshot, syncAccount, type ZoomClient } from '../../src/index.js';
import {
  accountIdOf,
  applyEvent,
  CLEAN,
  type Deauthorization,
  type DirtyState,
  mergeDirty,
  nodeWebhookHandler,
  type WebhookOptions,
  type ZoomEvent,
} from '../../src/webhooks/index.js';

/** What was told of each account since its last sync. A table in production: it must outlive the process. */
export type DirtyStates = Map<string, DirtyState>;

export interface ReceiverOptions extends Pick<WebhookOptions, 'secret' | 'onError' | 'guard'> {
  states: DirtyStates;
  /** Deletes what you have of a customer who removed the app: the stored grant, people, reports. */
  forget: (removal: Deauthorization) => Promise<void>;
}

export function receiverApp({ states, forget, ...webhooks }: ReceiverOptions): Express {
  const onEvent = async (event: ZoomEvent): Promise<void> => {
    const accountId = accountIdOf(event);
    if (accountId === null) return;
    const state = applyEvent(states.get(accountId) ?? CLEAN, event);
    if (event.event === 'app_deauthorized' && state.deauthorized?.deleteData) {
      await forget(state.deauthorized);
      states.delete(accountId);
    } else states.set(accountId, state);
  };

  const app = express();
  app.disable('x-powered-by');
  // Before any body parser: the signature is that of the bytes. Quick work, so Zoom may wait for it and try again.
  app.post('/zoom/events', nodeWebhookHandler({ ...webhooks, onEvent, answerAfter: true }));
  app.use(express.json());
  return app;
}

/** The next sync of an account: it reads anew whoever an event named, and takes the others from the last snapshot. */
export async function nextSync(
  zoom: ZoomClient,
  states: DirtyStates,
  snapshot: AccountSnapshot,
): Promise<AccountSnapshot> {
  const { accountId } = snapshot;
  const taken = states.get(accountId) ?? CLEAN;
  states.set(accountId, CLEAN); // events that arrive from now on are for the sync after this one
  try {
    return await syncAccount(zoom, { previous: { snapshot, dirty: taken.dirty } });
  } catch (error) {
    states.set(accountId, mergeDirty(taken, states.get(accountId) ?? CLEAN));
    throw error;
  }
}
