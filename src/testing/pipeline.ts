import { type Answer, type Delivery, errorAnswer, Refusal, validationError } from './answer.js';
import { personNamed } from './answers/find-person.js';
import { NO_PHONE } from './answers/phone.js';
import { answerInstead, spoil } from './apply-fault.js';
import { checkRequest } from './check-request.js';
import { checkRights } from './check-rights.js';
import type { Faults } from './faults.js';
import { handlerOf } from './handlers.js';
import type { Incoming } from './incoming.js';
import type { Limits } from './limits.js';
import { type OAuthOperation, type OAuthServer, oauthOperation } from './oauth/oauth-server.js';
import { readPage } from './paging.js';
import type { Random } from './random.js';
import { apiPath, matchRoute, nearestRoutes, type RouteMatch } from './routes.js';
import type { Stats } from './stats.js';
import type { Call, World } from './world.js';
import { ALREADY_RUNNING, type WriteLocks } from './write-locks.js';

/** The parts that a request passes. */
export interface PipelineParts {
  world: World;
  oauth: OAuthServer;
  /** `null`: nothing is limited. */
  limits: Limits | null;
  /** `null`: one user may be changed by several requests at a time. */
  writes: WriteLocks | null;
  faults: Faults;
  stats: Stats;
  /** Of the tracking ids. */
  random: Random;
}

/** An answer, and the call it answers when it got that far. */
interface Served {
  answer: Answer;
  call: Call | null;
}

/**
 * What happens to a request, in this order:
 *
 * 1. It is counted: whatever becomes of it, it was sent.
 * 2. A fault may answer instead: networks and gateways fail before Zoom sees a request.
 * 3. Token: a request without one belongs to no account, so it can use up nobody's limits.
 * 4. Path, then limits: they come before scopes and checks because refused requests cost as much as good ones.
 * 5. Products, scopes and roles, parameters, and at last the handler.
 * 6. A fault may spoil the answer.
 */
export class Pipeline {
  readonly #parts: PipelineParts;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
  }

  handle(request: Incoming): Delivery {
    const { world, stats, faults, random } = this.#parts;
    const path = apiPath(request.url);
    const route = matchRoute(request.method, path);
    const oauth = oauthOperation(path);
    const operation = oauth ?? route?.name ?? null;
    const template = oauth === null ? (route?.endpoint.path ?? null) : path;
    const { method } = request;
    const nowMs = world.clock.now();
    const note = stats.arrive({
      method,
      operation,
      template,
      path,
      query: Object.fromEntries(request.url.searchParams),
      body: { text: request.body, contentType: request.header('content-type') },
      at: nowMs,
      elapsedMs: world.clock.elapsed(),
    });

    const met = faults.meet({ method, path, template, operation });
    const instead =
      met === null ? null : answerInstead(met.fault, { name: route?.name ?? null, plan: world.plan, nowMs });
    if (instead !== null) met?.strike();
    const delivery = instead ?? this.#serveAndSpoil(request, route, oauth, met);
    note('status' in delivery ? delivery.status : null);
    return 'status' in delivery
      ? { ...delivery, headers: { ...delivery.headers, ...always(random, nowMs) } }
      : delivery;
  }

  /** Says that the answer to a request was delivered, or will never be. */
  finish(request: Incoming): void {
    this.#parts.writes?.end(request);
  }

  #beginWrite(request: Incoming, { userId }: RouteMatch['params'], caller: string | null): void {
    const { world, writes } = this.#parts;
    if (writes === null || request.method === 'GET' || userId === undefined) return;
    const id = personNamed(world.account, userId, caller)?.id ?? userId;
    if (!writes.begin(id, request)) throw new Refusal(ALREADY_RUNNING);
  }

  #serveAndSpoil(
    request: Incoming,
    route: RouteMatch | null,
    oauth: OAuthOperation | null,
    met: ReturnType<Faults['meet']>,
  ): Delivery {
    const { world } = this.#parts;
    const { answer, call } =
      oauth === null ? this.#serve(request, route) : { answer: this.#parts.oauth.answer(oauth, request), call: null };
    if (met === null) return { kind: 'answer', ...answer };
    const page = call?.page;
    const previous =
      call === null || page === undefined || page.offset === 0
        ? null
        : () =>
            handlerOf(call.name)(world, { ...call, page: { ...page, offset: Math.max(0, page.offset - page.size) } });
    const spoilt = spoil(met.fault, answer, route?.name ?? null, previous);
    if (spoilt === null) return { kind: 'answer', ...answer };
    met.strike();
    return spoilt;
  }

  #serve(request: Incoming, route: RouteMatch | null): Served {
    try {
      return this.#execute(request, route);
    } catch (error) {
      if (error instanceof Refusal) return { answer: error.answer, call: null };
      throw error;
    }
  }

  #execute(request: Incoming, route: RouteMatch | null): Served {
    const { world, oauth, limits } = this.#parts;
    const bearer = oauth.authorize(request);
    if ('status' in bearer) throw new Refusal(bearer);
    const path = apiPath(request.url);
    const phoneIsOff = path.startsWith('/phone/') && !world.products.phone;
    if (route === null) throw new Refusal(phoneIsOff ? NO_PHONE : notRecognised(request.method, path));
    const { endpoint, name, params } = route;
    const limited = limits?.admit({ family: endpoint.family, label: endpoint.rateLimit }) ?? null;
    if (limited !== null) throw new Refusal(limited);
    if (phoneIsOff) throw new Refusal(NO_PHONE);
    checkRights(world, bearer, route);
    this.#beginWrite(request, params, bearer.userId);
    const checked = checkRequest(name, request.url.searchParams, request.body, request.header('content-type'));
    if (!('query' in checked)) throw new Refusal(validationError(checked));
    const page = readPage(name, checked.query, world.tokens);
    const call = { name, caller: bearer.userId, params, ...checked, page };
    return { answer: handlerOf(name)(world, call), call };
  }
}

/** Headers of every answer. */
function always(random: Random, nowMs: number): Record<string, string> {
  const id = [random.bits(), random.bits(), random.bits(), random.bits()].map((bits) =>
    bits.toString(16).padStart(8, '0'),
  );
  return { date: new Date(nowMs).toUTCString(), 'x-zm-trackingid': `v=2.0;clid=us02;rid=WEB_${id.join('')}` };
}

function notRecognised(method: string, path: string): Answer {
  const nearest = nearestRoutes(method, path)
    .map(({ name, endpoint }) => `${endpoint.method} ${endpoint.path} (${name})`)
    .join(', ');
  return errorAnswer(404, 2300, `This API endpoint is not recognized: ${method} ${path}. Did you mean: ${nearest}?`);
}
