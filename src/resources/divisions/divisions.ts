import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { Division, DivisionDetails, DivisionMember } from '../../types/zoom/division.js';
import { idsOf, inBatches, piecesOf } from '../in-batches.js';
import { Resource } from '../resource.js';
import {
  assignDivisionMembers,
  createDivision,
  deleteDivision,
  getDivision,
  listDivisionMembers,
  listDivisions,
  updateDivision,
} from './endpoints.js';

/** What one request takes, by Zoom's reference. */
const MEMBERS_A_REQUEST = 30;

/** Query of {@link Divisions.list} and {@link Divisions.listMembers}. */
export interface ListDivisionsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Body of {@link Divisions.create}. */
export interface CreateDivisionBody {
  division_name: string;
  division_description?: string | undefined;
}

/** Body of {@link Divisions.update}: what is left out stays as it is. */
export interface UpdateDivisionBody {
  division_name?: string | undefined;
  division_description?: string | undefined;
}

/** Body of {@link Divisions.assignMembers}. */
export interface AssignDivisionMembersBody {
  /** As many as you like: 30 go in one request. Each by id or by email address; with both, the id counts. */
  users: readonly (
    | { user_id: string; user_email?: string | undefined }
    | { user_id?: undefined; user_email: string }
  )[];
}

/** Who was placed in a division by {@link Divisions.assignMembers}. */
export interface DivisionAssignments {
  /** Ids of the people whom Zoom says it placed. Who is missing here was not placed: look them up. */
  ids: string[];
  /** When the last of them were placed. ISO 8601; `null` when Zoom does not say. */
  addedAt: string | null;
}

/** Divisions of the account, such as its companies or campuses. A user belongs to one. Not on Zoom for Government. */
export class Divisions extends Resource {
  /**
   * Lists the account's divisions, at most 500 of them, with their number of members.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/GET/divisions
   * @example
   * for await (const division of zoom.divisions.list()) console.log(division.division_name, division.total_members);
   */
  list(query?: ListDivisionsQuery, options?: CallOptions): Paginated<Division> {
    return this.paginate(listDivisions, { query }, options);
  }

  /**
   * Makes a division.
   *
   * @throws ZoomApiError code 40005 when a field is not valid, code 42006 when the account has 500 divisions.
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/POST/divisions
   */
  create(body: CreateDivisionBody, options?: CallOptions): Promise<DivisionDetails> {
    return this.call(createDivision, { body }, options);
  }

  /**
   * Reads one division.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/GET/divisions/{divisionId}
   */
  get(divisionId: string, options?: CallOptions): Promise<DivisionDetails> {
    return this.call(getDivision, { path: { divisionId } }, options);
  }

  /**
   * Changes a division's name or description.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/PATCH/divisions/{divisionId}
   */
  update(divisionId: string, body: UpdateDivisionBody, options?: CallOptions): Promise<void> {
    return this.call(updateDivision, { path: { divisionId }, body }, options);
  }

  /**
   * Deletes a division without members.
   *
   * @throws ZoomApiError code 42011 for the main division, code 42012 while people belong to it.
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/DELETE/divisions/{divisionId}
   */
  delete(divisionId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteDivision, { path: { divisionId } }, options);
  }

  /**
   * Lists the people of a division.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/GET/divisions/{divisionId}/users
   */
  listMembers(divisionId: string, query?: ListDivisionsQuery, options?: CallOptions): Paginated<DivisionMember> {
    return this.paginate(listDivisionMembers, { path: { divisionId }, query }, options);
  }

  /**
   * Places people in a division, as many as you like: a long list goes in several requests, one after the other, each
   * with the `timeoutMs` of the call. They leave the one they were in. Compare the ids that come back with what you gave.
   *
   * @throws ZoomPartialWriteError when a request fails after others succeeded: `error.done` of the list are placed.
   * @throws ZoomApiError 404 with code 40406 when there is no such division.
   * @see https://developers.zoom.us/docs/api/users/#tag/divisions/POST/divisions/{divisionId}/users
   */
  async assignMembers(
    divisionId: string,
    { users }: AssignDivisionMembersBody,
    options?: CallOptions,
  ): Promise<DivisionAssignments> {
    const answers = await inBatches(assignDivisionMembers, piecesOf(users, MEMBERS_A_REQUEST), (piece) =>
      this.call(assignDivisionMembers, { path: { divisionId }, body: { users: piece } }, options),
    );
    return { ids: idsOf(answers), addedAt: answers.at(-1)?.added_at || null };
  }
}
