import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/sync/read-names.js';
import { answer, connect, refusal } from './connect.js';

const GROUPS = [
  { id: 'g1', name: 'Sales' },
  { id: 'g2', name: 'Support' },
  { id: 'g3', name: 'Owls' },
];

describe('readNames', () => {
  it('reads names by id, and reports how far it is', async () => {
    const { run, zoom, progress } = connect({ groups: GROUPS });
    const { value, report } = await readNames(run, 'groups', zoom.groups.list({}, run.call));
    expect(Object.fromEntries(value)).toEqual({ g1: 'Sales', g2: 'Support', g3: 'Owls' });
    expect(report).toEqual({
      status: 'complete',
      cause: null,
      why: null,
      missingScopes: [],
      read: 3,
      expected: null,
    });
    expect(progress.map(({ section, done, total }) => `${section} ${done}/${total}`)).toEqual(['groups 3/null']);
  });

  it('reads all pages', async () => {
    const { run, zoom } = connect({ groups: GROUPS });
    const { value } = await readNames(run, 'groups', zoom.groups.list({ page_size: 2 }, run.call));
    expect([...value.keys()]).toEqual(['g1', 'g2', 'g3']);
  });

  it('counts what has no name, and has no name for it', async () => {
    const roles = [{ id: '0', name: 'Owner' }, { id: 'x', name: '' }, { id: 'y' }];
    const { run, zoom } = connect({}, { onTheWay: () => answer({ roles }) });
    const { value, report } = await readNames(run, 'roles', zoom.roles.list({}, run.call));
    expect(Object.fromEntries(value)).toEqual({ 0: 'Owner' });
    expect(report).toMatchObject({ status: 'complete', read: 3 });
  });

  it('keeps the names that can be read when a row cannot', async () => {
    const { run, zoom, fake } = connect({ groups: GROUPS });
    fake.faults.add({ kind: 'malformed-row', match: { operation: 'groups.list' }, times: 2 });
    const { value, report } = await readNames(run, 'groups', zoom.groups.list({}, run.call));
    expect(Object.fromEntries(value)).toEqual({ g1: 'Sales', g3: 'Owls' });
    expect(report).toEqual({
      status: 'partial',
      cause: 'inconsistent',
      why: '1 row(s) of the list have no id and were left out.',
      missingScopes: [],
      read: 2,
      expected: 3,
    });
  });

  it.each([
    ['a row that cannot be read', { kind: 'malformed-row' }],
    ['fewer rows than Zoom counts', { kind: 'respond', status: 200, body: { total_records: 3, groups: [GROUPS[0]] } }],
  ] as const)('is whole when a second reading is, after %s', async (_case, fault) => {
    const { run, zoom, fake } = connect({ groups: GROUPS });
    fake.faults.add({ ...fault, match: { operation: 'groups.list' } });
    const { value, report } = await readNames(run, 'groups', zoom.groups.list({}, run.call));
    expect([...value.keys()].sort()).toEqual(['g1', 'g2', 'g3']);
    expect(report).toMatchObject({ status: 'complete', read: 3 });
    expect(fake.stats.requests).toBe(2);
  });

  it('is not whole when Zoom counts more rows twice', async () => {
    const body = { total_records: 3, groups: [GROUPS[0]] };
    const { run, zoom, fake } = connect();
    fake.faults.add({ kind: 'respond', status: 200, body, match: { operation: 'groups.list' }, times: 2 });
    const { report } = await readNames(run, 'groups', zoom.groups.list({}, run.call));
    expect(report).toMatchObject({ status: 'partial', cause: 'inconsistent', read: 1, expected: 3 });
    expect(report.why).toBe('Zoom counts 3 rows of the list, 1 could be read.');
  });

  it('throws what Zoom refuses: the section reports it', async () => {
    const { run, zoom } = connect({}, { onTheWay: () => refusal(403, 403, 'No right.') });
    await expect(readNames(run, 'groups', zoom.groups.list({}, run.call))).rejects.toMatchObject({ status: 403 });
  });
});
