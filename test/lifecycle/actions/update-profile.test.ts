import { describe, expect, it } from 'vitest';
import { type ProfileChange, updateProfile } from '../../../src/index.js';
import { json, stubFetch } from '../../client/stub-fetch.js';
import { testClient } from '../../client/test-client.js';

const HELD = {
  id: 'u1',
  email: 'ann@example.com',
  type: 2,
  status: 'active',
  first_name: 'Ann',
  phone_numbers: [{ country: 'US', code: '+1', number: '2025550101', label: 'Office', verified: true }],
  custom_attributes: [{ key: 'cost', name: 'Cost centre', value: '7' }],
  use_pmi: false,
};

/** What is sent to make the profile so, and what the result says of it. */
async function change(profile: ProfileChange) {
  const { fetch, sent } = stubFetch(({ method }) =>
    method === 'GET' ? json(HELD) : new Response(null, { status: 204 }),
  );
  const { outcome, changes } = await updateProfile(testClient(fetch), 'u1', profile);
  const bodies = sent.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body) as object);
  return { outcome, changes, bodies };
}

describe('a profile that is so already is not sent:', () => {
  it.each<[string, ProfileChange]>([
    ['the same text', { first_name: 'Ann' }],
    ['an empty text where Zoom sends none', { job_title: '' }],
    ['nothing at all', { first_name: undefined }],
    ['a list whose rows hold more than was given', { phone_numbers: [{ code: '+1', number: '2025550101' }] }],
    ['a row with a field left open', { phone_numbers: [{ code: '+1', number: '2025550101', label: undefined }] }],
    ['the same rows', { custom_attributes: HELD.custom_attributes }],
  ])('%s', async (_what, profile) => {
    expect(await change(profile)).toMatchObject({ outcome: 'already', bodies: [] });
  });
});

describe('a profile that differs is sent, and the result says from what to what:', () => {
  it.each<[string, ProfileChange, object]>([
    ['a text', { first_name: 'Anna' }, { what: 'profile.first_name', before: 'Ann', after: 'Anna' }],
    ['a text that was not there', { dept: 'Sales' }, { what: 'profile.dept', after: 'Sales' }],
    ['a switch', { use_pmi: true }, { what: 'profile.use_pmi', before: false, after: true }],
    [
      'a row with another value',
      { custom_attributes: [{ key: 'cost', name: 'Cost centre', value: '8' }] },
      {
        what: 'profile.custom_attributes',
        before: ['{"key":"cost","name":"Cost centre","value":"7"}'],
        after: ['{"key":"cost","name":"Cost centre","value":"8"}'],
      },
    ],
    ['a list that loses its rows', { custom_attributes: [] }, { what: 'profile.custom_attributes', after: [] }],
  ])('%s', async (_what, profile, said) => {
    const { outcome, changes, bodies } = await change(profile);
    expect({ outcome, changes, bodies }).toEqual({
      outcome: 'done',
      changes: [expect.objectContaining(said)],
      bodies: [profile],
    });
  });
});
