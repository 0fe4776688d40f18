/** A request that reached {@link StubFetch}. */
export interface SentRequest {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
  /** When it was sent, on the (possibly faked) monotonic clock. */
  at: number;
}

/** What the stub answers: an answer, a fault, or nothing until the request is aborted. */
export type ScriptedAnswer = Response | Error | 'never';

/** A `fetch` that answers from a script and records what it was asked. A request beyond the script is a fault. */
export interface StubFetch {
  fetch: typeof globalThis.fetch;
  /** Requests so far, oldest first. */
  sent: SentRequest[];
}

/** Answers the requests one after the other, or by a function of the request. */
export function stubFetch(script: ScriptedAnswer[] | ((request: SentRequest, index: number) => ScriptedAnswer)) {
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, headers, signal } = request;
    const recorded: SentRequest = { method, headers, url: new URL(request.url), body: '', at: performance.now() };
    const index = sent.push(recorded) - 1;
    if (request.body !== null) recorded.body = await request.text();
    const answer = typeof script === 'function' ? script(recorded, index) : script[index];
    if (answer === undefined) throw new Error(`the script has no answer for request ${index + 1}`);
    if (answer === 'never') return untilAborted(signal);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { fetch, sent } satisfies StubFetch;
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  });
}

/** Zoom's error answer. */
export function refusal(status: number, code: number, message: string, headers: Record<string, string> = {}): Response {
  return json({ code, message }, status, headers);
}

/** A gateway's error page. */
export function htmlPage(status: number, headers: Record<string, string> = {}): Response {
  return new Response('<html><body><h1>Bad Gateway</h1></body></html>', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });
}

/** What fetch throws when the connection fails: the system's code hides in the cause. */
export function networkFault(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`${code}: something broke`), { code }) });
}
