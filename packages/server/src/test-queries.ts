import type { CompiledQuery } from 'kysely'
import type { Repositories } from './database/repositories.ts'
import type { Db } from './database/tables.ts'
import { newConversation } from './modules/conversations/conversations.models.ts'
import { newIdentity } from './modules/people/identity.usecases.ts'
import { newPerson } from './modules/people/people.models.ts'

/** What is asked of repositories, by what it is about. */
export type Queries = Readonly<Record<string, (store: Repositories) => Promise<unknown>>>

const person = newPerson('s', 'x')
const conversation = { ...newConversation('s', person.id, 'x'), last_seq: 100 }
const who = { siteId: 's', personId: person.id }
const shelf = { siteId: 's', locales: ['de', 'en'] }
const before = { at: '2026-01-01', id: 'x' }
const visitor = { siteId: 's', anonymousId: 'a', personId: null }
const session = { siteId: 's', anonymousId: null, personId: person.id }
const subject = { ...who, formerIds: ['f'], names: [{ kind: 'anonymous_id', value: 'a' } as const] }
const user = { ...who, names: [{ kind: 'user_id', value: 'u' } as const] }
const anonymousKey = { siteId: 's', kind: 'anonymous_id', value: 'a' } as const

/** What has to be there for queries to go all the way. */
export async function prepareQueries(store: Repositories): Promise<void> {
  await store.sites.insertSite({ id: 's', name: 'A', color: null, country: 'GB', created_at: 'x' })
  await store.people.insert(person)
  for (const value of ['a', 'b']) {
    const state = { verified: 0, exclusive: 1, created_at: 'x' } as const
    await store.people.insertIdentity(newIdentity({ ...anonymousKey, value }, person, state))
  }
}

