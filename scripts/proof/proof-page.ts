import { CLAIMS, type Claim } from './claims.js';
import type { FigureTable, ProofRun } from './proof-run.js';

/** The text of docs/proof.md: what the runs counted, by claim. */
export function proofPage(runs: readonly ProofRun[]): string {
  const byName = new Map(runs.map((run) => [run.name, run]));
  return `# Proof

<!-- Made by scripts/build-proof.ts from proof/*.json. Do not edit. -->

What this package promises, and what was counted when it was tried. Each figure was written by the command that stands
with it, and the command repeats it. Campaigns run at full size unless it says otherwise.

| Claim | Tried by | Outcome | Day | Commit |
| --- | --- | --- | --- | --- |
${CLAIMS.flatMap((claim) => overview(claim, byName)).join('\n')}

${CLAIMS.map((claim) => section(claim, byName)).join('\n')}`;
}

function overview({ title, runs }: Claim, byName: ReadonlyMap<string, ProofRun>): string[] {
  const link = `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
  return Object.entries(runs).map(([name, command]) => {
    const run = byName.get(name);
    if (run === undefined) return row([link, `\`${command}\``, 'not run', '', '']);
    return row([link, `\`${command}\``, outcome(run), run.startedAt.slice(0, 10), commit(run)]);
  });
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function outcome({ passed, size }: ProofRun): string {
  return `${passed ? 'passed' : '**failed**'}${size === null || size === 'full' ? '' : `, **${size} size only**`}`;
}

function commit({ commit: id, changed }: ProofRun): string {
  if (id === null) return 'unknown';
  return `\`${id}\`${changed ? ' with changes' : ''}`;
}

function section({ title, says, runs }: Claim, byName: ReadonlyMap<string, ProofRun>): string {
  const parts = Object.entries(runs).map(([name, command]) => {
    const run = byName.get(name);
    return run === undefined ? `### ${name}\n\nNot run. \`${command}\` runs it.\n` : told(run);
  });
  return `## ${title}\n\n${says}\n\n${parts.join('\n')}`;
}

function told(run: ProofRun): string {
  const { name, command, lines, tables } = run;
  const list = lines.length === 0 ? '' : `\n${lines.map((line) => `- ${plain(line)}`).join('\n')}\n`;
  return `### ${name}

${setting(run)}

\`\`\`sh
${command}
\`\`\`
${list}${tables.map(table).join('')}`;
}

function setting(run: ProofRun): string {
  const { seconds, seed, tests, startedAt, machine } = run;
  const counted =
    tests === null ? '' : ` ${tests.passed} tests passed, ${tests.failed} failed, ${tests.skipped} skipped.`;
  const { cpu, cores, memoryGib, system, node } = machine;
  const from = `${startedAt.slice(0, 16).replace('T', ' ')} UTC, commit ${commit(run)}`;
  const said = outcome(run);
  const first = said.startsWith('p') ? `P${said.slice(1)}` : said.replace('failed', 'Failed');
  return `${first} in ${seconds} s.${counted} ${from}${
    seed === null ? '' : `, seed ${seed}`
  }. ${cores} x ${plain(cpu)}, ${memoryGib} GiB, ${system}, Node ${node}.`;
}

function table({ title, notes, head, rows }: FigureTable): string {
  const cell = (text: string) => plain(text).replaceAll('\n', '<br>');
  const body = [row(head.map(cell)), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(cell)))];
  return `\n${[`**${plain(title)}**`, ...notes.map(plain)].join(' ')}\n\n${body.join('\n')}\n`;
}

/** Figures are text: nothing in them is Markdown, HTML or a template of the site. */
function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|]/g, '\\$&')
    .replaceAll('{{', '{&#123;');
}
