import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { requestBody } from '../../src/client/request-body.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { json, stubFetch } from './stub-fetch.js';

describe('the body of a request', () => {
  it('has the exact digits of licence codes', () => {
    expect(requestBody({ feature: { zoom_one_type: 2 ** 57 } })).toBe(
      '{"feature":{"zoom_one_type":144115188075855872}}',
    );
  });

  it('is none where there is none', () => {
    expect(requestBody(undefined)).toBeNull();
  });

  it('leaves out undefined fields', () => {
    expect(requestBody({ type: 1, dept: undefined })).toBe('{"type":1}');
  });

  it('that is a circle is refused before anything is sent', async () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    const { fetch, sent } = stubFetch(() => json({}));
    const zoom = new ZoomClient({ auth: staticToken('token'), fetch });
    const refused = zoom.request('PATCH', '/users/me', { body: circle });
    await expect(refused).rejects.toMatchObject({ kind: 'config' });
    await expect(refused).rejects.toThrow(/^The body cannot be written as JSON\. Pass plain data: .* No circles\.$/);
    expect(sent).toEqual([]);
  });

  it('may be a form, whose content type and boundary fetch writes', async () => {
    const types: (string | null)[] = [];
    const zoom = new ZoomClient({
      auth: staticToken('token'),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        types.push(request.headers.get('content-type'));
        expect((await request.formData()).get('pic_file')).toBeInstanceOf(Blob);
        return new Response(null, { status: 204 });
      },
    });
    const body = new FormData();
    body.append('pic_file', new Blob(['x']), 'x.png');
    await zoom.request('POST', '/users/me/picture', { body });
    expect(types).toEqual([expect.stringMatching(/^multipart\/form-data; boundary=/)]);
  });
});
