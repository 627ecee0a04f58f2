import {
  type AgentsRepository,
  createAgentsRepository,
} from '../modules/agents/agents.repository.ts'
import {
  type CredentialsRepository,
  createCredentialsRepository,
} from '../modules/agents/credentials.repository.ts'
import {
  createPicturesRepository,
  type PicturesRepository,
} from '../modules/agents/pictures.repository.ts'
import {
  createSignInsRepository,
  type SignInsRepository,
} from '../modules/agents/sign-ins.repository.ts'
import {
  type ArticlesRepository,
  createArticlesRepository,
} from '../modules/articles/articles.repository.ts'
import {
  type ArticleVisitsRepository,
  createArticleVisitsRepository,
} from '../modules/articles/visits.repository.ts'
import {
  type CallbacksRepository,
  createCallbacksRepository,
} from '../modules/callbacks/callbacks.repository.ts'
import {
  type ChallengesRepository,
  createChallengesRepository,
} from '../modules/callbacks/challenges.repository.ts'
import {
  createEmailRepository,
  type EmailRepository,
} from '../modules/channels/email/email.repository.ts'
import {
  createMessengersRepository,
  type MessengersRepository,
} from '../modules/channels/messengers/messengers.repository.ts'
import {
  createPushRepository,
  type PushRepository,
} from '../modules/channels/push/push.repository.ts'
import {
  type ChannelsRepository,
  createChannelsRepository,
} from '../modules/consent/channels.repository.ts'
import {
  type ConsentRepository,
  createConsentRepository,
} from '../modules/consent/consent.repository.ts'
import {
  createSigningRepository,
  type SigningRepository,
} from '../modules/consent/signing.repository.ts'
import {
  type CasesRepository,
  createCasesRepository,
} from '../modules/conversations/cases.repository.ts'
import {
  type ConversationsRepository,
  createConversationsRepository,
} from '../modules/conversations/conversations.repository.ts'
import {
  createMessagesRepository,
  type MessagesRepository,
} from '../modules/conversations/messages.repository.ts'
import {
  createThreadsRepository,
  type ThreadsRepository,
} from '../modules/conversations/threads.repository.ts'
import {
  createTurnsRepository,
  type TurnsRepository,
} from '../modules/conversations/turns.repository.ts'
import {
  createDeliveriesRepository,
  type DeliveriesRepository,
} from '../modules/deliveries/deliveries.repository.ts'
import {
  createEventsRepository,
  type EventsRepository,
} from '../modules/events/events.repository.ts'
import {
  createSenderClocksRepository,
  type SenderClocksRepository,
} from '../modules/events/sender-clocks.repository.ts'
import { createFilesRepository, type FilesRepository } from '../modules/files/files.repository.ts'
import {
  createIdentityRepository,
  type IdentityRepository,
} from '../modules/identity/identity.repository.ts'
import {
  createMomentsRepository,
  type MomentsRepository,
} from '../modules/moments/moments.repository.ts'
import {
  createOutboxRepository,
  type OutboxRepository,
} from '../modules/outbox/outbox.repository.ts'
import {
  createPeopleRepository,
  type PeopleRepository,
} from '../modules/people/people.repository.ts'
import {
  createErasureRepository,
  type ErasureRepository,
} from '../modules/rights/erasure.repository.ts'
import {
  createRightsRepository,
  type RightsRepository,
} from '../modules/rights/rights.repository.ts'
import {
  createSessionsRepository,
  type SessionsRepository,
} from '../modules/sessions/sessions.repository.ts'
import {
  createSettingsRepository,
  type SettingsRepository,
} from '../modules/sites/settings.repository.ts'
import { createSitesRepository, type SitesRepository } from '../modules/sites/sites.repository.ts'
import { createTrailRepository, type TrailRepository } from '../modules/trail/trail.repository.ts'
import type { Db } from './tables.ts'

/** Every repository, over a connection or over a transaction. */
export interface Repositories {
  agents: AgentsRepository
  articles: ArticlesRepository
  articleVisits: ArticleVisitsRepository
  callbacks: CallbacksRepository
  cases: CasesRepository
  challenges: ChallengesRepository
  channels: ChannelsRepository
  consent: ConsentRepository
  conversations: ConversationsRepository
  credentials: CredentialsRepository
  deliveries: DeliveriesRepository
  email: EmailRepository
  erasure: ErasureRepository
  events: EventsRepository
  files: FilesRepository
  identity: IdentityRepository
  messages: MessagesRepository
  messengers: MessengersRepository
  moments: MomentsRepository
  outbox: OutboxRepository
  people: PeopleRepository
  pictures: PicturesRepository
  push: PushRepository
  senderClocks: SenderClocksRepository
  rights: RightsRepository
  sessions: SessionsRepository
  settings: SettingsRepository
  signIns: SignInsRepository
  signing: SigningRepository
  sites: SitesRepository
  threads: ThreadsRepository
  trail: TrailRepository
  turns: TurnsRepository
}

export function createRepositories(db: Db): Repositories {
  return {
    agents: createAgentsRepository(db),
    articles: createArticlesRepository(db),
    articleVisits: createArticleVisitsRepository(db),
    callbacks: createCallbacksRepository(db),
    cases: createCasesRepository(db),
    challenges: createChallengesRepository(db),
    channels: createChannelsRepository(db),
    consent: createConsentRepository(db),
    conversations: createConversationsRepository(db),
    credentials: createCredentialsRepository(db),
    deliveries: createDeliveriesRepository(db),
    email: createEmailRepository(db),
    erasure: createErasureRepository(db),
    events: createEventsRepository(db),
    files: createFilesRepository(db),
    identity: createIdentityRepository(db),
    messages: createMessagesRepository(db),
    messengers: createMessengersRepository(db),
    moments: createMomentsRepository(db),
    outbox: createOutboxRepository(db),
    people: createPeopleRepository(db),
    pictures: createPicturesRepository(db),
    push: createPushRepository(db),
    senderClocks: createSenderClocksRepository(db),
    rights: createRightsRepository(db),
    sessions: createSessionsRepository(db),
    settings: createSettingsRepository(db),
    signIns: createSignInsRepository(db),
    signing: createSigningRepository(db),
    sites: createSitesRepository(db),
    threads: createThreadsRepository(db),
    trail: createTrailRepository(db),
    turns: createTurnsRepository(db),
  }
}
