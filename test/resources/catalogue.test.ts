import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';

describe('the catalogue', () => {
  it('has one entry for each operation', () => {
    const operations = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    expect(operations.filter((operation, index) => operations.indexOf(operation) !== index)).toEqual([]);
  });

  it.each(Object.keys(endpoints) as EndpointName[])('%s is named after its area', (name) => {
    expect(name).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*){1,2}$/);
  });
});
