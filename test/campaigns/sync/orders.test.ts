import { expect, it } from 'vitest';
import { count, LONG, report, SEED, sized } from '../size.js';
import { DEEDS, type Deed, type Happening, type Layout, readWhile } from './moving-account.js';

/**
 * People are created, invited, deleted and moved right before each request, in every order; each person once. Whoever was
 * there all the time must be in the answer, once, with a status that they had, or the answer says that it is not complete.
 */

/** Cases of one kind in one layout: all of them where there are no more, else evenly spread ones. */
const CASES = sized(1_500, 400_000, 12_000);
/** Pairs are so few that all of them are always tried. */
const EVERY = Number.POSITIVE_INFINITY;

const TWO_PAGES = { people: { pending: 2, active: 4, inactive: 2 }, pageSize: 2 } as const;
const LAYOUTS: readonly Layout[] = [
  { name: 'a page a list', people: { pending: 2, active: 3, inactive: 2 }, pageSize: 10, arrivals: 'last' },
  { name: 'active people on two pages', ...TWO_PAGES, arrivals: 'last' },
  { name: 'active people on two pages, newcomers first', ...TWO_PAGES, arrivals: 'first' },
  { name: 'active people on two pages, by name', ...TWO_PAGES, arrivals: 'by name' },
  {
    name: 'deactivated people on two pages',
    people: { pending: 2, active: 3, inactive: 4 },
    pageSize: 3,
    arrivals: 'last',
  },
  { name: 'a page a person', people: { pending: 2, active: 3, inactive: 2 }, pageSize: 1, arrivals: 'last' },
  {
    name: 'a page a person, by name',
    people: { pending: 2, active: 3, inactive: 2 },
    pageSize: 1,
    arrivals: 'by name',
  },
];

/** The six things, whichever list somebody is deleted from. */
const SIX: readonly (readonly Deed[])[] = (['delete active', 'delete inactive', 'delete pending'] as const).map(
  (deletion) => ['create', 'invite', 'accept', 'deactivate', 'reactivate', deletion],
);

/** All ways to take so many of these, in order. */
function orders<T>(of: readonly T[], taken: number): T[][] {
  if (taken === 0) return [[]];
  return of.flatMap((one) =>
    orders(
      of.filter((other) => other !== one),
      taken - 1,
    ).map((rest) => [one, ...rest]),
  );
}

/** All ways to put so many things, one after the other, before requests from this one on. */
function places(things: number, requests: number, from = 0): number[][] {
  if (things === 0) return [[]];
  return Array.from({ length: requests - from }, (_, index) => from + index).flatMap((place) =>
    places(things - 1, requests, place).map((rest) => [place, ...rest]),
  );
}

interface Kind {
  name: string;
  deeds: readonly (readonly Deed[])[];
  most: number;
  /** To whom they happen: in every mixture of firsts and lasts, or (2) all to firsts or all to lasts. */
  targets: number;
}

interface Figures {
  cases: number;
  of: number;
  complete: number;
  lies: string[];
}

/** Tries orders of things at all places, and on the first or the last of each list. */
async function tryAll(layout: Layout, { deeds, most, targets }: Kind): Promise<Figures> {
  const quiet = await readWhile(layout, []);
  expect(quiet).toEqual({ complete: true, requests: expect.any(Number), lies: [] });
  const things = deeds[0]?.length ?? 0;
  const placed = places(things, quiet.requests);
  const of = deeds.length * placed.length * targets;
  const figures: Figures = { cases: Math.min(of, most), of, complete: 0, lies: [] };
  const offset = (SEED % 997) / 997;
  for (let index = 0; index < figures.cases; index += 1) {
    const number = figures.cases === of ? index : Math.floor(((index + offset) / figures.cases) * of);
    const [target, rest] = [number % targets, Math.floor(number / targets)];
    const [place, order] = [placed[rest % placed.length] ?? [], deeds[Math.floor(rest / placed.length)] ?? []];
    const happenings = order.map((deed, at): Happening => {
      const to = (targets === 2 ? target : (target >> at) % 2) === 0 ? 'first' : 'last';
      return { deed, before: place[at] ?? 0, to };
    });
    const { complete, lies } = await readWhile(layout, happenings);
    if (complete) figures.complete += 1;
    for (const lie of lies) {
      const how = happenings.map(({ deed, before, to }) => `${deed} (${to}) before request ${before}`).join(', ');
      figures.lies.push(`${lie}: ${how}`);
    }
  }
  return figures;
}

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;

it.each(LAYOUTS)(
  `nobody is lost or doubled whatever happens to people in whatever order: $name (seed ${SEED})`,
  async (layout) => {
    const pairs = layout.pageSize === 1 ? CASES : EVERY;
    const kinds: readonly Kind[] = [
      { name: 'two things', deeds: orders(DEEDS, 2), most: pairs, targets: 4 },
      { name: 'three things', deeds: orders(DEEDS, 3), most: CASES, targets: 8 },
      { name: 'all six things', deeds: SIX.flatMap((six) => orders(six, 6)), most: CASES, targets: 2 },
    ];
    for (const kind of kinds) {
      const { cases, of, complete, lies } = await tryAll(layout, kind);
      report(
        `Orders, ${layout.name}: ${kind.name}, ${count(cases)} of ${count(of)} cases, ` +
          `${lies.length} lies, ${percent(complete, cases)} complete`,
      );
      expect(lies.slice(0, 10), `${kind.name}, seed ${SEED}`).toEqual([]);
      // A section that never dares to say "complete" would be no lie either.
      expect(complete / cases).toBeGreaterThan(0.7);
    }
  },
  LONG,
);
