/**
 * Spans of calls and of their requests, by the tracer of an application.
 *
 * @module zoom-admin-sdk/opentelemetry
 */
export { type OpenTelemetryOptions, openTelemetry } from './open-telemetry.js';
