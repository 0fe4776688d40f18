import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { fixtures } from '../../src/testing/index.js';
import { ManagedDomainSchema, PlanUsageSchema } from '../../src/types/zoom/account.js';
import { DashboardMeetingSchema } from '../../src/types/zoom/dashboard.js';
import { GroupSchema } from '../../src/types/zoom/group.js';
import { CallingPlanSchema, PhoneUserSchema } from '../../src/types/zoom/phone-user.js';
import { HistoryMeetingSchema, HostReportRowSchema } from '../../src/types/zoom/report.js';
import { RoleSchema } from '../../src/types/zoom/role.js';
import { UserDetailsSchema, UserSchema, UsersSummarySchema } from '../../src/types/zoom/user.js';
import { UserSettingsSchema } from '../../src/types/zoom/user-settings.js';

const SCHEMAS: Readonly<Record<Exclude<keyof typeof fixtures, 'tokenAnswer' | 'errorBody'>, z.ZodType>> = {
  user: UserSchema,
  pendingUser: UserSchema,
  userDetails: UserDetailsSchema,
  userSettings: UserSettingsSchema,
  usersSummary: UsersSummarySchema,
  group: GroupSchema,
  role: RoleSchema,
  phoneUser: PhoneUserSchema,
  callingPlan: CallingPlanSchema,
  hostReportRow: HostReportRowSchema,
  historyMeeting: HistoryMeetingSchema,
  dashboardMeeting: DashboardMeetingSchema,
  planUsage: PlanUsageSchema,
  managedDomain: ManagedDomainSchema,
};

describe('fixtures', () => {
  it.each(Object.entries(SCHEMAS))('%s fits its schema, and each call makes a new record', (name, schema) => {
    const make = fixtures[name as keyof typeof SCHEMAS];
    expect(() => schema.parse(make())).not.toThrow();
    expect(make()).toEqual(make());
    expect(make()).not.toBe(make());
  });

  it('take overrides', () => {
    expect(fixtures.user({ type: 1 })).toMatchObject({ type: 1, email: 'jill.chill@example.com' });
    expect(fixtures.pendingUser()).not.toHaveProperty('id');
    expect(fixtures.userSettings({ feature: { webinar: true } }).feature).toMatchObject({
      webinar: true,
      zoom_phone: false,
    });
    expect(fixtures.tokenAnswer({ expires_in: 60 })).toMatchObject({ expires_in: 60, token_type: 'bearer' });
    expect(fixtures.errorBody({ code: 300 })).toMatchObject({ code: 300, message: expect.any(String) });
  });
});
