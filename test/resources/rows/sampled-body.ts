import type { EndpointName } from '../../../src/resources/catalogue.js';
import { factsOf } from '../../../src/testing/facts/facts.js';
import type { FieldFact } from '../../../src/testing/facts/operation-facts.js';
import { sampleRecord } from '../../../src/testing/facts/sample.js';

/**
 * A body with every field of one of its shapes in Zoom's reference: settings have hundreds. That the methods accept
 * these fields and no others is shown by the types, in groups-settings-types.test.ts.
 *
 * @param shape Position among the alternatives, and among those of the alternative.
 */
export function sampledBody(name: EndpointName, ...shape: number[]): never {
  const fact = shape.reduce<FieldFact | null | undefined>(
    (outer, position) => outer?.oneOf?.[position],
    factsOf(name).body,
  );
  if (fact?.fields === undefined) throw new Error(`${name} has no such body.`);
  return sampleRecord(fact.fields, 0) as never;
}
