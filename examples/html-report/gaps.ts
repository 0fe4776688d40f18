import type { AccountSnapshot, SectionName, SectionReport } from '../../src/index.js';

/** The parts of a sync by the words that a reader has for them. */
export const SECTION_TITLES: Readonly<Record<SectionName, string>> = {
  users: 'People',
  phone: 'Zoom Phone',
  addOns: 'Add-ons and bundles',
  usage: 'Usage',
  seats: 'Seats bought',
  groups: 'Groups',
  roles: 'Roles',
  domains: 'Domains',
};

/** How a part came about, for a reader: a sign, words, and whether it leaves a hole in the report. */
export interface Reading {
  state: 'complete' | 'partial' | 'missing' | 'left-out';
  sign: string;
  words: string;
}

/** Says how a part came about. What nobody asked for, or the account does not have, is no hole. */
export function readingOf({ status, cause }: SectionReport): Reading {
  if (status === 'complete') return { state: 'complete', sign: '✓', words: 'complete' };
  if (cause === 'not-requested') return { state: 'left-out', sign: '–', words: 'not asked for' };
  if (cause === 'not-available') return { state: 'left-out', sign: '–', words: 'the account has none' };
  if (status === 'partial') return { state: 'partial', sign: '◐', words: 'partial' };
  return { state: 'missing', sign: '✕', words: 'not read' };
}

/** The chapters that draw on a sync. */
export type Chapter = 'licences' | 'seats' | 'activity' | 'reclaim';

/** What each chapter is drawn from: where one of these has a hole, so has the chapter. */
const SOURCES: Readonly<Record<Chapter, readonly SectionName[]>> = {
  licences: ['users', 'phone', 'addOns'],
  seats: ['seats', 'users', 'phone', 'addOns'],
  activity: ['users', 'usage'],
  reclaim: ['users', 'usage', 'phone', 'addOns', 'groups'], // groups: people are protected by their names
};

/** Something that a chapter lacks. */
export interface Gap {
  section: SectionName;
  reading: Reading;
  /** As the sync tells it, with what to do. */
  why: string | null;
}

/** What a chapter lacks, the holes first; a product that the account does not have is nothing that lacks. */
export function gapsOf(chapter: Chapter, { sections }: AccountSnapshot): Gap[] {
  return SOURCES[chapter]
    .map((section) => ({ section, reading: readingOf(sections[section]), why: sections[section].why }))
    .filter(({ section, reading }) => reading.state !== 'complete' && sections[section].cause !== 'not-available')
    .sort((a, b) => Number(a.reading.state === 'left-out') - Number(b.reading.state === 'left-out'));
}

/** Whether nothing at all was read of a part that the account may have. */
export function isUnread({ status, cause }: SectionReport): boolean {
  return status === 'skipped' && cause !== 'not-available';
}
