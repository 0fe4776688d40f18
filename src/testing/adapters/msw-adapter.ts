/** What Mock Service Worker gives to a handler, as far as it is used. */
export interface MswInfo {
  request: Request;
}

/** The part of MSW's `http` that is used. This package does not depend on MSW. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: MswInfo) => Promise<Response>): Handler;
}

const PATHS = ['https://api.zoom.us/*', 'https://zoom.us/*'] as const;

/** Handlers with which MSW answers every request to Zoom's hosts from the simulated Zoom. */
export function mswHandlers<Handler>(http: MswHttp<Handler>, fetch: typeof globalThis.fetch): Handler[] {
  return PATHS.map((path) =>
    http.all(path, async ({ request }) => {
      try {
        return await fetch(request);
      } catch {
        return Response.error(); // MSW makes 500 of what is thrown, and a failed fetch of this
      }
    }),
  );
}
