import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';

/** The operation that each fixture is an answer of, or a row of its list. */
export const OPERATION_OF = {
  user: 'users.list',
  pendingUser: 'users.list',
  userDetails: 'users.get',
  userSettings: 'users.getSettings',
  usersSummary: 'users.getSummary',
  group: 'groups.list',
  groupMember: 'groups.listMembers',
  role: 'roles.list',
  phoneUser: 'phone.users.list',
  phoneUserDetails: 'phone.users.get',
  callingPlan: 'phone.callingPlans.list',
  meeting: 'users.listMeetings',
  upcomingMeeting: 'users.listUpcomingMeetings',
  hostReportRow: 'reports.hosts',
  historyMeeting: 'reports.historyMeetings',
  dashboardMeeting: 'dashboards.meetings',
  planUsage: 'account.getPlanUsage',
  managedDomain: 'account.listManagedDomains',
} as const satisfies Record<string, EndpointName>;

/** A JSON Schema in OpenAPI 3.0's dialect. */
export type AnswerSchema = Readonly<Record<string, unknown>>;

interface OpenApi {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema?: AnswerSchema }> }> }>
  >;
}

const CHECKED = new Set(
  'type enum format anyOf allOf required nullable minimum maximum minLength maxLength maxItems'.split(' '),
);

/** What the answers must look like by Zoom's OpenAPI files. */
export function answerSchemas(folder: string): Record<string, AnswerSchema> {
  const files = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as OpenApi);
  const bare = (template: string): string => template.replace(/\{\w+\}/g, '{}'); // `{userId}` is `{id}` elsewhere
  const operations = new Map(
    files.flatMap(({ paths }) =>
      Object.entries(paths).map(([template, methods]) => [bare(template), methods.get?.responses['200']] as const),
    ),
  );
  const names = [...new Set(Object.values(OPERATION_OF))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const schema = operations.get(bare(endpoints[name].path))?.content?.['application/json']?.schema;
      if (schema === undefined) throw new Error(`${name} is in none of the files.`);
      const [plain = schema] = (schema.oneOf ?? []) as AnswerSchema[]; // the other shapes answer to an `option`
      return [name, checkable(plain) as AnswerSchema];
    }),
  );
}

/** A schema without its prose. */
function checkable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(checkable);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties') {
        const fields = Object.entries(value as object).map(([name, field]) => [name, checkable(field)]);
        return [[key, Object.fromEntries(fields)]];
      }
      // Zoom's shapes overlap: what fits one of them mostly fits others as well, which `oneOf` forbids.
      if (key === 'oneOf') return [['anyOf', checkable(value)]];
      if (key === 'items' || CHECKED.has(key)) return [[key, checkable(value)]];
      return [];
    }),
  );
}
