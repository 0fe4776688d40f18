import { ZoomConfigError } from '../../types/errors.js';

/** A profile picture: the bytes of a JPEG or PNG file. A `Buffer` is a `Uint8Array`, a `File` is a `Blob`. */
export type ProfilePicture = Blob | Uint8Array;

/** 2 MB. */
const MAX_BYTES = 2 * 1024 * 1024;

const FORMATS = [
  { type: 'image/jpeg', fileName: 'picture.jpg', start: [0xff, 0xd8, 0xff] },
  { type: 'image/png', fileName: 'picture.png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/**
 * The form that Zoom takes a picture in.
 * @throws ZoomConfigError for what Zoom would refuse with a code 120 and no text.
 */
export async function pictureForm(picture: ProfilePicture): Promise<FormData> {
  const bytes = sizeOf(picture);
  if (bytes === 0)
    throw new ZoomConfigError('The picture is empty.', { hint: 'Pass the bytes of a JPEG or PNG file.' });
  if (bytes > MAX_BYTES) {
    throw new ZoomConfigError(`The picture has ${bytes} bytes; Zoom takes at most ${MAX_BYTES} (2 MB).`, {
      hint: 'Scale it down or compress it.',
    });
  }
  // A copy: bytes that change while the request waits for its turn do not change the upload.
  const blob = picture instanceof Blob ? picture : new Blob([new Uint8Array(picture)]);
  const start = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
  // The bytes decide, not the name or type of a file: those are often wrong.
  const format = FORMATS.find((known) => known.start.every((byte, index) => start[index] === byte));
  if (format === undefined) {
    throw new ZoomConfigError('The picture is neither a JPEG nor a PNG file.', {
      hint: 'Convert it. Its first bytes tell the format, not its name.',
    });
  }
  const form = new FormData();
  form.append('pic_file', new Blob([blob], { type: format.type }), format.fileName); // without a name Zoom refuses it
  return form;
}

function sizeOf(picture: unknown): number {
  if (picture instanceof Blob) return picture.size;
  if (picture instanceof Uint8Array) return picture.byteLength;
  throw new ZoomConfigError('The picture is neither a Blob nor a Uint8Array.', {
    hint: "Pass the file's bytes, such as what readFile() of node:fs/promises gives.",
  });
}
