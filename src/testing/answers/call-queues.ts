import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakePerson } from '../account/fake-person.js';
import type { FakeCallQueue } from '../account/fake-queue.js';
import { phoneIdsOf } from '../account/phone-numbers.js';
import { jsonAnswer, NO_CONTENT } from '../answer.js';
import { writePage } from '../paging.js';
import { pathParam } from '../path-param.js';
import type { Call, Handler } from '../world.js';
import { SITE } from './phone.js';
import { refuse } from './refuse.js';

/** `GET /phone/call_queues`. */
export const listQueues: Handler = ({ account, tokens }, call) =>
  writePage(call.page, tokens, {
    items: 'call_queues',
    total: account.queues.length,
    keys: ['page_size', 'total_records'],
    rows: (start, end) => account.queues.slice(start, end).map((queue) => exactJson(queueRow(queue))),
  });

/** `POST /phone/call_queues`. */
export const createQueue: Handler = ({ account }, call) => {
  const { name, extension_number: extension, members } = call.body as unknown as QueueBody & { name: string };
  if (account.queues.some((queue) => queue.extension === extension)) {
    refuse(400, 400, `The extension number is taken: ${extension}.`);
  }
  const ids = knownUsers(account, members).map(({ id }) => id);
  const queue = account.setQueue({ name, members: ids, ...(extension !== undefined && { extension }) });
  const { id, status } = queue;
  return jsonAnswer(exactJson({ id, name, status, extension_number: queue.extension }), 201);
};

/** `GET /phone/call_queues/{callQueueId}`. */
export const getQueue: Handler = ({ account }, call) => {
  const queue = findQueue(account, call, 404, 13_000);
  const users = people(account, queue).map(({ person, level }) => ({ ...memberRow(person), level }));
  return jsonAnswer(exactJson({ ...queueRow(queue), members: { users, common_areas: [] } }));
};

/** `PATCH /phone/call_queues/{callQueueId}`. */
export const updateQueue: Handler = ({ account }, call) => {
  const queue = findQueue(account, call, 400, 300);
  const { name = queue.name, extension_number: extension, status } = call.body as Partial<QueueBody>;
  account.setQueue({
    id: queue.id,
    name,
    ...(extension !== undefined && { extension }),
    ...(status !== undefined && { status }),
  });
  return NO_CONTENT;
};

/** `DELETE /phone/call_queues/{callQueueId}`. */
export const deleteQueue: Handler = ({ account }, call) => {
  const { id } = findQueue(account, call, 400, 400);
  account.organisation.queues = account.queues.filter((queue) => queue.id !== id);
  return NO_CONTENT;
};

/** `GET /phone/call_queues/{callQueueId}/members`: all at once. */
export const listQueueMembers: Handler = ({ account }, call) => {
  const queue = findQueue(account, call, 400, 300);
  const members = queue.members.flatMap((name) => account.find(name) ?? []).map(memberRow);
  const rows = members.map((row) => ({ ...row, level: 'user' }));
  return jsonAnswer(exactJson({ call_queue_members: rows, next_page_token: '', total_records: rows.length }));
};

/** `POST /phone/call_queues/{callQueueId}/members`. */
export const addQueueMembers: Handler = ({ account }, call) => {
  const queue = findQueue(account, call, 400, 300);
  const added = knownUsers(account, (call.body as Partial<QueueBody>).members).filter(
    (person) => !isNamed(queue.members, person),
  );
  account.setQueue({ ...queue, members: [...queue.members, ...added.map(({ id }) => id)] });
  return jsonAnswer('', 201);
};

/** `DELETE /phone/call_queues/{callQueueId}/members`: everybody but the managers. */
export const removeQueueMembers: Handler = ({ account }, call) => {
  const queue = findQueue(account, call, 400, 300);
  const managers = queue.managers.flatMap((name) => account.find(name) ?? []);
  account.setQueue({
    ...queue,
    members: queue.members.filter((name) => managers.some(({ id, email }) => id === name || email === name)),
  });
  return NO_CONTENT;
};

/** `DELETE /phone/call_queues/{callQueueId}/members/{memberId}`: by id, address or extension id. */
export const removeQueueMember: Handler = ({ account }, call) => {
  const queue = findQueue(account, call, 400, 300);
  const wanted = pathParam(call, 'memberId');
  const found = people(account, queue).find(
    ({ person }) => person.id === wanted || person.email === wanted || phoneIdsOf(person).extensionId === wanted,
  );
  if (found === undefined) refuse(404, 404, `The call queue has no member ${wanted}.`);
  if (found.level === 'manager') refuse(400, 400, 'The manager of a call queue cannot be removed.');
  const members = queue.members.filter((name) => !isNamed([name], found.person));
  account.setQueue({ ...queue, members });
  return NO_CONTENT;
};

interface QueueBody {
  name?: string;
  extension_number?: number;
  status?: FakeCallQueue['status'];
  members?: { users?: { id?: string; email?: string }[] };
}

function queueRow(queue: FakeCallQueue): Record<string, unknown> {
  return {
    id: queue.id,
    name: queue.name,
    extension_id: `E${queue.id}`,
    extension_number: queue.extension,
    phone_numbers: [],
    site: SITE,
    status: queue.status,
  };
}

function memberRow(person: FakePerson): Record<string, unknown> {
  const name = `${person.firstName} ${person.lastName}`.trim();
  return { id: person.id, name, receive_call: true, extension_id: phoneIdsOf(person).extensionId };
}

/** Managers first, then who else takes calls. */
function people(account: AccountState, queue: FakeCallQueue): { person: FakePerson; level: 'manager' | 'user' }[] {
  const managers = queue.managers.flatMap((name) => account.find(name) ?? []);
  const members = queue.members.flatMap((name) => account.find(name) ?? []);
  return [
    ...managers.map((person) => ({ person, level: 'manager' as const })),
    ...members.filter((person) => !managers.includes(person)).map((person) => ({ person, level: 'user' as const })),
  ];
}

function isNamed(names: readonly string[], { id, email }: FakePerson): boolean {
  return names.includes(id) || names.includes(email);
}

function knownUsers(account: AccountState, members: QueueBody['members']): FakePerson[] {
  return (members?.users ?? []).map(({ id, email }) => {
    const name = id ?? email ?? '';
    return account.find(name) ?? refuse(404, 1001, `User does not exist: ${name}.`);
  });
}

/** Zoom has another status and code for an unknown queue on almost every path. */
function findQueue(account: AccountState, call: Call, status: number, code: number): FakeCallQueue {
  const id = pathParam(call, 'callQueueId');
  const queue = account.queues.find((other) => other.id === id);
  return queue ?? refuse(status, code, `Call queue does not exist: ${id}.`);
}
