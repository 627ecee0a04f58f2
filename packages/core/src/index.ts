export type {
  AnyPlan,
  Beckon,
  BeckonOptions,
  CallbackValues,
  PrivacyRequest,
  TrackValues,
  WidgetSettings,
} from './beckon.ts'
export { createBrowserPlatform } from './browser-platform.ts'
export type { Call, EventOptions } from './call.ts'
export type {
  Client,
  ClientEvent,
  ClientEvents,
  Consent,
  ConsentEvidence,
  ConsentInput,
  ConsentState,
  DropReason,
  GatewayRequest,
  PendingChoice,
  ProofSource,
  RecordStore,
  Signal,
  SiteRecord,
  Stats,
  Step,
  UnsentAnswer,
  UnsentMessage,
  UnsentReceipt,
  View,
} from './client.ts'
export { createBeckon } from './create-beckon.ts'
export type { EventLog, LogEntry, Vault } from './event-log.ts'
export type {
  PageContext,
  Platform,
  PlatformRequest,
  PlatformResponse,
  PlatformStorage,
  Stop,
} from './platform.ts'
export type { Plugin } from './plugin.ts'
