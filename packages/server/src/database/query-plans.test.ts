import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery, type KyselyPlugin, SqliteQueryCompiler } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newConversation } from '../modules/conversations/conversations.models.ts'
import { newIdentity } from '../modules/people/identity.usecases.ts'
import { newPerson } from '../modules/people/people.models.ts'
import { openDatabase } from './open-database.ts'
import { createRepositories, type Repositories } from './repositories.ts'
import type { Db } from './tables.ts'

let folder: string
let db: Db
let asked: CompiledQuery[]
let store: Repositories

/** Writes down each query as the database gets it. */
const recorder: KyselyPlugin = {
  transformQuery({ node, queryId }) {
    asked.push(new SqliteQueryCompiler().compileQuery(node, queryId))
    return node
  },
  transformResult: async ({ result }) => result,
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
  store = createRepositories(db.withPlugin(recorder))
  asked = []
  await store.sites.insertSite({ id: 's', name: 'A', color: null, country: 'GB', created_at: 'x' })
  await store.people.insert(person)
  for (const value of ['a', 'b']) {
    const state = { verified: 0, exclusive: 1, created_at: 'x' } as const
    await store.people.insertIdentity(newIdentity({ ...anonymousKey, value }, person, state))
  }
})
afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const person = newPerson('s', 'x')
const conversation = newConversation('s', person.id, 'x')
const who = { siteId: 's', personId: person.id }
const shelf = { siteId: 's', locales: ['de', 'en'] }
const before = { at: '2026-01-01', id: 'x' }
const visitor = { siteId: 's', anonymousId: 'a', personId: null }
const session = { siteId: 's', anonymousId: null, personId: person.id }
const subject = { ...who, formerIds: ['f'], names: [{ kind: 'anonymous_id', value: 'a' } as const] }
const user = { ...who, names: [{ kind: 'user_id', value: 'u' } as const] }
const anonymousKey = { siteId: 's', kind: 'anonymous_id', value: 'a' } as const

/** What is asked at each message, each event and each page of a list. */
const QUERIES: Readonly<Record<string, () => Promise<unknown>>> = {
  'the events of a person': () => store.events.listByPerson(who, undefined, 100),
  'the next events of a person': () => store.events.listByPerson(who, before, 100),
  'the receipts of a person': () => store.consent.listByPerson(who, undefined, 100),
  'the next receipts of a person': () => store.consent.listByPerson(who, before, 100),
  'the choice of an anonymous id': () => store.consent.findNewest(visitor),
  'one choice of an anonymous id': () => store.consent.findByEpoch(visitor, 1),
  'the choice of a session': () => store.consent.findNewest(session),
  'one choice of a session': () => store.consent.findByEpoch(session, 1),
  'the owner of an identity': () => store.people.findOwner(anonymousKey),
  'the holders of an identity': () => store.people.listHolders(anonymousKey),
  'whether a person is verified': () => store.people.isVerified(person),
  'the claims of a person': () => store.people.count(person, { kind: 'user_id', exclusive: 0 }),
  'a receipt': () => store.consent.find('s', 'r'),
  'what holds for an address': () =>
    store.channels.find({
      ...{ site_id: 's', holder_kind: 'address', holder: 'h', owner: 'o' },
      ...{ channel: 'email', purpose: 'reply' },
    }),
  'whether a person was proven': () => store.identity.isProven(person),
  'the joins that came to a person': () => store.rights.listArrivals('s', person.id),
  'the names of a person': () => store.people.count(person, { kind: 'anonymous_id', exclusive: 1 }),
  'the callbacks of a person': () => store.callbacks.list('s', { ...who, limit: 100 }),
  'the callbacks of a status': () => store.callbacks.list('s', { status: 'requested', limit: 100 }),
  'the next callbacks of a status': () =>
    store.callbacks.list('s', { status: 'requested', before, limit: 100 }),
  'the open callbacks of a person': () => store.callbacks.listOpen('s', person.id),
  'the callbacks for a number': () => store.callbacks.countAsked('s', 'x', { phone: '+44' }),
  'the callbacks from a network': () => store.callbacks.countAsked('s', 'x', { address_hash: 'h' }),
  'the open cases': () => store.cases.list('s', { status: 'open', limit: 100 }),
  'the next open cases': () => store.cases.list('s', { status: 'open', before, limit: 100 }),
  'the open case of a conversation': () => store.cases.findOpen(conversation),
  'one case': () => store.cases.view('s', 'c'),
  'the conversation of a person': () => store.conversations.findByPerson('s', person.id),
  'the messages after a seq': () => store.messages.list(conversation, { after: 1 }),
  'the newest messages': () => store.messages.list(conversation, {}),
  'who answered in a case': () => store.messages.findAnswerer('s', 'c'),
  'the messages before a time': () => store.messages.listBefore(conversation, before, 100),
  'the events of a user': () => store.events.list({ siteId: 's', userId: 'u', limit: 100 }),
  'the events of a visitor since': () =>
    store.events.list({ siteId: 's', anonymousId: 'a', since: 'x', after: before, limit: 100 }),
  'the clock of a sender': () => store.senderClocks.find('s', 'a'),
  'the pending moments of a person': () => store.moments.listPending('s', person.id),
  'the moments of a person': () =>
    store.moments.list('s', { personId: person.id, before, limit: 100 }),
  'the moments that follow a visitor': () =>
    store.moments.move('s', { from: person.id, to: person.id }),
  'a moment by the site’s own id': () => store.moments.findMade('s', 'm'),
  'a session': () => store.sessions.findByToken('t'),
  'the opt-ins of a person': () => store.channels.listByPerson('s', person.id),
  'who an identity was ever joined to': () => store.people.listLinked(anonymousKey),
  'who else proved an address': () =>
    store.people.findVerifiedElsewhere({ ...anonymousKey, kind: 'email' }, person.id),
  'a key of identity tokens': () => store.identity.findKey('s', 'k'),
  'an identity session': () => store.identity.findSession('t'),
  'all events of somebody': () => store.rights.listEvents(subject, undefined, 100),
  'the next events of somebody': () => store.rights.listEvents(subject, before, 100),
  'all proven events of somebody': () => store.rights.listProvenEvents(user, undefined, 100),
  'the next proven events of somebody': () => store.rights.listProvenEvents(user, before, 100),
  'all receipts of somebody': () => store.rights.listReceipts(subject),
  'all opt-ins of somebody': () => store.rights.listChannels(subject),
  'all joins of somebody': () => store.rights.listLinks(subject),
  'all sessions of somebody': () => store.rights.listSessions(subject),
  'all proofs of somebody': () => store.rights.listProofs(subject),
  'an article in the visitor’s language': () => store.articles.findPublished(shelf, 'a'),
  'an article to write': () => store.articles.listBySlug('s', 'a', 'en'),
  'what a visit read': () => store.articleVisits.markWrote('s', 'v'),
  'what became of articles': () => store.articleVisits.count('s', ['a'], 'x'),
  'whether there is any article': () => store.articles.isAny('s'),
  'the files of some messages': () => store.files.listOf('s', ['m', 'n']),
  'what a visitor sent since': () => store.files.sumSince('s', 'x', person.id),
  'the files that follow a visitor': () =>
    store.files.move('s', { from: person.id, to: person.id }),
  'the files that ended': () => store.files.listEnded('x', 100),
  'the zone of a person': () => store.sessions.findZone('s', person.id),
  'what was decided for a person': () =>
    store.deliveries.list('s', { personId: person.id, before, limit: 100 }),
  'what was decided about a message': () =>
    store.deliveries.list('s', { messageId: 'm', before, limit: 100 }),
  'whether the same was sent': () => store.deliveries.isSent('s', 'f', 'x'),
  'how much a person got': () =>
    store.deliveries.countToPerson({ siteId: 's', personId: person.id }, 'reply', 'x'),
  'how much an address got': () => store.deliveries.countToAddress('s', 'h', 'x'),
  'why nothing goes to an address': () => store.deliveries.findSuppression('s', 'h'),
  'who refused for an address': () =>
    store.deliveries.isRefused('s', {
      ...{ channel: 'email', purpose: 'reply', addressHash: 'h', since: 'x' },
    }),
  'what rules showed a person': () => store.moments.listByRules('s', person.id),
  'what a visitor did since': () =>
    store.events.listDone({ siteId: 's', anonymousId: 'a', names: ['A', 'B'], since: 'x' }),
  'whether the same was decided': () => store.deliveries.isDecided('s', 'f', 'x'),
  'what is dead in the outbox': () => store.outbox.list('s', { state: 'dead', before, limit: 100 }),
  'a message that asked': () => store.messages.find(conversation, 'm'),
  'what it was answered with': () => store.messages.findAnswer(conversation, 'm'),
  'who holds a key': () => store.sites.findHolder('pk', 'k'),
}

