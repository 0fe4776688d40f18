import { exactJson } from '../../types/exact-json.js';
import type { FakePerson, FakePersonInput } from '../account/fake-person.js';
import { jsonAnswer } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import type { Handler, World } from '../world.js';
import { checkBasics, checkSeats, phoneSwitchedOn } from './licence-checks.js';
import { type LicenceFields, licencePatch } from './licence-patch.js';
import { refuse } from './refuse.js';

type Action = 'create' | 'autoCreate' | 'ssoCreate' | 'custCreate';

interface NewUser extends LicenceFields {
  email: string;
  first_name?: string;
  last_name?: string;
  display_name?: string;
  type: FakePerson['type'];
  feature?: { zoom_phone?: boolean; zoom_one_type?: number };
}

/**
 * `POST /users`. With `create` the person is pending and gets no Phone, even when it was asked for and there is a seat; the
 * three other ways make active people, if the account may use them.
 */
export const createUser: Handler = (world, call) => {
  const { account } = world;
  const { action, user_info } = call.body as { action: Action; user_info?: NewUser };
  if (user_info === undefined) refuse(400, 300, 'user_info is missing.');
  checkAction(world, action, user_info.email);
  checkAddress(world, user_info.email);
  const draft = account.draft(inputOf(world, action, user_info));
  checkBasics(account, null, draft);
  const wantsPhone = user_info.feature?.zoom_phone === true;
  const phone = wantsPhone ? phoneSwitchedOn(account, draft) : null;
  checkSeats(account, null, { ...draft, phone });
  const person = account.add({ ...draft, phone: action === 'create' ? null : phone });
  const { id, email, type } = person;
  const answer = { id, email, type, first_name: person.firstName, last_name: person.lastName };
  return jsonAnswer(exactJson(answer), 201);
};

function inputOf(world: World, action: Action, user: NewUser): FakePersonInput {
  const { zoom_one_type: bundle } = user.feature ?? {};
  return {
    email: user.email,
    firstName: user.first_name ?? '',
    lastName: user.last_name ?? '',
    status: action === 'create' ? 'pending' : 'active',
    ...licencePatch(null, bundle === undefined ? user : { ...user, zoom_one_type: bundle }),
    createdAt: isoSeconds(world.clock.now()),
    loginType: LOGIN_TYPES[action],
    ...(user.display_name !== undefined && { profile: { display_name: user.display_name } }),
  };
}

const LOGIN_TYPES = { create: 100, autoCreate: 100, ssoCreate: 101, custCreate: 99 } as const;

function checkAction({ account }: World, action: Action, email: string): void {
  const { sso, ssoPreProvisioning, isv } = account.rules;
  if (action === 'ssoCreate' && !sso) refuse(400, 2002, 'The account has no SSO.');
  if (action === 'ssoCreate' && !ssoPreProvisioning) {
    refuse(400, 2032, 'SSO of this account does not make users before they sign in.');
  }
  if (action === 'custCreate' && !isv) refuse(400, 2016, 'No permission: Zoom has to enable this for the account.');
  if (action === 'autoCreate' && !account.domains.includes(domainOf(email))) {
    refuse(400, 1116, `The account does not manage the domain of ${email}.`);
  }
}

function checkAddress({ account }: World, email: string): void {
  const { blockedDomains, takenElsewhere } = account.rules;
  if (blockedDomains.includes(domainOf(email))) refuse(400, 1107, `The domain of ${email} is blocked.`);
  if (account.find(email) !== null) refuse(409, 1005, `A user with this email already exists: ${email}.`);
  if (takenElsewhere.some((taken) => taken.toLowerCase() === email.toLowerCase())) {
    refuse(400, 1009, `This email belongs to an active user of another account: ${email}.`);
  }
}

/** Domain of an address, lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
