import type { EndpointName } from '../../resources/catalogue.js';
import type { EndpointBase } from '../../types/endpoint.js';
import { operationName } from '../../types/endpoint.js';
import type { DiagnosisEvidence, OperationDiagnosis, OperationVerdict } from './diagnosis.js';
import type { ReadAnswer } from './read-answer.js';
import { rolePrivileges } from './role-privileges.js';
import { accountWide } from './scope-names.js';

/** What is known about a token before its operations are judged. */
export interface Knowledge {
  /** `null`: nobody was told. */
  scopes: readonly string[] | null;
  /** Rights of the role behind the token. `all`: the account's owner. `null`: not known. */
  privileges: readonly string[] | 'all' | null;
  /** What Zoom answered to reads for others than the person behind the token. */
  answers: ReadonlyMap<EndpointName, ReadAnswer>;
}

type Finding = Pick<OperationDiagnosis, 'verdict' | 'why'> & { evidence: DiagnosisEvidence };

/** Says of one operation whether the token may call it. Zoom's own answer beats every list. */
export function judge(operation: EndpointName, endpoint: EndpointBase, known: Knowledge): OperationDiagnosis {
  const scopes = accountWide(endpoint.scopes);
  const privileges = rolePrivileges(endpoint);
  const asked = { operation, endpoint, scopes: [...scopes.granular, ...scopes.classic], privileges };
  const finding = byAnswer(asked, known) ?? byProduct(asked, known) ?? byLists(asked, known);
  return { operation, request: operationName(endpoint), ...finding, scopes, privileges };
}

interface Asked {
  operation: EndpointName;
  endpoint: EndpointBase;
  /** Any one of them is enough. */
  scopes: readonly string[];
  privileges: readonly string[];
}

function byAnswer(asked: Asked, known: Knowledge): Finding | null {
  const answer = known.answers.get(asked.operation);
  if (answer === undefined || answer.outcome === 'no-answer') return null;
  const evidence = evidenceOf(asked.operation, answer);
  switch (answer.outcome) {
    case 'passed':
      return { verdict: 'allowed', why: null, evidence };
    case 'missing-scope':
      return { verdict: 'missing-scope', why: scopeText(asked, answer.named), evidence };
    case 'missing-privilege':
      return { verdict: 'missing-privilege', why: privilegeText(asked), evidence };
    case 'missing-licence':
      return { verdict: 'missing-licence', why: licenceText(asked), evidence };
    case 'refused':
      return { ...explainRefusal(asked, answer, known), evidence };
  }
}

/** Zoom refuses a missing plan and a missing right alike: what is known of the role decides. */
function explainRefusal(
  asked: Asked,
  { said }: ReadAnswer,
  known: Knowledge,
): { verdict: OperationVerdict; why: string } {
  const held = holdsPrivilege(asked, known);
  if (held === false) return { verdict: 'missing-privilege', why: privilegeText(asked) };
  if (held === true && holdsScope(asked, known) === true)
    return { verdict: 'missing-licence', why: licenceText(asked) };
  return { verdict: 'unknown', why: `Zoom refuses it, for the plan or for the role: "${said}"` };
}

/** What the account does not have it cannot change either: a read has shown it. */
function byProduct({ operation, endpoint }: Asked, { answers }: Knowledge): Finding | null {
  if (endpoint.family !== 'phone') return null;
  for (const [read, answer] of answers) {
    if (!read.startsWith('phone.') || answer.outcome !== 'missing-licence' || read === operation) continue;
    return { verdict: 'missing-licence', why: NO_PHONE, evidence: evidenceOf(read, answer) };
  }
  return null;
}

function byLists(asked: Asked, known: Knowledge): Finding {
  const scope = holdsScope(asked, known);
  const privilege = holdsPrivilege(asked, known);
  const from = (source: 'scopes' | 'role' | 'none') => ({ ...NO_ANSWER, source });
  if (scope === false) return { verdict: 'missing-scope', why: scopeText(asked, []), evidence: from('scopes') };
  if (privilege === false) return { verdict: 'missing-privilege', why: privilegeText(asked), evidence: from('role') };
  if (scope === null) return { verdict: 'unknown', why: NO_LIST, evidence: from('none') };
  if (privilege === null) {
    const why = `The scope is there. Whether the role behind the token has ${orList(asked.privileges)} could not be read.`;
    return { verdict: 'unknown', why, evidence: from('none') };
  }
  return { verdict: 'allowed', why: null, evidence: from(asked.privileges.length === 0 ? 'scopes' : 'role') };
}

/** `null`: not known. */
function holdsScope({ scopes }: Asked, known: Knowledge): boolean | null {
  return known.scopes === null ? null : scopes.some((scope) => known.scopes?.includes(scope));
}

/** `null`: not known. */
function holdsPrivilege({ privileges }: Asked, known: Knowledge): boolean | null {
  const held = known.privileges;
  if (privileges.length === 0 || held === 'all') return true;
  return held === null ? null : privileges.some((privilege) => held.includes(privilege));
}

const NO_ANSWER: DiagnosisEvidence = { source: 'none', operation: null, status: null, code: null, trackingId: null };
const NO_PHONE = 'The account has no Zoom Phone. No scope helps.';
const NO_LIST = 'Zoom did not say which scopes this token has, and a write is never tried.';

function evidenceOf(operation: EndpointName, { status, code, trackingId }: ReadAnswer): DiagnosisEvidence {
  return { source: 'answer', operation, status, code, trackingId };
}

function scopeText({ scopes }: Asked, named: readonly string[]): string {
  const enough = [...new Set([...named.filter((scope) => scopes.includes(scope)), ...scopes])];
  return enough.length === 0
    ? 'Zoom publishes no scope that allows it for the whole account.'
    : `The app lacks a scope. One of these is enough: ${enough.join(', ')}.`;
}

function privilegeText({ privileges }: Asked): string {
  return privileges.length === 0
    ? 'The scope is there, but the admin role of the person behind the token may not do this.'
    : `The scope is there, but the admin role of the person behind the token lacks ${orList(privileges)}.`;
}

function licenceText({ endpoint }: Asked): string {
  return endpoint.family === 'phone' ? NO_PHONE : "Zoom refuses it on the account's present plan. No scope helps.";
}

function orList(names: readonly string[]): string {
  return names.join(' or ');
}
