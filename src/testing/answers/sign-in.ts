import { exactJson } from '../../types/exact-json.js';
import { jsonAnswer, NO_CONTENT } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import { textSeed } from '../random.js';
import type { Handler } from '../world.js';
import { domainOf } from './create-user.js';
import { findPerson } from './find-person.js';
import { refuse } from './refuse.js';
import { loginTypeOf } from './user-row.js';

const DAY_MS = 86_400_000;
const EMAIL_CHANGES_A_DAY = 3;

/** `GET /users/email`. */
export const checkEmail: Handler = ({ account }, call) => {
  const person = account.find(call.query.get('email') ?? '');
  return jsonAnswer(exactJson({ existed_email: person !== null && loginTypeOf(person) === 100 }));
};

/** `PUT /users/{userId}/email`: the id stays. */
export const updateEmail: Handler = (world, call) => {
  const { account, clock } = world;
  const person = findPerson(world, call);
  const { email } = call.body as { email: string };
  const { emailChanges } = account.organisation;
  const recent = (emailChanges.get(person.id) ?? []).filter((at) => at > clock.now() - DAY_MS);
  if (person.roleId === '1' && call.caller !== null && call.caller !== person.id) {
    const caller = account.find(call.caller);
    if (caller?.roleId === '1') refuse(400, 1000, "An admin cannot change another admin's email.");
  }
  const holder = account.find(email);
  if (holder !== null && holder.id !== person.id) refuse(409, 1005, `A user with this email already exists: ${email}.`);
  if (!account.domains.includes(domainOf(email))) {
    refuse(400, 200, `The account does not manage the domain of ${email}.`);
  }
  if (recent.length >= EMAIL_CHANGES_A_DAY) refuse(400, 300, 'The email was changed three times within a day.');
  emailChanges.set(person.id, [...recent, clock.now()]);
  account.update(person.email, { email });
  return NO_CONTENT;
};

/** `PUT /users/{userId}/password`. */
export const updatePassword: Handler = (world, call) => {
  const { passwords } = world.account.organisation;
  const person = findPerson(world, call);
  const { password } = call.body as { password: string };
  if (person.roleId === '0' || person.roleId === '1') {
    refuse(400, 1117, 'The password of an admin cannot be changed by API.');
  }
  if (loginTypeOf(person) !== 100) refuse(400, 1123, 'Only users who sign in with a work email have a password.');
  for (const [code, isWrong, message] of PASSWORD_RULES) if (isWrong(password)) refuse(400, code, message);
  const before = passwords.get(person.id) ?? [];
  const fingerprint = `${textSeed(password)}-${password.length}`; // nobody needs the password itself
  if (before.includes(fingerprint)) refuse(400, 1129, 'The password was used before.');
  passwords.set(person.id, [...before, fingerprint]);
  return NO_CONTENT;
};

const PASSWORD_RULES: readonly [code: number, isWrong: (password: string) => boolean, message: string][] = [
  [1124, (password) => password.length < 8, 'The password needs 8 characters.'],
  [1130, (password) => /^(.)\1*$/.test(password), 'The password repeats one character.'],
  [1125, (password) => !/[a-z]/i.test(password), 'The password needs a letter.'],
  [1126, (password) => !/\d/.test(password), 'The password needs a digit.'],
  [1128, (password) => !/[a-z]/.test(password) || !/[A-Z]/.test(password), 'The password needs both cases.'],
];

/** `POST` and `PUT /users/{userId}/picture`. */
export const uploadPicture: Handler = (world, call) => {
  const person = findPerson(world, call);
  const pic_url = `https://us02web.zoom.us/p/v2/${textSeed(person.id)}/${world.clock.now()}`;
  world.account.update(person.email, { profile: { ...person.profile, pic_url } });
  return jsonAnswer('', 201);
};

/** `DELETE /users/{userId}/picture`. */
export const deletePicture: Handler = (world, call) => {
  const person = findPerson(world, call);
  const rest = Object.entries({ ...person.profile }).filter(([name]) => name !== 'pic_url');
  world.account.update(person.email, { profile: Object.fromEntries(rest) });
  return NO_CONTENT;
};

/** `DELETE /users/{userId}/token`. */
export const endSessions: Handler = (world, call) => {
  const { account, clock } = world;
  const { id } = findPerson(world, call);
  const session = { userId: id, at: isoSeconds(clock.now()) };
  account.organisation.endedSessions = [...account.endedSessions, session];
  return NO_CONTENT;
};
