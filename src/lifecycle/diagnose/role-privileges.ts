import type { EndpointBase } from '../../types/endpoint.js';

const PLANS = ['SubAccount:Edit', 'SubAccount:Read'];
const SETTINGS = { read: ['AccountSetting:Read'], edit: ['AccountProfile:Edit', 'AccountSetting:Edit'] };
const rights = (name: string) => ({ read: [`${name}:Read`], edit: [`${name}:Edit`] });

/**
 * What Zoom's reference asks of the admin role behind a token, by path: the first line that fits. It covers what the
 * features call. Roles and Phone are not in it: the reference names no rights for them.
 */
const RULES: readonly [path: RegExp, rights: { read: readonly string[]; edit: readonly string[] }][] = [
  [/^\/users\/[^/]+\/recordings$/, rights('Recording')],
  [/^\/(users|past_meetings)(\/|$)/, rights('User')],
  [/^\/divisions(\/|$)/, rights('Division')],
  [/^\/groups(\/|$)/, rights('Group')],
  [/^\/accounts\/[^/]+\/plans(\/|$)/, { read: PLANS, edit: PLANS }],
  [/^\/accounts\/[^/]+\/(settings|lock_settings|managed_domains|trusted_domains)$/, SETTINGS],
  [/^\/report\//, rights('UsageReport')],
  [/^\/metrics\/meetings$/, rights('DashboardMeetings')],
];

/** Rights of an admin role that an operation takes besides its scope; any one of them is enough. Empty: none is named. */
export function rolePrivileges({ method, path }: Pick<EndpointBase, 'method' | 'path'>): readonly string[] {
  const found = RULES.find(([pattern]) => pattern.test(path))?.[1];
  return (method === 'GET' ? found?.read : found?.edit) ?? [];
}
