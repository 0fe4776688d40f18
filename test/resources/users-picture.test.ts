import { afterEach, describe, expect, it, vi } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import { networkFault, refusal, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';
import { finish, startVirtualTime } from '../client/virtual-time.js';
import { PNG } from './rows/png.js';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3);
const MB = 1024 * 1024;
const sized = (bytes: number): Uint8Array => {
  const picture = new Uint8Array(bytes);
  picture.set(PNG);
  return picture;
};

/** The only part of the form that a request carries. */
async function partOf(request: Request | undefined): Promise<{ names: string[]; file: File }> {
  const form = await request?.formData();
  const file = form?.get('pic_file');
  if (!(file instanceof File)) return expect.fail('there is no file in pic_file');
  return { names: [...(form?.keys() ?? [])], file };
}

function recording(answer: () => Response) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    return answer();
  };
  return { fetch, requests };
}

describe('uploading a picture', () => {
  it.each([
    ['a Uint8Array', PNG, 'image/png', 'picture.png'],
    ['a Buffer', Buffer.from(JPEG), 'image/jpeg', 'picture.jpg'],
    ['a Blob without a type', new Blob([PNG]), 'image/png', 'picture.png'],
    [
      'a File with a wrong name and type',
      new File([JPEG], 'ann.gif', { type: 'image/gif' }),
      'image/jpeg',
      'picture.jpg',
    ],
    ['a part of a larger buffer', new Uint8Array([9, ...PNG, 9]).subarray(1, 9), 'image/png', 'picture.png'],
  ])('takes %s and sends it as Zoom wants it', async (_what, picture, type, name) => {
    const { fetch, requests } = recording(() => new Response(null, { status: 201 }));
    expect(await testClient(fetch).users.uploadPicture('ann@example.com', picture)).toBeUndefined();
    const [request] = requests;
    expect(`${request?.method} ${new URL(request?.url ?? '').pathname}`).toBe(
      'POST /v2/users/ann%40example.com/picture',
    );
    expect(request?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=\S+$/);
    const { names, file } = await partOf(request);
    expect(names).toEqual(['pic_file']);
    expect([file.type, file.name]).toEqual([type, name]);
    const bytes = picture instanceof Blob ? await picture.arrayBuffer() : picture;
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(bytes as Uint8Array));
  });

  it('takes exactly 2 MB', async () => {
    const { fetch, requests } = recording(() => new Response(null, { status: 201 }));
    await testClient(fetch).users.uploadPicture('me', sized(2 * MB));
    expect((await partOf(requests[0])).file.size).toBe(2 * MB);
  });

  it.each([
    ['a byte more than 2 MB', sized(2 * MB + 1), /2097153 bytes.*2 MB/, /Scale it down/],
    ['a Blob of more than 2 MB', new Blob([sized(2 * MB), 'x']), /2 MB/, /Scale it down/],
    ['nothing', new Uint8Array(), /empty/, /bytes/],
    ['a GIF', new TextEncoder().encode('GIF89a......'), /neither a JPEG nor a PNG/, /Convert it/],
    ['the start of a PNG', PNG.slice(0, 7), /neither a JPEG nor a PNG/, /Convert it/],
    ['a path', 'ann.png' as unknown as Uint8Array, /neither a Blob nor a Uint8Array/, /readFile/],
  ])('refuses %s before anything is sent, and says what to do', async (_what, picture, message, hint) => {
    const { fetch, sent } = stubFetch([]);
    const error = await rejection(testClient(fetch).users.uploadPicture('me', picture));
    if (!isZoomError(error, 'config')) return expect.fail(`another error: ${String(error)}`);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(sent).toEqual([]);
  });

  it('sends the bytes that it was given, though they change while the request waits', async () => {
    const { fetch, requests } = recording(() => new Response(null, { status: 201 }));
    const picture = Uint8Array.from([...PNG, 1, 2, 3]);
    const done = testClient(fetch).users.uploadPicture('me', picture);
    picture.fill(0);
    await done;
    expect([...new Uint8Array(await (await partOf(requests[0])).file.arrayBuffer())]).toEqual([...PNG, 1, 2, 3]);
  });

  describe('that fails', () => {
    afterEach(() => vi.useRealTimers());

    it('is not sent again when nobody knows whether it arrived', async () => {
      startVirtualTime();
      const { fetch, sent } = stubFetch([networkFault('ECONNRESET')]);
      const error = await finish(rejection(testClient(fetch).users.uploadPicture('me', PNG)));
      expect(isZoomError(error, 'ambiguous-write')).toBe(true);
      expect(sent).toHaveLength(1);
    });

    it('is sent again whole after a refusal by a rate limit', async () => {
      startVirtualTime();
      const bodies: string[] = [];
      const { fetch } = stubFetch((request, index) => {
        bodies.push(request.body);
        return index === 0 ? refusal(429, 429, 'Too many') : new Response(null, { status: 201 });
      });
      await finish(testClient(fetch).users.uploadPicture('me', PNG));
      expect(bodies).toHaveLength(2);
      for (const body of bodies) expect(body).toContain('name="pic_file"; filename="picture.png"');
    });
  });
});
