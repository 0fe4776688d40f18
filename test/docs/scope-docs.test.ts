import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scopeDocs } from '../../scripts/build-scope-docs.js';
import { diagnose, formatDiagnosis } from '../../src/index.js';
import { connect } from '../lifecycle/diagnose/world.js';

const file = path.resolve(import.meta.dirname, '../../docs/scopes.md');

describe('docs/scopes.md', () => {
  it('has the features as they are', () => {
    const page = readFileSync(file, 'utf8');
    const stale = scopeDocs(page) !== page;
    expect(stale ? 'It is stale: run npx tsx scripts/build-scope-docs.ts' : 'fresh').toBe('fresh');
  });

  it('shows what a diagnosis says', async () => {
    const { zoom } = await connect({
      auth: 'consent',
      account: { id: 'abc123' },
      privileges: ['User:Read', 'Group:Read'],
      products: { phone: false },
      scopes: [
        'user:read:list_users:admin',
        'user:read:user:admin',
        'user:read:list_permissions:admin',
        'user:update:status:admin',
      ],
    });
    const features = ['sync.users', 'sync.phone', 'sync.groups', 'deactivate'] as const;
    const text = formatDiagnosis(await diagnose(zoom, { features }));
    expect(readFileSync(file, 'utf8')).toContain(`\n\`\`\`\n${text}\n\`\`\`\n`);
  });

  it('says of a feature what it takes', () => {
    const row = readFileSync(file, 'utf8')
      .split('\n')
      .find((line) => line.startsWith('| `deactivate` |'));
    expect(row).toBe(
      '| `deactivate` | `user:read:user:admin`<br>`user:update:status:admin` | `user:read:admin`<br>`user:write:admin` ' +
        '| `User:Edit`<br>`User:Read` |',
    );
  });
});
