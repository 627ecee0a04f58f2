export type { Beckon, BeckonOptions, CallbackValues, WidgetSettings } from './beckon.ts'
export { createBrowserPlatform } from './browser-platform.ts'
export type {
  Client,
  ClientEvents,
  Consent,
  ConsentEvidence,
  ConsentInput,
  ConsentState,
  DropReason,
  GatewayRequest,
  PendingChoice,
  RecordStore,
  Signal,
  SiteRecord,
  UnsentMessage,
  UnsentReceipt,
  View,
} from './client.ts'
export { createBeckon } from './create-beckon.ts'
export type {
  PageContext,
  Platform,
  PlatformRequest,
  PlatformResponse,
  PlatformStorage,
  Stop,
} from './platform.ts'
export type { Plugin } from './plugin.ts'
