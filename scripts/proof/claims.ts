/** What the project says of itself, and the runs that try it. */
export interface Claim {
  title: string;
  says: string;
  /** Files of `proof/`, with the command that makes each. */
  runs: Readonly<Record<string, string>>;
}

const campaign = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`campaign-${name}`, `npm run campaign -- ${name}`]));
const bench = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`bench-${name}`, `npm run bench -- ${name}`]));

export const CLAIMS: readonly Claim[] = [
  {
    title: 'Tokens',
    says: 'However many callers and processes meet an expired token, one of them renews it. No grant dies, no secret leaks, no foreign host gets a token.',
    runs: campaign('tokens'),
  },
  {
    title: 'Limits',
    says: "Zoom's limits are kept in every window and used to the full. A server that fails, slows down or never ends cannot make that worse.",
    runs: { ...campaign('limits'), ...bench('limits') },
  },
  {
    title: 'Machines',
    says: 'Processes that share a Redis share one limit, also when some of them are killed.',
    runs: campaign('machines'),
  },
  {
    title: 'API',
    says: "Every operation is what Zoom's reference says, on the wire and in its types.",
    runs: campaign('api'),
  },
  {
    title: 'Sync',
    says: 'A snapshot is true and complete, or says which section is not: through faults, people who move meanwhile, and kills.',
    runs: campaign('sync'),
  },
  {
    title: 'Acting',
    says: 'What is done about people ends as it was planned, once, however often it is interrupted. What the doctor says is what Zoom then allows.',
    runs: campaign('lifecycle'),
  },
  {
    title: 'Webhooks',
    says: 'No forged request gets in, and no genuine one is turned away.',
    runs: campaign('webhooks'),
  },
  {
    title: 'Speed',
    says: 'A call costs little beside raw fetch. Listing is faster than with @zoom/rivet, and a sync takes what the limits alone dictate.',
    runs: bench('listing', 'overhead', 'sync'),
  },
  {
    title: 'Leaving nothing behind',
    says: 'A process ends by itself, and keeps neither listeners, resources nor memory of calls that are over.',
    runs: campaign('ending'),
  },
  {
    title: 'Package',
    says: 'Small, quick to load, few dependencies.',
    runs: bench('package'),
  },
  {
    title: 'Tests',
    says: 'The tests run nearly every line and branch, and notice when the code is changed.',
    runs: {
      coverage: 'npm run coverage',
      ...Object.fromEntries(
        ['auth', 'client', 'sync', 'webhooks'].map((room) => [`mutation-${room}`, `npm run mutation -- ${room}`]),
      ),
    },
  },
];
