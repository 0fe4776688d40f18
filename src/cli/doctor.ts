import { type EnvironmentVariable, readSetting } from '../auth/app-credentials.js';
import { diagnose, isZoomError, type ZoomClient } from '../index.js';
import type { ClockWatch } from './clock-skew.js';
import { watchClock } from './clock-skew.js';
import { connect } from './connect.js';
import {
  clockCheck,
  type DoctorReport,
  doctorExitCode,
  environmentCheck,
  formatDoctorReport,
  planCheck,
  scopesCheck,
  tokenCheck,
} from './doctor-report.js';
import type { DoctorInvocation } from './invocation.js';
import type { Io } from './io.js';

const CREDENTIALS: readonly EnvironmentVariable[] = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'];

/** Looks at everything that has to be right before anything works. Sends reads only. */
export async function doctor(invocation: DoctorInvocation, io: Io): Promise<number> {
  const watch = watchClock();
  const zoom = connect(invocation.connection, watch.fetch);
  try {
    const report = await examine(zoom, watch, invocation, io.signal);
    await io.write(invocation.json ? `${JSON.stringify(report, null, 2)}\n` : formatDoctorReport(report));
    return doctorExitCode(report);
  } finally {
    await zoom.close();
  }
}

async function examine(
  zoom: ZoomClient,
  watch: ClockWatch,
  { features = ['sync'], connection }: DoctorInvocation,
  signal: AbortSignal,
): Promise<DoctorReport> {
  const plan = planCheck(connection.plan);
  const missing = CREDENTIALS.filter((variable) => readSetting(undefined, variable) === null);
  const environment = environmentCheck(missing);
  if (missing.length > 0) return { checks: [environment, plan], diagnosis: null };
  try {
    const diagnosis = await diagnose(zoom, { features, signal });
    const checks = [environment, tokenCheck(diagnosis), clockCheck(watch.skewMs()), plan, scopesCheck(diagnosis)];
    return { checks, diagnosis };
  } catch (error) {
    if (signal.aborted || !isZoomError(error) || error.kind === 'config') throw error;
    const token = { check: 'token', status: 'failed', why: error.message } as const;
    return { checks: [environment, token, clockCheck(watch.skewMs()), plan], diagnosis: null };
  }
}
