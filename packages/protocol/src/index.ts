export type {
  AccessRequests,
  AgentChange,
  AgentInvitation,
  AgentSecurity,
  AgentSession,
  AuditAction,
  AuditActorKind,
  AuditEntry,
  AuditQuery,
  FactorSetup,
  SignInMethod,
  SignInRequest,
  SignInWays,
} from './access.ts'
export type { Ack } from './ack.ts'
export type {
  AgentHandshake,
  AgentNotices,
  AgentRequests,
  AgentSignals,
  AgentToServer,
  ServerToAgent,
} from './agent-messages.ts'
export type { Agent, AgentProfile, AgentRole } from './agents.ts'
export type {
  Article,
  ArticleBranch,
  ArticleHit,
  ArticleNode,
  ArticleReading,
  ArticleRecord,
  ArticleRequest,
  ArticleSearchAnswer,
  ArticleSearchQuery,
  ArticleStats,
  ArticleStatus,
  ArticleVisit,
  ArticleVote,
} from './articles.ts'
export { BeckonError, isBeckonError } from './beckon-error.ts'
export type {
  Callback,
  CallbackChallenge,
  CallbackOffer,
  CallbackRequest,
  CallbackSettings,
  CallbackSlot,
  CallbackStatus,
  OwnCallback,
} from './callback.ts'
export type {
  ChannelChoice,
  ChannelConsent,
  ChannelPurpose,
  ChannelState,
  OptInChannel,
  ReceiptChannel,
} from './channels.ts'
export { CHANNEL_PURPOSES, CHANNELS } from './channels.ts'
export { checkField, checkReply, type ReplyFault } from './check-reply.ts'
export type {
  ConsentChoice,
  ConsentNotice,
  ConsentReceipt,
  ConsentSignals,
  Purpose,
  Purposes,
} from './consent.ts'
export { PURPOSES } from './consent.ts'
export type {
  ButtonsContent,
  Card,
  CardContent,
  CarouselContent,
  Choice,
  ContentButton,
  DateContent,
  FormContent,
  FormField,
  ListContent,
  MessageContent,
  MessageReply,
  RepliesContent,
  ReplyValues,
} from './content.ts'
export type {
  Author,
  Case,
  CaseStatus,
  Conversation,
  Message,
  MessagePage,
  OwnCase,
  Rating,
  RatingRequest,
  ReadMarks,
  VisitorCase,
  Waiting,
} from './conversation.ts'
export type {
  Decision,
  DecisionQuery,
  HeldReason,
  OutboxEntry,
  OutboxQuery,
  OutboxState,
} from './deliveries.ts'
export type { EmailContact, EmailRequest, EmailSettings } from './email.ts'
export type { ErrorBody, ErrorCode, Issue } from './error-codes.ts'
export { ERROR_TABLE } from './error-table.ts'
export type {
  Batch,
  EventConsent,
  EventContext,
  EventMessage,
  EventType,
  EventVerdict,
  Json,
  StoredEvent,
} from './events.ts'
export { type Attachment, type FileRules, isTaken } from './files.ts'
export type { Availability, HoursSettings, HoursSpan, Weekday } from './hours.ts'
export type {
  BatchAnswer,
  CookieRequest,
  EventQuery,
  HttpRequests,
  MomentQuery,
  PersonQuery,
  ServerMessage,
  SessionGrant,
  SessionRequest,
} from './http-messages.ts'
export type { IdentityGrant, IdentityRequest, NonceGrant, NonceRequest } from './identity.ts'
export { knowsContent } from './knows-content.ts'
export { GATEWAY_LIMITS, LIMITS } from './limits.ts'
export { type Asked, type Chosen, listDue, type Question } from './list-due.ts'
export { mask } from './mask.ts'
export { maskAddress } from './mask-address.ts'
export {
  type ChannelAccount,
  type ChannelAccountRequest,
  MESSENGERS,
  type MessengerContact,
  type MessengerInvite,
  type MessengerName,
  type MessengerRequest,
} from './messengers.ts'
export type {
  MomentConditions,
  MomentContent,
  MomentRule,
  MomentSettings,
  MomentVariant,
  MomentWatch,
} from './moment-rules.ts'
export { MOMENT_DUE } from './moment-rules.ts'
export type {
  Moment,
  MomentAnswer,
  MomentDecision,
  MomentKind,
  MomentRecord,
  MomentReply,
  MomentRequest,
  MomentStatus,
  MomentValues,
} from './moments.ts'
export { MOMENT_ACTIONS } from './moments.ts'
export type { PageQuery } from './page-query.ts'
export type {
  Identity,
  Person,
  PersonDelivery,
  PersonKind,
  TimelineEntry,
} from './people.ts'
export type { PushNotice, PushRequest, PushSettings, PushTarget, SitePush } from './push.ts'
export type { ErasureCertificate, SubjectExport, SubjectRequest } from './rights.ts'
export type {
  ChatSettings,
  EventsSettings,
  FilesSettings,
  HelpSettings,
  SettingsSection,
  SiteSettings,
} from './settings.ts'
export type { PublicKey, PublicKeys, SignedReceipt } from './signed-receipt.ts'
export type { SiteConfig, SiteHelp } from './site-config.ts'
export { createUlid, isUlid } from './ulid.ts'
export { MIN_PROTOCOL_VERSION, PROTOCOL_VERSION } from './version.ts'
export type {
  MessageDraft,
  MessageRange,
  ServerToVisitor,
  VisitorHandshake,
  VisitorNotices,
  VisitorRequests,
  VisitorSignals,
  VisitorToServer,
} from './visitor-messages.ts'
