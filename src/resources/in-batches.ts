import { type EndpointBase, operationName } from '../types/endpoint.js';
import { ZoomPartialWriteError } from '../types/errors.js';

/** Cuts a list into pieces of at most `size`. */
export function piecesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, piece) =>
    items.slice(piece * size, (piece + 1) * size),
  );
}

/**
 * Sends the pieces of a list one after the other, so that it is certain what a failure leaves undone.
 *
 * @throws ZoomPartialWriteError when a request fails after others succeeded; the request's own error when it is the first.
 */
export async function inBatches<Item, Answer>(
  endpoint: EndpointBase,
  pieces: readonly Item[][],
  send: (piece: Item[]) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let done = 0;
  for (const piece of pieces) {
    try {
      answers.push(await send(piece));
    } catch (cause) {
      if (done === 0) throw cause;
      const total = pieces.flat().length;
      const operation = operationName(endpoint);
      throw new ZoomPartialWriteError(`${operation} failed after ${done} of ${total} were done.`, {
        hint: 'See `cause`, then call again with the rest of the list: `slice(error.done)`.',
        operation,
        done,
        cause,
      });
    }
    done += piece.length;
  }
  return answers;
}

/** Ids that Zoom joins with commas. Absent or empty: none. */
export function idsOf(answers: readonly { ids?: string | undefined }[]): string[] {
  return answers.flatMap(({ ids = '' }) => ids.split(',').filter((id) => id !== ''));
}