/** What is asked at each message, each event and each page of a list. */
const QUERIES: Queries = {
  'the events of a person': (store) => store.events.listByPerson(who, undefined, 100),
  'the next events of a person': (store) => store.events.listByPerson(who, before, 100),
  'the receipts of a person': (store) => store.consent.listByPerson(who, undefined, 100),
  'the next receipts of a person': (store) => store.consent.listByPerson(who, before, 100),
  'the choice of an anonymous id': (store) => store.consent.findNewest(visitor),
  'one choice of an anonymous id': (store) => store.consent.findByEpoch(visitor, 1),
  'the choice of a session': (store) => store.consent.findNewest(session),
  'one choice of a session': (store) => store.consent.findByEpoch(session, 1),
  'the owner of an identity': (store) => store.people.findOwner(anonymousKey),
  'the holders of an identity': (store) => store.people.listHolders(anonymousKey),
  'whether a person is verified': (store) => store.people.isVerified(person),
  'the claims of a person': (store) =>
    store.people.count(person, { kind: 'user_id', exclusive: 0 }),
  'a receipt': (store) => store.consent.find('s', 'r'),
  'what holds for an address': (store) =>
    store.channels.find({
      ...{ site_id: 's', holder_kind: 'address', holder: 'h', owner: 'o' },
      ...{ channel: 'email', purpose: 'reply' },
    }),
  'whether a person was proven': (store) => store.identity.isProven(person),
  'the joins that came to a person': (store) => store.rights.listArrivals('s', person.id),
  'the names of a person': (store) =>
    store.people.count(person, { kind: 'anonymous_id', exclusive: 1 }),
  'the callbacks of a person': (store) => store.callbacks.list('s', { ...who, limit: 100 }),
  'the callbacks of a status': (store) =>
    store.callbacks.list('s', { status: 'requested', limit: 100 }),
  'the next callbacks of a status': (store) =>
    store.callbacks.list('s', { status: 'requested', before, limit: 100 }),
  'the open callbacks of a person': (store) => store.callbacks.listOpen('s', person.id),
  'the callbacks for a number': (store) => store.callbacks.countAsked('s', 'x', { phone: '+44' }),
  'the callbacks from a network': (store) =>
    store.callbacks.countAsked('s', 'x', { address_hash: 'h' }),
  'the open cases': (store) => store.cases.list('s', { status: 'open', limit: 100 }),
  'the next open cases': (store) => store.cases.list('s', { status: 'open', before, limit: 100 }),
  'the open case of a conversation': (store) => store.cases.findOpen(conversation),
  'the cases of a visitor': (store) =>
    store.cases.listOwn(conversation, { before: 'x', limit: 100 }),
  'one case': (store) => store.cases.view('s', 'c'),
  'the conversation of a person': (store) => store.conversations.findByPerson('s', person.id),
  'the messages after a seq': (store) => store.messages.list(conversation, { after: 1 }),
  'the newest messages': (store) => store.messages.list(conversation, {}),
  'who answered in a case': (store) => store.messages.findAnswerer('s', 'c'),
  'the messages before a time': (store) => store.messages.listBefore(conversation, before, 100),
  'the events of a user': (store) => store.events.list({ siteId: 's', userId: 'u', limit: 100 }),
  'the events of a visitor since': (store) =>
    store.events.list({ siteId: 's', anonymousId: 'a', since: 'x', after: before, limit: 100 }),
  'the clock of a sender': (store) => store.senderClocks.find('s', 'a'),
  'the pending moments of a person': (store) => store.moments.listPending('s', person.id),
  'the moments of a person': (store) =>
    store.moments.list('s', { personId: person.id, before, limit: 100 }),
  'the moments that follow a visitor': (store) =>
    store.moments.move('s', { from: person.id, to: person.id }),
  'a moment by the site’s own id': (store) => store.moments.findMade('s', 'm'),
  'a session': (store) => store.sessions.findByTokens(['t']),
  'the opt-ins of a person': (store) => store.channels.listByPerson('s', person.id),
  'who an identity was ever joined to': (store) => store.people.listLinked(anonymousKey),
  'who else proved an address': (store) =>
    store.people.findVerifiedElsewhere({ ...anonymousKey, kind: 'email' }, person.id),
  'a key of identity tokens': (store) => store.identity.findKey('s', 'k'),
  'an identity session': (store) => store.identity.findSession('t'),
  'all events of somebody': (store) => store.rights.listEvents(subject, undefined, 100),
  'the next events of somebody': (store) => store.rights.listEvents(subject, before, 100),
  'all proven events of somebody': (store) => store.rights.listProvenEvents(user, undefined, 100),
  'the next proven events of somebody': (store) => store.rights.listProvenEvents(user, before, 100),
  'all receipts of somebody': (store) => store.rights.listReceipts(subject),
  'all opt-ins of somebody': (store) => store.rights.listChannels(subject),
  'all joins of somebody': (store) => store.rights.listLinks(subject),
  'all sessions of somebody': (store) => store.rights.listSessions(subject),
  'all proofs of somebody': (store) => store.rights.listProofs(subject),
  'an article in the visitor’s language': (store) => store.articles.findPublished(shelf, 'a'),
  'an article to write': (store) => store.articles.listBySlug('s', 'a', 'en'),
  'what a visit read': (store) => store.articleVisits.markWrote('s', 'v'),
  'what became of articles': (store) => store.articleVisits.count('s', ['a'], 'x'),
  'whether there is any article': (store) => store.articles.isAny('s'),
  'the files of some messages': (store) => store.files.listOf('s', ['m', 'n']),
  'what a visitor sent since': (store) => store.files.sumSince('s', 'x', person.id),
  'the files that follow a visitor': (store) =>
    store.files.move('s', { from: person.id, to: person.id }),
  'the files that ended': (store) => store.files.listEnded('x', 100),
  'the zone of a person': (store) => store.sessions.findZone('s', person.id),
  'what was decided for a person': (store) =>
    store.deliveries.list('s', { personId: person.id, before, limit: 100 }),
  'what was decided about a message': (store) =>
    store.deliveries.list('s', { messageId: 'm', before, limit: 100 }),
  'whether the same was sent': (store) =>
    store.deliveries.isSent({ siteId: 's', fingerprint: 'f' }, 'x'),
  'how much a person got': (store) =>
    store.deliveries.countToPerson({ siteId: 's', personId: person.id }, 'reply', 'x'),
  'how much an address got': (store) =>
    store.deliveries.countToAddress({ siteId: 's', addressHash: 'h' }, 'x'),
  'why nothing goes to an address': (store) => store.deliveries.findSuppression('s', 'h'),
  'who refused for an address': (store) =>
    store.deliveries.isRefused('s', {
      ...{ channel: 'email', purpose: 'reply', addressHash: 'h', since: 'x' },
    }),
  'what rules showed a person': (store) => store.moments.listByRules('s', person.id),
  'what a visitor did since': (store) =>
    store.events.listDone({ siteId: 's', anonymousId: 'a', names: ['A', 'B'], since: 'x' }),
  'whether the same was decided': (store) => store.deliveries.isDecided('s', 'f', 'x'),
  'what is dead in the outbox': (store) =>
    store.outbox.list('s', { state: 'dead', before, limit: 100 }),
  'a message that asked': (store) => store.messages.find(conversation, 'm'),
  'what it was answered with': (store) => store.messages.findAnswer(conversation, 'm'),
  'who holds a key': (store) => store.sites.findHolder('pk', 'k'),
}

