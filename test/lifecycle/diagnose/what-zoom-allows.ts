import { type EndpointName, endpoints, type OperationVerdict } from '../../../src/index.js';
import type { Connected } from './world.js';

/** Values that name nobody and nothing, so that a request that is let through changes nothing. */
const NOTHING: Readonly<Record<string, string>> = { accountId: 'me' };

const TODAY = new Date().toISOString().slice(0, 10);
/** Where Zoom looks at the query before it looks at the plan. */
const QUERIES: Readonly<Record<string, string>> = { 'dashboards.meetings': `?from=${TODAY}&to=${TODAY}` };

/** Calls an operation as somebody would who has never heard of this package, and says why Zoom refused. */
export async function whatZoomAllows(
  { fake, authorization }: Connected,
  operation: EndpointName,
): Promise<OperationVerdict> {
  const { method, path } = endpoints[operation];
  const filled = path.replace(/\{(\w+)\}/g, (_match, name: string) => NOTHING[name] ?? 'nobody-and-nothing');
  const response = await fake.fetch(`https://api.zoom.us/v2${filled}${QUERIES[operation] ?? ''}`, {
    method,
    headers: { authorization: authorization(), 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
  const text = await response.text();
  const { code = null, message = '' } = (text === '' ? {} : JSON.parse(text)) as { code?: number; message?: string };
  if (response.status === 401) throw new Error(`${operation}: the token opens nothing.`);
  if (code === 4711) return 'missing-scope';
  if (response.status === 403 && message.startsWith('Zoom Phone is not enabled')) return 'missing-licence';
  if (code === 200 && message === 'No permission.') return 'missing-privilege';
  if (code === 200 && message === 'Only available for paid accounts.') return 'missing-licence';
  if (code === 400 && message.startsWith('Dashboards need a Business plan')) return 'missing-licence';
  return 'allowed';
}
