/** A complete HTTP answer. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Empty for none. */
  body: string;
}

/** How a request ends: mostly with an answer, and in all the ways in which networks fail. */
export type Delivery =
  | ({ kind: 'answer' } & Answer)
  /** The head and a part of the body, then the connection breaks. */
  | ({ kind: 'cut'; announcedBytes: number } & Answer)
  /** The head, then the same text again and again. */
  | ({ kind: 'endless' } & Answer)
  /** The connection breaks before anything was answered. */
  | { kind: 'reset' }
  /** Nothing, until the other side gives up. */
  | { kind: 'hang' };

const JSON_HEADERS = { 'content-type': 'application/json;charset=UTF-8' };

/** A JSON answer whose text is ready. */
export function jsonAnswer(text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body: text };
}

/** An answer without a body. */
export const NO_CONTENT: Answer = { status: 204, headers: {}, body: '' };

/** One refused field of a request. */
export interface FieldError {
  field: string;
  message: string;
}

/** Zoom's error body. */
export function errorAnswer(
  status: number,
  code: number,
  message: string,
  extra: { headers?: Readonly<Record<string, string>>; errors?: readonly FieldError[] } = {},
): Answer {
  const body = extra.errors === undefined ? { code, message } : { code, message, errors: extra.errors };
  return jsonAnswer(JSON.stringify(body), status, extra.headers);
}

/** What Zoom says to a request that does not fit its reference. */
export function validationError(errors: readonly FieldError[]): Answer {
  return errorAnswer(400, 300, 'Validation Failed.', { errors });
}

/** Carries an error answer out of a handler. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(answer.body);
    this.answer = answer;
  }
}