/** The queries that make up whole lists of a site, in the order of an index. */
const LISTS: Queries = {
  'all articles': (store) => store.articles.list('s', before, 100),
  'all cases': (store) => store.cases.list('s', { limit: 100 }),
  'all callbacks': (store) => store.callbacks.list('s', { before, limit: 100 }),
  'what is booked ahead': (store) => store.callbacks.listBooked('s', 'x', 'y'),
  'all callbacks of a day': (store) => store.callbacks.countAsked('s', 'x', {}),
  'who waits for a call': (store) => store.callbacks.listQueue('s'),
  'all moments': (store) => store.moments.list('s', { before, limit: 100 }),
  'what all visitors sent since': (store) => store.files.sumSince('s', 'x'),
  'all conversations': (store) => store.conversations.list('s', before, 100),
  'the end of a chain': (store) => store.consent.findHead('s'),
  'the receipts of a chain': (store) => store.consent.listChain('s', 1, 100),
  'all that is to leave': (store) => store.outbox.list('s', { before, limit: 100 }),
  'all decisions': (store) => store.deliveries.list('s', { before, limit: 100 }),
  'the events that are too old': (store) =>
    store.events.deleteOlder({ siteId: 's', before: 'x', limit: 100 }),
  'all events': (store) => store.events.list({ siteId: 's', after: before, limit: 100 }),
}

/** The names of all of them. */
export const QUERY_NAMES: readonly string[] = Object.keys({ ...QUERIES, ...LISTS })

/** Whether it makes up a whole list of a site. */
export const isList = (name: string): boolean => name in LISTS

/** @throws Error where there is none of this name */
export function findQuery(name: string): (store: Repositories) => Promise<unknown> {
  const ask = { ...QUERIES, ...LISTS }[name]
  if (ask === undefined) throw new Error(`There is no query ${name}`)
  return ask
}

/** Writes down each query as the database gets it, with its values. */
export function recordQueries(db: Db): CompiledQuery[] {
  const asked: CompiledQuery[] = []
  const executor = db.getExecutor()
  const provide = executor.provideConnection.bind(executor)
  // Some ask by a connection, without all that Kysely does around it.
  executor.provideConnection = (consume, options) =>
    provide(
      (connection) =>
        consume({
          executeQuery: (query, rest) => {
            asked.push(query)
            return connection.executeQuery(query, rest)
          },
          streamQuery: connection.streamQuery.bind(connection),
        }),
      options,
    )
  return asked
}
