import { exactJson } from '../../types/exact-json.js';
import type { FakePerson } from '../account/fake-person.js';
import { errorAnswer, jsonAnswer, NO_CONTENT, Refusal } from '../answer.js';
import { writePage } from '../paging.js';
import { privilegesOf } from '../privileges.js';
import { textSeed } from '../random.js';
import type { Call, Handler, World } from '../world.js';
import { findPerson } from './find-person.js';
import { checkBasics } from './licence-checks.js';
import { refuseLapsed } from './update-user.js';
import { userRecord, userRow, variantOf, type WireRecord } from './user-row.js';

/** `GET /users`. */
export const listUsers: Handler = (world, call) => {
  const positions = positionsOf(world, call);
  const write = rowWriter(world, call);
  return writePage(call.page, world.tokens, {
    items: 'users',
    total: positions.length,
    keys: ['page_count', 'page_number', 'page_size', 'total_records'],
    rows: (start, end) => positions.slice(start, end).map(write),
  });
};

/** `GET /users/{userId}`. */
export const getUser: Handler = (world, call) => {
  const person = findPerson(world, call);
  refuseLapsed(person);
  const { account } = world;
  const none = variantOf(person, 7) ? 0 : undefined;
  const bundle = person.workplaceBundle ?? none;
  return jsonAnswer(
    exactJson({
      ...userRecord(account, person, world.clock.now()),
      role_name: account.roles.find((role) => role.id === person.roleId)?.name ?? 'Member',
      account_id: account.id,
      account_number: account.number,
      zoom_one_type: bundle,
      use_pmi: false,
      personal_meeting_url: `https://us02web.zoom.us/j/${1_000_000_000 + (textSeed(person.id) % 9_000_000_000)}`,
      company: '',
      job_title: '',
      cost_center: '',
      location: '',
      phone_numbers: [],
      jid: `${person.id.toLowerCase()}@xmpp.zoom.us`,
      cluster: 'us02',
      ...person.profile,
    }),
  );
};

/** `GET /users/summary`. Counts active people by licence; deactivated ones are not part of it. */
export const getUsersSummary: Handler = ({ account }) => {
  const count = account.people.headcount();
  const counts = {
    licensed_users_count: count.of('active', 2),
    basic_users_count: count.of('active', 1),
    on_prem_users_count: count.of('active', 3),
    join_only_users_count: count.of('active', 4) + count.of('active', 99),
    room_users_count: account.rooms,
  };
  const total = Object.values(counts).reduce((sum, part) => sum + part, 0);
  const pending = ([1, 2, 3, 4, 99] as const).reduce((sum, type) => sum + count.of('pending', type), 0);
  return jsonAnswer(exactJson({ ...counts, pending_users_count: pending, total_users_count: total }));
};

/** `GET /users/{userId}/permissions`: what the person's role may do. */
export const getUserPermissions: Handler = (world, call) =>
  jsonAnswer(exactJson({ permissions: privilegesOf(world.account, findPerson(world, call).roleId) }));

/** `PUT /users/{userId}/status`. */
export const updateUserStatus: Handler = (world, call) => {
  const person = findPerson(world, call);
  const { action } = call.body;
  if (action !== 'activate' && action !== 'deactivate') {
    throw new Refusal(errorAnswer(400, 200, 'The account has no Zoom Workforce Management.'));
  }
  if (person.roleId === '0' || person.roleId === '1') {
    const text = `The status of Zoom Rooms and admins cannot be changed: ${person.email}.`;
    throw new Refusal(errorAnswer(400, 200, text));
  }
  if (person.status === 'pending') {
    throw new Refusal(errorAnswer(400, 300, 'The invitation of this user is still pending.'));
  }
  if (action === 'deactivate' && person.zoomEvents === 'upcoming') {
    throw new Refusal(errorAnswer(400, 300, 'The user owns upcoming or published Zoom Events.'));
  }
  if (action === 'activate' && person.status === 'inactive') checkBasics(world.account, person, { ...person, type: 1 });
  if (action === 'deactivate' && person.status === 'active') world.account.deactivate(person.id);
  if (action === 'activate' && person.status === 'inactive') world.account.activate(person.id);
  return NO_CONTENT;
};

function positionsOf(world: World, call: Call): readonly number[] {
  const { people } = world.account;
  const status = call.query.get('status') ?? 'active';
  const roleId = call.query.get('role_id');
  const license = call.query.get('license');
  if (roleId === undefined && license === undefined) return people.withStatus(status as FakePerson['status']);
  const addOn = license === 'zoom_compliance_management' ? 'compliance-management' : 'workforce-management';
  return people.view(
    JSON.stringify(['users', status, roleId, license]),
    (person) =>
      person.status === status &&
      (roleId === undefined || person.roleId === roleId) &&
      (license === undefined || person.addOns.has(addOn)),
  );
}

function rowWriter(world: World, call: Call): (position: number) => string {
  const { account, rows, clock } = world;
  const nowMs = clock.now();
  const include = call.query.get('include_fields');
  const write = (position: number): string => {
    const person = account.people.person(position);
    return userRow(account, person, nowMs, include === undefined ? {} : extraFields(person, include));
  };
  // A pending person's row tells the time of the call, so it cannot be kept.
  const fixed = include === undefined && call.query.get('status') !== 'pending';
  return fixed ? (position) => rows.text(account.people, position, () => write(position)) : write;
}

function extraFields(person: FakePerson, include: string): WireRecord {
  if (include === 'host_key') return { host_key: `${100_000 + (textSeed(person.email) % 900_000)}` };
  return { custom_attributes: [{ key: 'cbf_cost_centre', name: 'Cost centre', value: person.department ?? '' }] };
}
