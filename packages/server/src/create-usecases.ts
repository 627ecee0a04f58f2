import type { Store } from './database/store.ts'
import { type AgentsUsecases, createAgentsUsecases } from './modules/agents/agents.usecases.ts'
import { createMembersUsecases, type MembersUsecases } from './modules/agents/members.usecases.ts'
import {
  createPicturesUsecases,
  type PicturesUsecases,
} from './modules/agents/pictures.usecases.ts'
import {
  createSecurityUsecases,
  type SecurityUsecases,
} from './modules/agents/security.usecases.ts'
import { createSignInUsecases, type SignInUsecases } from './modules/agents/sign-in.usecases.ts'
import type { CountStaff } from './modules/agents/staff.ts'
import { createThrottle } from './modules/agents/throttle.ts'
import {
  type ArticlesUsecases,
  createArticlesUsecases,
} from './modules/articles/articles.usecases.ts'
import {
  type ArticleSearchUsecases,
  createArticleSearchUsecases,
} from './modules/articles/search.usecases.ts'
import {
  type ArticleVisitsUsecases,
  createArticleVisitsUsecases,
} from './modules/articles/visits.usecases.ts'
import {
  type CallbacksUsecases,
  createCallbacksUsecases,
} from './modules/callbacks/callbacks.usecases.ts'
import { createLinksUsecases, type LinksUsecases } from './modules/callbacks/links.usecases.ts'
import { createEmailUsecases, type EmailUsecases } from './modules/channels/email/email.usecases.ts'
import {
  createEmailLinksUsecases,
  type EmailLinksUsecases,
} from './modules/channels/email/email-links.usecases.ts'
import {
  type AccountsUsecases,
  createAccountsUsecases,
} from './modules/channels/messengers/accounts.usecases.ts'
import {
  createInboundUsecases,
  type InboundUsecases,
} from './modules/channels/messengers/inbound.usecases.ts'
import type { Messenger } from './modules/channels/messengers/messengers.types.ts'
import {
  createMessengersUsecases,
  type MessengersUsecases,
} from './modules/channels/messengers/messengers.usecases.ts'
import { createPushUsecases, type PushUsecases } from './modules/channels/push/push.usecases.ts'
import { type AuditUsecases, createAuditUsecases } from './modules/consent/audit.usecases.ts'
import type { Validity } from './modules/consent/consent.models.ts'
import { type ConsentUsecases, createConsentUsecases } from './modules/consent/consent.usecases.ts'
import { type CasesUsecases, createCasesUsecases } from './modules/conversations/cases.usecases.ts'
import {
  type ConversationsUsecases,
  createConversationsUsecases,
} from './modules/conversations/conversations.usecases.ts'
import {
  createVisitorCasesUsecases,
  type VisitorCasesUsecases,
} from './modules/conversations/visitor-cases.usecases.ts'
import {
  createWaitingUsecases,
  type WaitingUsecases,
} from './modules/conversations/waiting.usecases.ts'
import {
  createDeliveriesUsecases,
  type DeliveriesUsecases,
} from './modules/deliveries/deliveries.usecases.ts'
import { createEventsUsecases, type EventsUsecases } from './modules/events/events.usecases.ts'
import {
  createRetentionUsecases,
  type RetentionUsecases,
} from './modules/events/retention.usecases.ts'
import { createFilesUsecases, type FilesUsecases } from './modules/files/files.usecases.ts'
import type { Staging } from './modules/files/staging.ts'
import type { FileStorage } from './modules/files/storage.ts'
import {
  createIdentityUsecases,
  type IdentityUsecases,
} from './modules/identity/identity.usecases.ts'
import {
  createIdentityKeysUsecases,
  type IdentityKeysUsecases,
} from './modules/identity/keys.usecases.ts'
import { createHandOut } from './modules/moments/hand-out.usecases.ts'
import { createMomentsUsecases, type MomentsUsecases } from './modules/moments/moments.usecases.ts'
import { createOutboxUsecases, type OutboxUsecases } from './modules/outbox/outbox.usecases.ts'
import { createPeopleUsecases, type PeopleUsecases } from './modules/people/people.usecases.ts'
import {
  createTimelineUsecases,
  type TimelineUsecases,
} from './modules/people/timeline.usecases.ts'
import { createRightsUsecases, type RightsUsecases } from './modules/rights/rights.usecases.ts'
import {
  createSessionsUsecases,
  type SessionsUsecases,
} from './modules/sessions/sessions.usecases.ts'
import { createSettingsUsecases, type SettingsUsecases } from './modules/sites/settings.usecases.ts'
import { createSitesUsecases, type SitesUsecases } from './modules/sites/sites.usecases.ts'
import { createTrailUsecases, type TrailUsecases } from './modules/trail/trail.usecases.ts'
import type { Clock } from './shared/clock.ts'
import type { Publish } from './shared/facts.ts'
import type { Hub } from './shared/hub.ts'

