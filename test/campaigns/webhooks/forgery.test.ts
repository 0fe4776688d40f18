import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/testing/random.js';
import { isZoomError, verifyWebhook, webhookHandler } from '../../../src/webhooks/index.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { eventText, FORGERIES, isGenuine, type Sent, sign } from './forgery.js';

const SECRETS = ['the-new-secret-0123456789', 'the-old-secret-0123456789'] as const;
const NOW = 1_700_000_000_000;
const TOLERANCE_MS = 300_000;
const BATCH = 500;

const headersOf = ({ signature, timestamp }: Sent): Record<string, string> => ({
  'x-zm-signature': signature,
  'x-zm-request-timestamp': timestamp,
});

/** `accepted`, or the reason of the refusal. */
async function verdict(sent: Sent, body: Buffer | string = sent.body): Promise<string> {
  try {
    await verifyWebhook({ body, headers: headersOf(sent), secret: SECRETS, now: () => NOW });
    return 'accepted';
  } catch (error) {
    return isZoomError(error, 'webhook') ? error.reason : String(error);
  }
}

/** Makes many requests and judges them, some at a time. */
async function tally(
  amount: number,
  make: (index: number) => { sent: Sent; body?: string },
): Promise<Record<string, number>> {
  const verdicts: Record<string, number> = {};
  for (let done = 0; done < amount; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, amount - done) }, (_, index) => make(done + index));
    for (const said of await Promise.all(batch.map(({ sent, body }) => verdict(sent, body)))) {
      verdicts[said] = (verdicts[said] ?? 0) + 1;
    }
  }
  return verdicts;
}

describe(`webhooks, seed ${SEED}`, () => {
  const random = new Random(SEED);
  const genuine = (ageMs = random.below(2 * TOLERANCE_MS) - TOLERANCE_MS): Sent => {
    const timestamp = String(Math.ceil((NOW - ageMs) / 1_000));
    return sign(Buffer.from(eventText(random, NOW)), random.pick(SECRETS), timestamp);
  };

  it('are never accepted when they are forged', { timeout: LONG }, async () => {
    const forgeries = Object.entries(FORGERIES);
    const amount = sized(4_200, 1_000_000, 100_000);
    let kept: Sent = genuine();
    const made: Record<string, number> = {};
    const verdicts = await tally(amount, (index) => {
      if (index % 20 === 0) kept = genuine();
      for (let turn = index; ; turn += 1) {
        const [name, forge] = forgeries[turn % forgeries.length] ?? ['', () => kept];
        const sent = forge(kept, random);
        if (isGenuine(sent, SECRETS)) continue; // a text that serialises to itself
        made[name] = (made[name] ?? 0) + 1;
        return { sent };
      }
    });
    report(`forged webhooks: ${count(amount)} of ${forgeries.length} kinds, ${verdicts.accepted ?? 0} accepted`);
    expect(Object.keys(made)).toHaveLength(forgeries.length);
    expect(verdicts.accepted ?? 0).toBe(0);
    const { signature = 0, timestamp = 0, stale = 0 } = verdicts;
    expect(signature + timestamp + stale).toBe(amount); // each refused for a reason, none by accident
  });

  it('are never refused when they are genuine, by whichever secret, as bytes or as text', {
    timeout: LONG,
  }, async () => {
    const amount = sized(1_000, 10_000);
    const changed = { count: 0 };
    const verdicts = await tally(amount, (index) => {
      const sent = genuine();
      const text = sent.body.toString('utf8');
      if (JSON.stringify(JSON.parse(text)) !== text) changed.count += 1;
      return index % 2 === 0 ? { sent } : { sent, body: text };
    });
    report(`genuine webhooks: ${count(amount)}, ${count(amount - (verdicts.accepted ?? 0))} refused`);
    report(`  of which another text once serialised again: ${count(changed.count)}`);
    expect(verdicts).toEqual({ accepted: amount });
    expect(changed.count).toBeGreaterThan(amount / 2); // the campaign is about these
  });

  it('are refused when they are stale, however well signed', { timeout: LONG }, async () => {
    const amount = sized(1_000, 100_000);
    const verdicts = await tally(amount, () => {
      const ageMs = TOLERANCE_MS + 1_001 + random.below(random.pick([1_000, 3_600_000, 1e11]));
      return { sent: genuine(random.chance(0.5) ? ageMs : -ageMs) };
    });
    report(`stale webhooks: ${count(amount)}, ${count(verdicts.accepted ?? 0)} accepted`);
    expect(verdicts).toEqual({ stale: amount });
  });

  it('are taken once when they are replayed, in any order and at once', { timeout: LONG }, async () => {
    const amount = sized(200, 20_000);
    const taken = new Map<string, number>();
    const errors: unknown[] = [];
    const handler = webhookHandler({
      secret: SECRETS,
      now: () => NOW,
      onEvent: ({ payload }) => {
        const { id } = (payload as { object: { id: string } }).object;
        taken.set(id, (taken.get(id) ?? 0) + 1);
      },
      onError: (error) => errors.push(error),
      answerAfter: true,
    });
    const requests = Array.from({ length: amount }, (_, index) => {
      const body = Buffer.from(`{"event":"meeting.started","event_ts":${NOW},"payload":{"object":{"id":"m${index}"}}}`);
      return sign(body, SECRETS[0], String(NOW / 1_000 - random.below(300)));
    });
    const sent = requests.flatMap((request) => {
      // Zoom's own next try: the same event, signed anew.
      const again = sign(request.body, SECRETS[0], String(NOW / 1_000));
      return [request, request, again].map((one) => ({ one, rank: random.fraction() }));
    });
    sent.sort((a, b) => a.rank - b.rank);
    for (let start = 0; start < sent.length; start += BATCH) {
      const statuses = await Promise.all(
        sent.slice(start, start + BATCH).map(async ({ one }) => {
          const init = { method: 'POST', body: one.body, headers: headersOf(one) };
          return (await handler(new Request('https://app.example.com/zoom', init))).status;
        }),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    report(`replayed webhooks: ${count(sent.length)} requests of ${count(amount)} events, ${count(taken.size)} taken`);
    expect(errors).toEqual([]);
    expect([taken.size, new Set(taken.values())]).toEqual([amount, new Set([1])]);
  });
});
