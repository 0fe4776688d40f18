/** The rules of Zoom that the actions meet, written down a second time: nothing here knows the simulated Zoom or the SDK. */

export interface ModelPerson {
  status: 'active' | 'inactive' | 'pending';
  type: 1 | 2;
  bundle: boolean;
  webinar: boolean;
  scheduler: boolean;
  phone: boolean;
  groups: string[];
}

export const SEATS = { meetings: 3, bundle: 1, webinar: 2, scheduler: 1, phone: 2 } as const;
type Seat = keyof typeof SEATS;

export type Part = 'meetings' | 'bundle' | 'webinar' | 'scheduler' | 'phone';

export type Deed =
  | { do: 'create'; email: string; invite: boolean; licensed: boolean; group: string | null }
  | { do: 'accept' | 'deactivate' | 'reactivate' | 'unlink' | 'delete' | 'removeFromPhone' | 'signOut'; email: string }
  | { do: 'join' | 'leave'; email: string; group: string }
  | { do: 'licences'; email: string; change: Partial<Record<Part, boolean>> };

/** How a deed ends: well, done before, refused with a code after so many parts, or seen through before anything is sent. */
export type End = 'done' | 'already' | 'config' | { code: number; after: number };

const OFF = { type: 1, bundle: false, webinar: false, scheduler: false, phone: false } as const;

export class ModelAccount {
  readonly people = new Map<string, ModelPerson>();

  do(deed: Deed): End {
    const person = this.people.get(deed.email);
    if (deed.do === 'create') return this.#create(deed, person);
    if (person === undefined)
      return deed.do === 'unlink' || deed.do === 'delete' ? 'already' : { code: 1001, after: 0 };
    const invited = person.status === 'pending';
    switch (deed.do) {
      case 'accept':
        if (invited) person.status = 'active';
        return invited ? 'done' : 'already';
      case 'deactivate':
        if (invited) return 'config';
        if (person.status === 'inactive') return 'already';
        Object.assign(person, { ...OFF, status: 'inactive' });
        return 'done';
      case 'reactivate':
        if (invited) return 'config';
        if (person.status === 'active') return 'already';
        Object.assign(person, { ...OFF, status: 'active' });
        return 'done';
      case 'unlink':
      case 'delete':
        if (deed.do === 'unlink' && !invited && deed.email.endsWith('@example.com')) return { code: 1107, after: 0 };
        this.people.delete(deed.email);
        return 'done';
      case 'removeFromPhone':
        if (!person.phone) return 'already';
        person.phone = false;
        return 'done';
      case 'signOut':
        return invited ? 'already' : 'done';
      case 'join':
        return this.#join(person, deed.group);
      case 'leave':
        if (!person.groups.includes(deed.group)) return 'already';
        if (invited) return 'config';
        person.groups = person.groups.filter((group) => group !== deed.group);
        return 'done';
      case 'licences':
        return invited ? 'config' : this.#licences(person, deed.change);
    }
  }

  #create(deed: Deed & { do: 'create' }, person: ModelPerson | undefined): End {
    if (person === undefined) {
      if (deed.licensed && this.#isFull('meetings')) return { code: 2034, after: 0 };
      const groups = deed.group === null ? [] : [deed.group];
      const status = deed.invite ? 'pending' : 'active';
      this.people.set(deed.email, { ...OFF, type: deed.licensed ? 2 : 1, status, groups });
      return 'done';
    }
    if (person.status === 'inactive') return 'config';
    const licences =
      person.status === 'pending' || !deed.licensed ? 'already' : this.#licences(person, { meetings: true });
    if (typeof licences === 'object') return licences;
    const joined = deed.group === null ? 'already' : this.#join(person, deed.group);
    return licences === 'done' || joined === 'done' ? 'done' : 'already';
  }

  #join(person: ModelPerson, group: string): 'done' | 'already' {
    if (person.groups.includes(group)) return 'already';
    person.groups = person.status === 'pending' ? [group] : [...person.groups, group];
    return 'done';
  }

  /** What is taken goes first; then the licence, then what needs it. */
  #licences(person: ModelPerson, change: Partial<Record<Part, boolean>>): End {
    if (person.status === 'inactive') return Object.values(change).includes(true) ? 'config' : 'already';
    let parts = 0;
    const wants = (part: Part, on: boolean): boolean => change[part] === on;
    const addOnsTaken = (['webinar', 'scheduler'] as const).filter((part) => wants(part, false) && person[part]);
    for (const part of addOnsTaken) person[part] = false;
    if (addOnsTaken.length > 0) parts += 1;
    if (wants('phone', false) && person.phone) {
      person.phone = false;
      parts += 1;
    }
    if (wants('bundle', false) && person.bundle) {
      Object.assign(person, { bundle: false, type: 1, webinar: false });
      parts += 1;
    }
    if (wants('meetings', false) && person.type === 2) {
      Object.assign(person, { type: 1, webinar: false });
      parts += 1;
    }
    if (wants('meetings', true) && person.type === 1) {
      if (this.#isFull('meetings')) return { code: 2034, after: parts };
      person.type = 2;
      parts += 1;
    }
    if (wants('bundle', true) && !person.bundle) {
      if (this.#isFull('bundle')) return { code: 2038, after: parts };
      Object.assign(person, { bundle: true, type: 2 });
      parts += 1;
    }
    if (wants('phone', true) && !person.phone) {
      if (this.#isFull('phone')) return { code: 1102, after: parts };
      person.phone = true;
      parts += 1;
    }
    const given = (['webinar', 'scheduler'] as const).filter((part) => wants(part, true) && !person[part]);
    if (given.includes('webinar') && person.type !== 2) return { code: 1122, after: parts };
    if (given.includes('webinar') && this.#isFull('webinar')) return { code: 200, after: parts };
    if (given.includes('scheduler') && this.#isFull('scheduler')) return { code: 1228, after: parts };
    for (const part of given) person[part] = true;
    return parts > 0 || given.length > 0 ? 'done' : 'already';
  }

  #isFull(seat: Seat): boolean {
    const holders = [...this.people.values()].filter((person) =>
      seat === 'meetings' ? person.type === 2 && !person.bundle : person[seat],
    );
    return holders.length >= SEATS[seat];
  }
}
