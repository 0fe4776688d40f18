import { execFileSync } from 'node:child_process';
import { arch, cpus, totalmem, type } from 'node:os';

export interface FigureTable {
  title: string;
  /** Sentences that the figures need. */
  notes: readonly string[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** One run of a campaign or a benchmark: a file of `proof/`. */
export interface ProofRun extends Circumstances {
  /** The name of its file, such as `campaign-sync`. */
  name: string;
  /** Repeats it, with its seed. */
  command: string;
  passed: boolean;
  seconds: number;
  /** What campaigns promise is `full`; `null` where the command says the size. */
  size: 'full' | 'middle' | 'small' | null;
  seed: string | null;
  tests: { passed: number; failed: number; skipped: number } | null;
  lines: readonly string[];
  tables: readonly FigureTable[];
}

/** Nothing here names the machine: its kind is what figures depend on. */
export interface Circumstances {
  startedAt: string;
  /** `null` outside a git checkout. */
  commit: string | null;
  /** Whether files differed from that commit. */
  changed: boolean;
  machine: { cpu: string; cores: number; memoryGib: number; system: string; node: string };
}

function git(...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** To be asked before a run begins. What the run itself writes is no change. */
export function circumstances(): Circumstances {
  const all = cpus();
  return {
    startedAt: new Date().toISOString(),
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain', '--', '.', ':!proof', ':!docs/proof.md') !== '',
    machine: {
      cpu: all[0]?.model.trim() ?? 'unknown',
      cores: all.length,
      memoryGib: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${arch()}`,
      node: process.version,
    },
  };
}

/** How a line of figures begins, whoever prints it, and what a smaller campaign puts behind it. */
const FIGURES = /^▪ (.*?)(?: \((?:middle|small) campaign\))?$/;

/**
 * The figures in what tests printed. Test files take turns as they like, so the lines are sorted; one that is indented
 * belongs to the line before it.
 */
export function figuresIn(output: string): string[] {
  const lines: string[] = [];
  for (const text of output.split('\n')) {
    const line = FIGURES.exec(text.trimEnd())?.[1];
    if (line === undefined) continue;
    const before = line.startsWith(' ') ? lines.pop() : undefined;
    lines.push(`${before === undefined ? '' : `${before}; `}${line.trim().replaceAll(/ {2,}/g, ' ')}`);
  }
  return lines.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const SIZES = ['small', 'middle', 'full'];

/** Whether a run takes the place of the one that is kept: a smaller one proves less. */
export function renews(run: ProofRun, kept: ProofRun | null): boolean {
  if (kept === null || run.size === null || kept.size === null) return true;
  return SIZES.indexOf(run.size) >= SIZES.indexOf(kept.size);
}