/** The queries that make up whole lists of a site, in the order of an index. */
const LISTS: typeof QUERIES = {
  'all articles': () => store.articles.list('s', before, 100),
  'all cases': () => store.cases.list('s', { limit: 100 }),
  'all callbacks': () => store.callbacks.list('s', { before, limit: 100 }),
  'what is booked ahead': () => store.callbacks.listBooked('s', 'x', 'y'),
  'all callbacks of a day': () => store.callbacks.countAsked('s', 'x', {}),
  'who waits for a call': () => store.callbacks.listQueue('s'),
  'all moments': () => store.moments.list('s', { before, limit: 100 }),
  'what all visitors sent since': () => store.files.sumSince('s', 'x'),
  'all conversations': () => store.conversations.list('s', before, 100),
  'the end of a chain': () => store.consent.findHead('s'),
  'the receipts of a chain': () => store.consent.listChain('s', 1, 100),
  'all that is to leave': () => store.outbox.list('s', { before, limit: 100 }),
  'all decisions': () => store.deliveries.list('s', { before, limit: 100 }),
  'all events': () => store.events.list({ siteId: 's', after: before, limit: 100 }),
}

async function explain(ask: () => Promise<unknown>): Promise<string[]> {
  asked = []
  await ask()
  const plans = asked.map(async ({ sql, parameters }) => {
    const query = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
    const { rows } = await db.executeQuery<{ detail: string }>(query)
    return rows.map(({ detail }) => detail)
  })
  return (await Promise.all(plans)).flat()
}

for (const [name, ask] of Object.entries({ ...QUERIES, ...LISTS })) {
  test(`finds ${name} by an index, already in order`, async () => {
    const plan = await explain(ask)
    expect(plan.filter((step) => /^SEARCH /.test(step)).length).toBeGreaterThan(0)
    expect(plan.filter((step) => /^SCAN |TEMP B-TREE/.test(step))).toEqual([])
    const walks = plan.filter((step) => /\(site_id=\?( AND \(?[\w,]+\)?[<>].*)?\)$/.test(step))
    expect(name in LISTS ? [] : walks).toEqual([])
  })
}
