import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '../../../src/resources/catalogue.js';
import { factsOf } from '../../../src/testing/facts/facts.js';
import type { FieldFact } from '../../../src/testing/facts/operation-facts.js';
import type { AnyEndpoint } from '../../../src/types/endpoint.js';
import { DEVIATIONS } from '../../resources/deviations.js';
import { ROWS } from '../../resources/rows/index.js';
import { shapesOf } from '../../resources/shapes.js';
import { count, report } from '../size.js';

const NAMES = Object.keys(endpoints) as EndpointName[];

/** Fields at any depth. */
function fieldsIn(fields: Readonly<Record<string, FieldFact>> | undefined): number {
  const own = Object.values(fields ?? {});
  return own.reduce((sum, fact) => sum + fieldsIn((fact.items ?? fact).fields), own.length);
}

describe("the extract of Zoom's reference", () => {
  // The comparisons themselves are in test/resources, which `npm run campaign -- api` runs as well.
  it('holds every operation, and a call of each is made with it in hand', () => {
    const facts = NAMES.map((name) => ({ name, fact: factsOf(name), endpoint: endpoints[name] as AnyEndpoint }));
    const apart = facts.filter(
      ({ fact, endpoint }) => `${fact.method} ${fact.path}` !== `${endpoint.method} ${endpoint.path}`,
    );
    expect(apart.map(({ name }) => name)).toEqual([]);
    expect(NAMES.filter((name) => [ROWS[name] ?? []].flat().length === 0)).toEqual([]);
    const sum = (of: (entry: (typeof facts)[number]) => number) => count(facts.reduce((all, one) => all + of(one), 0));
    const bodies = sum(({ fact }) => shapesOf(fact.body).reduce((all, shape) => all + fieldsIn(shape.fields), 0));
    const labels = new Map<string, number>();
    for (const { endpoint } of facts) labels.set(endpoint.rateLimit, (labels.get(endpoint.rateLimit) ?? 0) + 1);
    report(
      `${count(NAMES.length)} operations, method, path, label, scopes and page size of each as in the reference, but for ` +
        `${Object.keys(DEVIATIONS).length} with a deviation and its reason`,
    );
    report(
      `${sum(({ fact }) => Object.keys(fact.query).length)} query parameters, ${bodies} fields of bodies and ` +
        `${sum(({ fact }) => fieldsIn(fact.response.fields))} of answers compared by name`,
    );
    report(`Labels: ${[...labels].map(([label, some]) => `${label} ${count(some)}`).join(', ')}`);
  });
});