export interface Usecases {
  accounts: AccountsUsecases
  agents: AgentsUsecases
  articles: ArticlesUsecases
  articleSearch: ArticleSearchUsecases
  articleVisits: ArticleVisitsUsecases
  audit: AuditUsecases
  callbacks: CallbacksUsecases
  callbackLinks: LinksUsecases
  cases: CasesUsecases
  consent: ConsentUsecases
  conversations: ConversationsUsecases
  deliveries: DeliveriesUsecases
  email: EmailUsecases
  emailLinks: EmailLinksUsecases
  events: EventsUsecases
  files: FilesUsecases
  inbound: InboundUsecases
  messengers: MessengersUsecases
  moments: MomentsUsecases
  identity: IdentityUsecases
  identityKeys: IdentityKeysUsecases
  members: MembersUsecases
  outbox: OutboxUsecases
  people: PeopleUsecases
  pictures: PicturesUsecases
  push: PushUsecases
  retention: RetentionUsecases
  rights: RightsUsecases
  security: SecurityUsecases
  sessions: SessionsUsecases
  settings: SettingsUsecases
  signIn: SignInUsecases
  sites: SitesUsecases
  timeline: TimelineUsecases
  trail: TrailUsecases
  visitorCases: VisitorCasesUsecases
  waiting: WaitingUsecases
}

export interface UsecasesDependencies {
  store: Store
  clock: Clock
  publish: Publish
  /** Hears what happens at any gateway. */
  subscribe?: Hub['subscribe'] | undefined
  isOnline: (personId: string) => boolean
  countStaff: CountStaff
  /** Milliseconds an unused visitor session lives. */
  lifetime: number
  /** Months a choice of consent holds. */
  validity: Validity
  /** Days an event is kept, unless its site says otherwise. */
  eventDays: number
  /** Months it is kept who did what. */
  auditMonths: number
  honorDnt: boolean
  /** Whether there is a mail server. */
  hasMail: boolean
  /** The public VAPID key. */
  pushKey: string
  /** Push services that the owner named. */
  pushServices: readonly string[]
  messengers: readonly Messenger[]
  /** Where the gateway is reached, once that is known. */
  readOrigin: () => string
  /** Where uploads grow, and where they are kept then. */
  staging: Staging
  storage: FileStorage
}

/** What needs no other usecase. */
function createSimple(
  dependencies: UsecasesDependencies,
): Pick<
  Usecases,
  | 'accounts'
  | 'audit'
  | 'articles'
  | 'callbackLinks'
  | 'callbacks'
  | 'cases'
  | 'identityKeys'
  | 'people'
  | 'pictures'
  | 'deliveries'
  | 'emailLinks'
  | 'messengers'
  | 'outbox'
  | 'retention'
  | 'timeline'
  | 'trail'
> {
  return {
    accounts: createAccountsUsecases(dependencies),
    audit: createAuditUsecases(dependencies),
    articles: createArticlesUsecases(dependencies),
    callbacks: createCallbacksUsecases(dependencies),
    callbackLinks: createLinksUsecases(dependencies),
    cases: createCasesUsecases(dependencies),
    identityKeys: createIdentityKeysUsecases(dependencies),
    people: createPeopleUsecases(dependencies),
    pictures: createPicturesUsecases(dependencies),
    deliveries: createDeliveriesUsecases(dependencies),
    emailLinks: createEmailLinksUsecases(dependencies),
    messengers: createMessengersUsecases(dependencies),
    outbox: createOutboxUsecases(dependencies),
    retention: createRetentionUsecases(dependencies),
    timeline: createTimelineUsecases(dependencies),
    trail: createTrailUsecases(dependencies),
  }
}

/** Agents: who they are, how they come in, and what owners do about them. */
function createStaffing(
  dependencies: UsecasesDependencies & { sites: SitesUsecases },
): Pick<Usecases, 'agents' | 'members' | 'security' | 'signIn'> {
  const agents = createAgentsUsecases(dependencies)
  const parts = { ...dependencies, agents, throttle: createThrottle(dependencies) }
  return {
    agents,
    members: createMembersUsecases(parts),
    security: createSecurityUsecases(parts),
    signIn: createSignInUsecases(parts),
  }
}

/** Everything the gateway can do, whichever way it is asked. */
export function createUsecases(dependencies: UsecasesDependencies): Usecases {
  const settings = createSettingsUsecases(dependencies)
  const sites = createSitesUsecases({ ...dependencies, settings })
  const identity = createIdentityUsecases({ ...dependencies, sites })
  const sessions = createSessionsUsecases({
    ...dependencies,
    sites,
    resolveIdentity: identity.resolve,
  })
  const waiting = createWaitingUsecases(dependencies)
  const files = createFilesUsecases({ ...dependencies, settings })
  const conversations = createConversationsUsecases({ ...dependencies, files })
  return {
    ...createSimple(dependencies),
    sites,
    settings,
    files,
    email: createEmailUsecases({ ...dependencies, settings }),
    identity,
    articleSearch: createArticleSearchUsecases({ ...dependencies, sites }),
    articleVisits: createArticleVisitsUsecases({ ...dependencies, sites }),
    ...createStaffing({ ...dependencies, sites }),
    consent: createConsentUsecases({ ...dependencies, sites }),
    conversations,
    inbound: createInboundUsecases({ ...dependencies, conversations, files }),
    events: createEventsUsecases({
      ...dependencies,
      sites,
      handOut: createHandOut({ ...dependencies, settings }),
      resolveIdentity: identity.resolve,
    }),
    moments: createMomentsUsecases({ ...dependencies, sites }),
    push: createPushUsecases({ ...dependencies, settings }),
    sessions,
    rights: createRightsUsecases({ ...dependencies, sites, sessions, identity, files }),
    visitorCases: createVisitorCasesUsecases({ ...dependencies, waiting }),
    waiting,
  }
}
