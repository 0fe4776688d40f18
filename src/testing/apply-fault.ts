import { type EndpointName, endpoints } from '../resources/catalogue.js';
import type { AnyEndpoint } from '../types/endpoint.js';
import { exactJson } from '../types/exact-json.js';
import { RATE_LIMITS, type RateLimitLabel, type ZoomPlan } from '../types/rate-limit.js';
import { type Answer, type Delivery, errorAnswer, jsonAnswer } from './answer.js';
import type { FakeFault } from './faults.js';
import { dailyRefusal, windowRefusal } from './limits.js';
import { expiredToken } from './oauth/oauth-answers.js';
import { badPageToken } from './paging.js';
import { ALREADY_RUNNING } from './write-locks.js';

const HTML = { 'content-type': 'text/html' };

/** What a fault needs to know of the request it hits. */
export interface FaultContext {
  /** `null` for token requests and unknown paths. */
  name: EndpointName | null;
  plan: ZoomPlan;
  /** The clock's wall time. */
  nowMs: number;
}

/** The answer in the place of Zoom's; `null` for a fault that spoils Zoom's own answer. */
export function answerInstead(fault: FakeFault, context: FaultContext): Delivery | null {
  if (fault.kind === 'hang') return { kind: 'hang' };
  if (fault.kind === 'reset-before') return { kind: 'reset' };
  if (fault.kind === 'endless-body') return { kind: 'endless', ...jsonAnswer('{"users":[],"padding":"endless"},') };
  const answer = answerOf(fault, context);
  return answer === null ? null : { kind: 'answer', ...answer };
}

function answerOf(fault: FakeFault, { name, plan, nowMs }: FaultContext): Answer | null {
  const { label, limit, windowMs } = limitOf(name, plan);
  switch (fault.kind) {
    case 'rate-limit-second':
      return windowRefusal(label, limit, windowMs);
    case 'rate-limit-day':
      return dailyRefusal(label, limit, nowMs);
    case 'rate-limit-html':
      return { status: 429, headers: HTML, body: page('429 Too Many Requests') };
    case 'rate-limit-concurrent':
      return ALREADY_RUNNING;
    case 'server-error':
      return errorAnswer(500, 500, 'Internal server error.');
    case 'bad-gateway-html':
      return { status: 502, headers: HTML, body: page('502 Bad Gateway') };
    case 'html-200':
      return { status: 200, headers: HTML, body: page('Zoom') };
    case 'empty-200':
      return jsonAnswer('');
    case 'error-200':
      return jsonAnswer(JSON.stringify({ code: 200, message: 'No permission.' }));
    case 'token-expired':
      return expiredToken();
    case 'page-token-expired':
      return badPageToken(name);
    case 'redirect':
      return { status: 302, headers: { location: fault.location }, body: '' };
    case 'respond': {
      const { body = '' } = fault;
      return jsonAnswer(typeof body === 'string' ? body : exactJson(body), fault.status, fault.headers);
    }
    default:
      return null;
  }
}

function page(title: string): string {
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`;
}

function limitOf(
  name: EndpointName | null,
  plan: ZoomPlan,
): { label: RateLimitLabel; limit: number; windowMs: number } {
  const endpoint: AnyEndpoint | null = name === null ? null : endpoints[name];
  const label = endpoint?.rateLimit ?? 'LIGHT';
  return { label, ...RATE_LIMITS[plan][endpoint?.family ?? 'core'][label] };
}

/**
 * Spoils Zoom's answer; `null` when the fault cannot: the answer is an error, or has no rows.
 *
 * @param previousPage Writes the page before the one answered; `null` when there is none.
 */
export function spoil(
  fault: FakeFault,
  answer: Answer,
  name: EndpointName | null,
  previousPage: (() => Answer) | null,
): Delivery | null {
  if (answer.status >= 300) return null;
  switch (fault.kind) {
    case 'reset-after-write':
      return { kind: 'reset' };
    case 'truncated': {
      if (answer.body === '') return { kind: 'reset' };
      const announcedBytes = Buffer.byteLength(answer.body);
      return { kind: 'cut', ...answer, body: answer.body.slice(0, answer.body.length >> 1), announcedBytes };
    }
    case 'duplicate-page': {
      if (previousPage === null) return null;
      return withRows(answer, name, (rows, list) => [...rowsOf(previousPage(), list), ...rows]);
    }
    case 'malformed-row':
      return withRows(answer, name, (rows, list) => breakRow(rows, list, fault.row ?? 'without-identity'));
    default:
      return null;
  }
}

interface ListShape {
  /** Key of the rows. */
  items: string;
  /** Fields that tell rows apart. */
  key: readonly string[];
}

function listOf(name: EndpointName | null): ListShape | null {
  const endpoint: AnyEndpoint | null = name === null ? null : endpoints[name];
  return endpoint !== null && 'items' in endpoint ? endpoint : null;
}

/** A good answer of a list has its rows, whatever else it has. */
function rowsOf(answer: Answer, { items }: ListShape): unknown[] {
  return (JSON.parse(answer.body) as Record<string, unknown[]>)[items] ?? [];
}

function withRows(
  answer: Answer,
  name: EndpointName | null,
  change: (rows: unknown[], list: ListShape) => unknown[],
): Delivery | null {
  const list = listOf(name);
  const rows = list === null ? [] : rowsOf(answer, list);
  if (list === null || rows.length === 0) return null;
  const body: unknown = JSON.parse(answer.body);
  return { kind: 'answer', ...answer, body: exactJson(Object.assign({}, body, { [list.items]: change(rows, list) })) };
}

function breakRow(rows: unknown[], list: ListShape, how: 'without-identity' | 'not-an-object'): unknown[] {
  const lost = new Set([...list.key, 'id', 'email']);
  return rows.map((row, index) => {
    if (index !== rows.length >> 1) return row;
    if (how === 'not-an-object' || typeof row !== 'object' || row === null) return 'not a record';
    return Object.fromEntries(Object.entries(row).filter(([field]) => !lost.has(field)));
  });
}
