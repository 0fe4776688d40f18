import type { FieldFact } from './operation-facts.js';

/** Where a sample value stands: its name, and which of several rows it belongs to. */
export interface SamplePlace {
  name: string;
  row: number;
}

/** A value as Zoom's reference describes it: the same for the same place. */
export function sample(fact: FieldFact, place: SamplePlace): unknown {
  const [shape] = fact.oneOf ?? [];
  if (shape !== undefined) return sample(shape, place);
  const values = fact.type === 'array' ? [] : (fact.enum ?? fact.known ?? []);
  const value = values[place.row % values.length];
  if (value !== undefined) return fact.type === 'integer' || fact.type === 'number' ? Number(value) : value;
  switch (fact.type) {
    case 'object':
      return sampleRecord(fact.fields ?? {}, place.row);
    case 'array':
      return fact.items === undefined ? [] : [sample(fact.items, place)];
    case 'integer':
      return Math.max(fact.min ?? 0, Math.min(fact.max ?? 100, place.row + 1));
    case 'number':
      return place.row + 0.5;
    case 'boolean':
      return place.row % 2 === 0;
    case 'null':
      return null;
    default:
      return sampleText(fact, place);
  }
}

/** One row of a list. Lists of plain texts have a nameless field. */
export function sampleRow(fields: Readonly<Record<string, FieldFact>>, row: number): unknown {
  const plain = fields['(item)'];
  return plain === undefined ? sampleRecord(fields, row) : sample(plain, { name: 'item', row });
}

/** A record with all its fields. */
export function sampleRecord(fields: Readonly<Record<string, FieldFact>>, row: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, fact]) => [name, sample(fact, { name, row })]));
}

function sampleText({ format, maxLength }: FieldFact, { name, row }: SamplePlace): string {
  if (name === 'next_page_token') return ''; // what is sampled is whole
  if (format === 'date-time' || /(_time|_at)$/.test(name)) return '2025-06-01T10:00:00Z';
  if (format === 'date' || /(^|_)date$/.test(name)) return '2025-06-01';
  if (format === 'email' || /(^|_)email$/.test(name)) return `${name.replace(/\W/g, '')}-${row + 1}@example.com`;
  if (/(^|_)phone_number$|^number$/.test(name)) return `+1555010${String(row).padStart(4, '0')}`;
  return `${name}-${row + 1}`.slice(0, maxLength);
}
