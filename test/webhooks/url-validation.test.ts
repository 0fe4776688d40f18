import { describe, expect, it } from 'vitest';
import { answerUrlValidation, isZoomError, parseEvent } from '../../src/webhooks/index.js';
import { rejection } from '../client/test-client.js';
import { bodyOf, SECRET } from './samples.js';

const BODY = bodyOf('endpoint.url_validation');
const ANSWER = {
  plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
  encryptedToken: '538156e99bf06611ee95dca169f72e6176712e400ba0a28073e1c9fe8ed0845a', // by Python's hmac
};

describe('answerUrlValidation', () => {
  it.each([
    ['an event', parseEvent(BODY)],
    ['the text of a body', BODY],
    ['the bytes of a body', Buffer.from(BODY)],
  ])('signs the token of %s', async (_what, event) => {
    expect(await answerUrlValidation(event, SECRET)).toEqual(ANSWER);
  });

  it('answers with the first of several secrets', async () => {
    expect(await answerUrlValidation(BODY, [SECRET, 'old'])).toEqual(ANSWER);
  });

  it.each([
    ['another event', bodyOf('user.deleted')],
    ['an event without a token', bodyOf('endpoint.url_validation', {})],
    [
      'a token that is the text under a signature',
      bodyOf('endpoint.url_validation', { plainToken: 'v0:1700000000:{}' }),
    ],
    ['what is no event', '[]'],
  ])('refuses %s', async (_what, body) => {
    const error = await rejection(answerUrlValidation(body, SECRET));
    expect(isZoomError(error, 'webhook') && error.reason).toBe('body');
  });

  it('refuses an empty secret', async () => {
    expect(isZoomError(await rejection(answerUrlValidation(BODY, '')), 'config')).toBe(true);
  });
});
