import { describe, expect, it } from 'vitest';
import { changeLicenses, type LicenseChange, ZoomConfigError } from '../../../src/index.js';
import { rejection } from '../../client/test-client.js';
import { company } from './company.js';

const GONE = 'gone@example.com';

describe('a deactivated person', () => {
  it.each<[string, LicenseChange]>([
    ['a Meetings licence', { meetings: 2 }],
    ['a Workplace bundle', { workplace: 16 }],
    ['a United bundle', { united: '32' }],
    ['a subscription', { subscriptions: [{ license_type: 'MEETING', license_option: 2, subscription_id: 's1' }] }],
    ['Zoom Phone', { phone: true }],
    ['a calling plan', { callingPlans: { add: [200] } }],
    ['an add-on', { addOns: { zoom_whiteboard: true } }],
  ])('is given nothing: %s is refused before anything is sent', async (_what, change) => {
    const office = company();
    const error = await rejection(changeLicenses(office.zoom, GONE, change));
    expect(error).toBeInstanceOf(ZoomConfigError);
    expect(error).toMatchObject({ hint: expect.stringContaining('reactivatePerson()') });
    expect(office.writes()).toEqual([]);
  });

  it.each<[string, LicenseChange]>([
    ['a Meetings licence', { meetings: 1 }],
    ['bundles', { workplace: null, united: null }],
    ['Zoom Phone and plans', { phone: false, callingPlans: { remove: [200] } }],
    ['an add-on', { addOns: { zoom_whiteboard: false, webinar: undefined } }],
  ])('has nothing left to take: %s is gone already', async (_what, change) => {
    const office = company();
    expect(await changeLicenses(office.zoom, GONE, change)).toMatchObject({ outcome: 'already', changes: [] });
    expect(office.writes()).toEqual([]);
  });
});
