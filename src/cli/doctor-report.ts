import { type Diagnosis, formatDiagnosis, type ZoomPlan } from '../index.js';
import { EXIT } from './exit-code.js';

/** One thing that the doctor looked at. */
export interface DoctorCheck {
  check: 'environment' | 'token' | 'clock' | 'plan' | 'scopes';
  /** `note`: fine, but worth knowing. `lacking`: some of it will not work. `failed`: nothing will. */
  status: 'ok' | 'note' | 'lacking' | 'failed';
  why: string;
}

export interface DoctorReport {
  checks: DoctorCheck[];
  /** `null` when there is no token to look at. */
  diagnosis: Diagnosis | null;
}

/** Further off than this, what Zoom signs and dates looks old or still to come. */
const TOLERATED_SKEW_MS = 30_000;

export function environmentCheck(missing: readonly string[]): DoctorCheck {
  if (missing.length === 0) return { check: 'environment', status: 'ok', why: 'All three credentials are set.' };
  const why = `Not set: ${missing.join(', ')}. They stand on the page of the Server-to-Server OAuth app.`;
  return { check: 'environment', status: 'failed', why };
}

export function clockCheck(skewMs: number | null): DoctorCheck {
  if (skewMs === null) return { check: 'clock', status: 'note', why: 'Zoom’s answers did not tell the time.' };
  if (skewMs === 0) return { check: 'clock', status: 'ok', why: 'This machine and Zoom agree.' };
  const seconds = (Math.abs(skewMs) / 1_000).toFixed(1);
  const why = `This machine is ${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} Zoom.`;
  if (Math.abs(skewMs) <= TOLERATED_SKEW_MS) return { check: 'clock', status: 'ok', why };
  return { check: 'clock', status: 'lacking', why: `${why} Set its clock by NTP: webhooks are judged by their age.` };
}

export function planCheck(plan: ZoomPlan | undefined): DoctorCheck {
  if (plan !== undefined) return { check: 'plan', status: 'ok', why: `${plan}, as you say.` };
  const why = 'Not given, so pro is taken. Zoom’s API does not tell it: pass --plan.';
  return { check: 'plan', status: 'note', why };
}

export function tokenCheck({ token, requests }: Diagnosis): DoctorCheck {
  const why = `Zoom issued one for account ${token.accountId ?? 'not known'}; looked at with ${requests} requests.`;
  return { check: 'token', status: 'ok', why };
}

export function scopesCheck({ ok, features, scopePage }: Diagnosis): DoctorCheck {
  if (ok) return { check: 'scopes', status: 'ok', why: `Enough for ${features.length} features.` };
  const short = features.filter(({ verdict }) => verdict !== 'ready' && verdict !== 'not-available');
  const add = scopePage.add.length === 0 ? '' : ` Scopes to add: ${scopePage.add.length}, below.`;
  const why = `Not enough, or not certain, for ${short.map(({ feature }) => feature).join(', ')}.${add}`;
  return { check: 'scopes', status: 'lacking', why };
}

export function doctorExitCode({ checks }: DoctorReport): number {
  if (checks.some(({ status }) => status === 'failed')) return EXIT.failed;
  return checks.some(({ status }) => status === 'lacking') ? EXIT.incomplete : EXIT.ok;
}

export function formatDoctorReport({ checks, diagnosis }: DoctorReport): string {
  const lines = checks.map(({ check, status, why }) => `${status.padEnd(8)} ${check.padEnd(12)} ${why}`);
  if (diagnosis !== null) lines.push('', formatDiagnosis(diagnosis));
  return `${lines.join('\n')}\n`;
}
