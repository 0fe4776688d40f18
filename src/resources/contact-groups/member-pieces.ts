import type { ContactGroupMemberReference } from './inputs.js';

/** What one request takes, by Zoom's reference: so many users and so many user groups. */
const MOST = { 1: 50, 2: 3 };

/** Cuts a list of users and user groups into pieces that one request takes each. The order stays. */
export function memberPieces(members: readonly ContactGroupMemberReference[]): ContactGroupMemberReference[][] {
  const pieces: ContactGroupMemberReference[][] = [];
  let counts = { 1: 0, 2: 0 };
  for (const member of members) {
    const piece = pieces.at(-1);
    if (piece !== undefined && counts[member.type] < MOST[member.type]) {
      piece.push(member);
    } else {
      pieces.push([member]);
      counts = { 1: 0, 2: 0 };
    }
    counts[member.type] += 1;
  }
  return pieces;
}
