import type { FakePerson, FakePersonInput } from '../account/fake-person.js';

/** The parts of a body that hand out Meetings licences and bundles. */
export interface LicenceFields {
  type?: FakePerson['type'];
  zoom_one_type?: number;
  plan_united_type?: string;
  license_info_list?: readonly { license_type: 'MEETING' | 'ZOOM_WORKPLACE_BUNDLE'; license_option: number }[];
}

/** What such a body changes. Who gets a bundle is Licensed; who loses it and is told nothing else becomes Basic. */
export function licencePatch(person: FakePerson | null, fields: LicenceFields): FakePersonInput {
  const bundle = fields.zoom_one_type ?? optionOf(fields, 'ZOOM_WORKPLACE_BUNDLE');
  const united = fields.plan_united_type;
  const workplaceBundle = bundle === 0 ? null : bundle;
  const unitedBundle = united === 'none' || united === '0' ? null : united === undefined ? united : Number(united);
  const isGiven = (code: number | null | undefined): boolean => code !== undefined && code !== null;
  const lost =
    (workplaceBundle === null && isGiven(person?.workplaceBundle)) ||
    (unitedBundle === null && isGiven(person?.unitedBundle));
  const licensed = isGiven(workplaceBundle) || isGiven(unitedBundle) || optionOf(fields, 'MEETING') !== undefined;
  const type = licensed ? 2 : (fields.type ?? (lost ? 1 : undefined));
  return {
    ...(workplaceBundle !== undefined && { workplaceBundle }),
    ...(unitedBundle !== undefined && { unitedBundle }),
    ...(type !== undefined && { type }),
    ...(type !== undefined && type !== 2 && type !== 3 && NEEDS_LICENSED),
  };
}

/** What only Licensed and On-prem people can hold: it goes with the licence. */
const NEEDS_LICENSED = {
  webinarCapacity: null,
  largeMeetingCapacity: null,
  eventsCapacity: null,
  concurrentMeeting: 'Basic',
} as const;

function optionOf({ license_info_list: list }: LicenceFields, type: string): number | undefined {
  return list?.find(({ license_type }) => license_type === type)?.license_option;
}
