import { exactJson } from '../../types/exact-json.js';
import { type Answer, jsonAnswer, NO_CONTENT } from '../answer.js';
import { writePage } from '../paging.js';
import type { Call, Handler } from '../world.js';
import { factsOf, maxPageSize } from './facts.js';
import type { OperationFacts } from './operation-facts.js';
import { sampleRecord, sampleRow } from './sample.js';

/** Rows of a list that nothing is known of. */
const ROWS = 3;
const PAGING_KEYS = ['page_count', 'page_number', 'page_size', 'total_records'] as const;

/**
 * Answers an operation that has no state here: with what Zoom's reference shows, every field present. What the request
 * said under the same name comes back.
 */
export const answerByFacts: Handler = (world, call) => {
  const { response } = factsOf(call.name);
  const [status = 200] = response.status;
  const nothing = Object.keys(response.fields).length === 0 && response.oneOf === undefined;
  if (status === 204 || (nothing && response.envelope === null))
    return status === 204 ? NO_CONTENT : jsonAnswer('', status);
  if (response.envelope === null || response.envelope.includes('.')) return record(response, call, status);
  if (maxPageSize(call.name) !== null) {
    return writePage(call.page, world.tokens, {
      items: response.envelope,
      total: ROWS,
      keys: PAGING_KEYS.filter((key) => key in response.meta),
      rows: (start, end) =>
        rows(response)
          .slice(start, end)
          .map((row) => exactJson(row)),
    });
  }
  return jsonAnswer(exactJson({ ...sampleRecord(response.meta, 0), [response.envelope]: rows(response) }), status);
};

function rows({ fields }: OperationFacts['response']): unknown[] {
  return Array.from({ length: ROWS }, (_, row) => sampleRow(fields, row));
}

function record(response: OperationFacts['response'], call: Call, status: number): Answer {
  const [shape] = response.oneOf ?? [];
  const sampled = sampleRecord({ ...shape?.fields, ...response.fields, ...response.meta }, 0);
  const told = { ...Object.fromEntries(call.query), ...call.params, ...call.body };
  const echoed = Object.fromEntries(
    Object.entries(told).filter(([name, value]) => typeof sampled[name] === typeof value && typeof value !== 'object'),
  );
  const answer = { ...sampled, ...echoed };
  return jsonAnswer(exactJson(response.rootArray === true ? [answer] : answer), status);
}
