import type { FakeZoom } from '../../src/testing/index.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body, parsed; an empty object when it is no JSON. */
  json: Record<string, unknown>;
}

export interface Caller {
  get(path: string): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Reads a list to its end and returns its rows. */
  all(path: string, items: string): Promise<Record<string, unknown>[]>;
}

/** Calls a simulated Zoom with a good token, over its fetch or another one. */
export function callerOf(zoom: FakeZoom, baseUrl = 'https://api.zoom.us/v2', fetch = zoom.fetch): Caller {
  const headers = { authorization: `Bearer ${zoom.issueToken()}` };
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${baseUrl}${path}`, { ...init, headers });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: text.startsWith('{') ? JSON.parse(text) : {},
    };
  };
  const get = (path: string): Promise<Answer> => send(path);
  return {
    get,
    put: (path, body) => send(path, { method: 'PUT', body: JSON.stringify(body) }),
    post: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body) }),
    patch: (path, body) => send(path, { method: 'PATCH', body: JSON.stringify(body) }),
    delete: (path) => send(path, { method: 'DELETE' }),
    all: async (path, items) => {
      const rows: Record<string, unknown>[] = [];
      let token = '';
      do {
        const answer = await get(token === '' ? path : `${path}&next_page_token=${encodeURIComponent(token)}`);
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
        rows.push(...rowsOf(answer, items));
        token = String(answer.json.next_page_token);
      } while (token !== '');
      return rows;
    },
  };
}

/** The rows of a page. */
export function rowsOf(answer: Answer, items: string): Record<string, unknown>[] {
  const rows = answer.json[items];
  if (!Array.isArray(rows)) throw new Error(`${items} is missing: ${answer.text}`);
  return rows;
}
