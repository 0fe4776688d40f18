import { ZoomConfigError } from '../types/errors.js';

/** A meeting or webinar that somebody hosted, as the report on past meetings tells it. */
export interface HostedMeeting {
  kind: 'meeting' | 'webinar';
  /** ISO 8601; `null` when the report left it out. */
  startedAt: string | null;
  /** Whole minutes, as Zoom rounds them. */
  minutes: number;
  /** People who attended, the host included. Zoom may count somebody who came back as another one. */
  participants: number;
}

/** How far a Basic user gets. */
export interface BasicLimits {
  /** A meeting with others that took more minutes than this needs a licence. Default: 40. */
  longerThanMinutes?: number | undefined;
  /** A meeting with more people than this, the host included, needs a licence. Default: 100. */
  moreThanParticipants?: number | undefined;
}

/** Other numbers, or a rule of your own, which is asked about one meeting at a time and must not throw. */
export type LicenceRule = BasicLimits | ((meeting: HostedMeeting) => boolean);

/** What Zoom lets a Basic user do. */
export const BASIC_LIMITS = { longerThanMinutes: 40, moreThanParticipants: 100 } as const;

/**
 * Whether hosting this meeting took a licence: every webinar does, so does a meeting with more people than Basic allows,
 * and one with at least one other person that went on for longer. Nobody needs a licence to sit in a meeting alone.
 *
 * @example
 * await syncAccount(zoom, {
 *   usage: { days: 90, meetings: true, neededLicence: (meeting) => meeting.participants > 2 && needsLicence(meeting) },
 * });
 */
export function needsLicence(meeting: HostedMeeting, limits: BasicLimits = {}): boolean {
  const { longerThanMinutes = BASIC_LIMITS.longerThanMinutes } = limits;
  const { moreThanParticipants = BASIC_LIMITS.moreThanParticipants } = limits;
  const { kind, minutes, participants } = meeting;
  if (kind === 'webinar' || participants > moreThanParticipants) return true;
  return participants > 1 && minutes > longerThanMinutes;
}

/**
 * The rule that an option asks for.
 * @throws ZoomConfigError when a number is none, or below 0.
 */
export function licenceRule(rule: LicenceRule = {}): (meeting: HostedMeeting) => boolean {
  if (typeof rule === 'function') return rule;
  for (const name of ['longerThanMinutes', 'moreThanParticipants'] as const) {
    const limit = rule[name] ?? BASIC_LIMITS[name];
    if (!(limit >= 0)) {
      throw new ZoomConfigError(`usage.neededLicence.${name} must be a number from 0 on, not ${String(limit)}.`, {
        hint: `Zoom's own is ${BASIC_LIMITS[name]}.`,
      });
    }
  }
  return (meeting) => needsLicence(meeting, rule);
}
