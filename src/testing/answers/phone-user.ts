import { exactJson } from '../../types/exact-json.js';
import type { FakePerson, FakePhone } from '../account/fake-person.js';
import { numbersOf } from '../account/phone-numbers.js';
import { seatKey } from '../account/seats.js';
import { jsonAnswer, NO_CONTENT } from '../answer.js';
import { factsOf } from '../facts/facts.js';
import { sampleRecord } from '../facts/sample.js';
import { pathParam } from '../path-param.js';
import type { Call, Handler, World } from '../world.js';
import { findPerson } from './find-person.js';
import { phoneRow, SITE } from './phone.js';
import { refuse } from './refuse.js';

/** `GET /phone/users/{userId}`: as in the list, with the rest as Zoom's reference shows it. */
export const getPhoneUser: Handler = (world, call) => {
  const { person, phone } = findPhone(world, call);
  const known = Object.entries(phoneRow(person, phone)).filter(([, value]) => value !== undefined);
  const { name: _name, activation_status: _status, site: _site, ...row } = Object.fromEntries(known);
  const sampled = sampleRecord(factsOf(call.name).response.fields, 0);
  return jsonAnswer(exactJson({ ...sampled, ...row, site_id: SITE.id }));
};

/** `POST /phone/users/{userId}/calling_plans`. */
export const assignCallingPlans: Handler = (world, call) => {
  const { person, phone } = findPhone(world, call);
  const { calling_plans: wanted = [] } = call.body as { calling_plans?: { type: number }[] };
  const plans = wanted.map(({ type }) => type);
  const twice = plans.find((type, index) => phone.callingPlans.includes(type) || plans.indexOf(type) !== index);
  if (twice !== undefined) refuse(400, 300, `The user already has the calling plan ${twice}.`);
  for (const plan of plans) requirePlanSeat(world, plan);
  setPhone(world, person, { ...phone, callingPlans: [...phone.callingPlans, ...plans] });
  return jsonAnswer('', 200);
};

/** `PUT /phone/users/{userId}/calling_plans`: one plan for another. */
export const replaceCallingPlan: Handler = (world, call) => {
  const { person, phone } = findPhone(world, call);
  const { source_type: source, target_type: target } = call.body as { source_type: number; target_type: number };
  if (!phone.callingPlans.includes(source)) refuse(400, 404, `The user does not have the calling plan ${source}.`);
  if (phone.callingPlans.includes(target)) refuse(400, 300, `The user already has the calling plan ${target}.`);
  requirePlanSeat(world, target);
  setPhone(world, person, {
    ...phone,
    callingPlans: phone.callingPlans.map((plan) => (plan === source ? target : plan)),
  });
  return NO_CONTENT;
};

/** `DELETE /phone/users/{userId}/calling_plans/{planType}`. */
export const unassignCallingPlan: Handler = (world, call) => {
  const { person, phone } = findPhone(world, call);
  const plan = Number(pathParam(call, 'planType'));
  if (!phone.callingPlans.includes(plan)) refuse(400, 400, `The user does not have the calling plan ${plan}.`);
  setPhone(world, person, { ...phone, callingPlans: phone.callingPlans.filter((held) => held !== plan) });
  return NO_CONTENT;
};

/** `POST /phone/users/{userId}/phone_numbers`: numbers that nobody holds. */
export const assignNumbers: Handler = (world, call) => {
  const { person, phone } = findPhone(world, call);
  const { phone_numbers: wanted = [] } = call.body as { phone_numbers?: { id?: string; number?: string }[] };
  const numbers = wanted.map(({ id, number }) => {
    const free = world.account.freeNumbers.find((other) => other.id === id || other.number === number);
    return free ?? refuse(400, 300, `The account has no free number ${id ?? number}.`);
  });
  setPhone(world, person, { ...phone, numbers: [...numbersOf(person), ...numbers] });
  return jsonAnswer(exactJson({ phone_numbers: numbers }), 200);
};

/** `DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}`: by id, or by the number itself. */
export const unassignNumber: Handler = (world, call) => {
  const { person, phone } = findPhone(world, call);
  const name = pathParam(call, 'phoneNumberId');
  const held = numbersOf(person);
  const left = held.filter(({ id, number }) => id !== name && number !== name);
  if (left.length === held.length) refuse(404, 400, `The user does not have the number ${name}.`);
  setPhone(world, person, { ...phone, numbers: left });
  return NO_CONTENT;
};

function setPhone({ account }: World, person: FakePerson, phone: FakePhone): void {
  account.update(person.id, { phone });
}

function requirePlanSeat({ account }: World, plan: number): void {
  if (account.freeSeats(seatKey('phone', plan)) < 1) {
    refuse(400, 300, `The account has no seat left of the calling plan ${plan}.`);
  }
}

/** A person with Phone. One whose Phone waits to be switched on has none yet. */
function findPhone(world: World, call: Call): { person: FakePerson; phone: FakePhone } {
  const person = findPerson(world, call);
  const { phone } = person;
  if (phone === null || phone.status === 'pending') refuse(404, 1001, `${person.email} does not have Zoom Phone.`);
  return { person, phone };
}
