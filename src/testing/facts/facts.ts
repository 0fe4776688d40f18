import { type EndpointName, endpoints } from '../../resources/catalogue.js';
import type { AnyEndpoint, EndpointBase } from '../../types/endpoint.js';
import account from './account.json' with { type: 'json' };
import contactGroups from './contact-groups.json' with { type: 'json' };
import dashboards from './dashboards.json' with { type: 'json' };
import divisions from './divisions.json' with { type: 'json' };
import groups from './groups.json' with { type: 'json' };
import offboarding from './offboarding.json' with { type: 'json' };
import type { OperationFacts } from './operation-facts.js';
import phone from './phone.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import users from './users.json' with { type: 'json' };

const AREAS: readonly (readonly object[])[] = [
  users,
  divisions,
  groups,
  contactGroups,
  roles,
  account,
  phone,
  reports,
  dashboards,
  offboarding,
];

/** Every operation that the facts cover, by `GET /users/{userId}`. */
export const OPERATION_FACTS: Readonly<Record<string, OperationFacts>> = Object.fromEntries(
  (AREAS.flat() as OperationFacts[]).map((facts) => [`${facts.method} ${facts.path}`, facts]),
);

/** What Zoom's reference says about an operation of the catalogue. */
export function factsOf(name: EndpointName): OperationFacts {
  const { method, path }: EndpointBase = endpoints[name];
  const facts = OPERATION_FACTS[`${method} ${path}`];
  if (facts === undefined) throw new Error(`No facts about ${method} ${path}: src/testing/facts has to learn it.`);
  return facts;
}

/** Rows of a page when the request does not say. */
export const DEFAULT_PAGE_SIZE = 30;

/** Largest page that an operation gives; `null` when it is not paged. */
export function maxPageSize(name: EndpointName): number | null {
  const endpoint: AnyEndpoint = endpoints[name];
  return 'maxPageSize' in endpoint ? endpoint.maxPageSize : null;
}
