/**
 * A simulated Zoom for tests: {@link createFakeZoom}, accounts to fill it with, records as Zoom sends them.
 *
 * @module zoom-admin-sdk/testing
 */
export type { FakeAddOn } from './account/add-ons.js';
export { type FakeAccountInput, fakeAccount } from './account/build-account.js';
export type { FakeAccount, FakeGroup, FakePeople, FakeRole } from './account/fake-account.js';
export type {
  FakeCall,
  FakeMeeting,
  FakeMeetingInput,
  FakeNumber,
  FakePerson,
  FakePersonInput,
  FakePhone,
} from './account/fake-person.js';
export type { FakeCallQueue, FakeCallQueueInput } from './account/fake-queue.js';
export type { FakeBelongings, FakeEndedSession, FakeRemoval } from './account/fake-records.js';
export type { FakeRules } from './account/fake-rules.js';
export { type GenerateAccountOptions, generateAccount } from './account/generate-account.js';
export type { FakeProduct, FakePurchase, FakeSeats } from './account/seats.js';
export type { FakeZoomServer } from './adapters/http-server.js';
export type { MswHttp, MswInfo } from './adapters/msw-adapter.js';
export type {
  FakeZoomNock,
  NockAnswer,
  NockInterceptor,
  NockModule,
  NockReply,
  NockScope,
} from './adapters/nock-adapter.js';
export { type FakeClock, fakeClock } from './fake-clock.js';
export { createFakeZoom, type FakeZoom, type FakeZoomOptions } from './fake-zoom.js';
export type {
  FakeAnswerFaultKind,
  FakeFault,
  FakeFaultHandle,
  FakeFaultMatch,
  FakeFaults,
  FakeSpoilingFaultKind,
} from './faults.js';
export type { ErrorBody, FixtureEvent, FixturePage, TokenAnswer } from './fixtures/answer-types.js';
export { fixtures } from './fixtures/fixtures.js';
export type { FakeRequests } from './journal/expectations.js';
export type { FakeRequestMatch } from './journal/request-match.js';
export type { FakeRequestRecord } from './journal/request-record.js';
export type { FakeApp, FakeAppState, FakeCredentials } from './oauth/app.js';
export type { FakeRefreshTokens } from './oauth/grant.js';
export type { OAuthOperation } from './oauth/oauth-server.js';
export type { FakeStats } from './stats.js';
export { type TestTokenStoreOptions, testTokenStore } from './token-store/test-token-store.js';
export { signWebhook } from './webhooks/sign-webhook.js';
export type { FakeProducts } from './world.js';
