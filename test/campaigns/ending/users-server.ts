import { type LoopbackServer, startServer } from '../../client/loopback-server.js';

/** A server of users on a real port: `none` does not exist, `hang` and the second page of the list never answer. */
export function startUsersServer(): Promise<LoopbackServer> {
  return startServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (pathname.endsWith('/hang') || searchParams.has('next_page_token')) return;
    if (pathname.endsWith('/none')) return answer(404, { code: 1001, message: 'User does not exist.' });
    if (pathname.endsWith('/busy')) return answer(429, { code: 429, message: 'Too many.' });
    if (pathname.endsWith('/users')) {
      return answer(200, { users: [{ id: 'a', email: 'a@example.com' }], next_page_token: 't1' });
    }
    setTimeout(() => answer(200, { id: 'a', email: 'a@example.com' }), Math.random() * 4);
  });
}
