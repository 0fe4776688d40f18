import { type OffboardingPolicy, planOffboarding } from '../../../src/index.js';
import type { FakePersonInput, FakeZoom } from '../../../src/testing/index.js';
import { connect } from '../../sync/connect.js';
import { office } from './office.js';

export const ANN = 'ann@example.com';
export const DELETE_TO_BEN: OffboardingPolicy = { end: 'delete', transferTo: 'ben@example.com' };

/** Every write that reached the simulated Zoom, as `PUT /users/ann/status`. */
export const writesOf = ({ stats }: FakeZoom): string[] =>
  stats.journal.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

/** How each step of a record ended, by the step's id. */
export const outcomes = ({ steps }: { steps: { id: string; outcome: string }[] }) =>
  Object.fromEntries(steps.map(({ id, outcome }) => [id, outcome]));

/** Somebody of the office with a plan of how they leave. */
export async function planned(policy: OffboardingPolicy, change: Record<string, FakePersonInput> = {}, name = ANN) {
  const connection = connect(office(change));
  const plan = await planOffboarding(connection.zoom, name, policy);
  connection.fake.stats.reset();
  return { ...connection, plan };
}
