import type { FakePerson } from '../account/fake-person.js';
import type { FakeBelongings, FakeRemoval } from '../account/fake-records.js';
import { NO_CONTENT } from '../answer.js';
import type { Call, Handler, World } from '../world.js';
import { domainOf } from './create-user.js';
import { findPerson } from './find-person.js';
import { refuse } from './refuse.js';
import { refuseLapsed } from './update-user.js';

const BELONGINGS: readonly FakeBelongings[] = [
  'meeting',
  'webinar',
  'recording',
  'whiteboard',
  'clipfiles',
  'notes',
  'visitors',
  'docs',
];

/** `DELETE /users/{userId}`: unlinks, or deletes with `action=delete`. */
export const removeUser: Handler = (world, call) => {
  const { account } = world;
  const person = findPerson(world, call);
  const action = call.query.get('action') === 'delete' ? 'delete' : 'disassociate';
  refuseLapsed(person);
  if (person.status === 'pending') {
    // Zoom knows invited people here only when the request carries no action at all.
    if (call.query.has('action')) refuse(404, 1001, `User does not exist: ${person.email}.`);
  } else checkRemoval(world, person, action);
  const transfer = readTransfer(world, call, person);
  account.organisation.removals = [...account.removals, { person, action, transfer }];
  if (transfer !== null) handOver(world, person, transfer);
  account.remove(person.email);
  return NO_CONTENT;
};

function checkRemoval({ account }: World, person: FakePerson, action: FakeRemoval['action']): void {
  if (person.roleId === '0') refuse(400, 200, 'The owner of the account cannot be removed.');
  if (managesQueue(account.queues, person)) {
    refuse(400, 1000, 'The user manages a call queue: assign another manager first.');
  }
  if (person.zoomEvents === 'upcoming') refuse(400, 300, 'The user owns upcoming or published Zoom Events.');
  if (action === 'delete') return;
  if (person.roleId === '1') refuse(400, 1117, 'An admin cannot be disassociated: change the role first.');
  if (person.loginType === 99) refuse(400, 300, 'Users who were created with custCreate cannot be disassociated.');
  if (account.domains.includes(domainOf(person.email))) {
    refuse(400, 1107, 'A user of a managed domain cannot be disassociated: delete the user.');
  }
}

function managesQueue(queues: World['account']['queues'], { id, email }: FakePerson): boolean {
  return queues.some(({ managers }) => managers.includes(id) || managers.includes(email));
}

function readTransfer({ account }: World, { query }: Call, person: FakePerson): FakeRemoval['transfer'] {
  const email = query.get('transfer_email');
  if (email === undefined || email === '') {
    if (person.zoomEvents !== undefined) refuse(400, 300, 'transfer_email is needed: the user owns Zoom Events.');
    return null;
  }
  const to = account.find(email);
  if (to === null || to.status !== 'active') refuse(400, 200, `No active user of this account: ${email}.`);
  if (to.id === person.id) refuse(400, 300, 'transfer_email is the user who is removed.');
  const what = BELONGINGS.filter((part) => query.get(`transfer_${part}`) === 'true');
  // Zoom's rule is that the other can own what it gets: we ask for the licence that the person itself has.
  const lacks =
    (person.webinarCapacity !== null && what.includes('webinar') && to.webinarCapacity === null) ||
    (person.type === 2 && what.includes('recording') && to.type !== 2) ||
    (person.zoomEvents !== undefined && to.eventsCapacity === null);
  if (lacks) refuse(400, 300, `${email} does not have the licence for what is transferred.`);
  return { toId: to.id, what };
}

/** Meetings and webinars that are still to come change their host. Recordings follow when they are listed. */
function handOver({ account, clock }: World, person: FakePerson, transfer: NonNullable<FakeRemoval['transfer']>): void {
  const kinds = transfer.what;
  const coming = person.meetings.filter(
    ({ kind, startAt }) => kinds.includes(kind) && Date.parse(startAt) > clock.now(),
  );
  const to = account.find(transfer.toId);
  if (to === null || coming.length === 0) return;
  const meetings = [...to.meetings, ...coming].sort((a, b) => Date.parse(a.startAt) - Date.parse(b.startAt));
  account.update(to.id, { meetings });
}
