import { randomUUID } from 'node:crypto'
import type { Purposes, SignedReceipt } from '@beckon/protocol'
import { bearer, connectAgent, post, signIn, ulid } from './test-client.ts'
import { addSigner, claimsFor, prove, signToken } from './test-tokens.ts'
import type { TestGateway } from './testing.ts'

export const ALL: Purposes = {
  functional: true,
  analytics: true,
  profile: true,
  personalization: true,
  ads: true,
  ai: true,
  recording: true,
}

type Mark =
  | 'anonymousId'
  | 'userId'
  | 'email'
  | 'trait'
  | 'serverTrait'
  | 'claim'
  | 'text'
  | 'reply'
  | 'note'
  | 'callbackName'
  | 'phone'
  | 'agreed'
  | 'property'
  | 'page'
  | 'locale'
  | 'zone'
  | 'notice'
  | 'moment'
  | 'channel'

/** What somebody leaves behind; each of these must be exported and then be gone. */
export const MARKS: Readonly<Record<Mark, string>> = {
  anonymousId: randomUUID(),
  userId: 'marked-user',
  email: 'marked@example.com',
  trait: 'marked-trait',
  serverTrait: 'marked-server-trait',
  claim: 'marked-claim',
  text: 'marked-text',
  reply: 'marked-reply',
  note: 'marked-note',
  callbackName: 'marked-callback-name',
  phone: '+442079460958',
  agreed: 'marked-agreement',
  property: 'marked-property',
  page: 'marked-page',
  locale: 'marked-locale',
  zone: 'Marked/Zone',
  notice: 'marked-notice-text',
  moment: 'marked-moment',
  channel: 'marked-channel@example.com',
}

/** Allows everything. */
export async function chooseAll(
  { url, site }: TestGateway,
  input: object,
  headers: Record<string, string> = {},
): Promise<SignedReceipt> {
  const at = new Date().toISOString()
  const choice = { site, epoch: 1, purposes: ALL, surface: 'api', at, ...input }
  const answer = await post<{ receipt: SignedReceipt }>(`${url}/v1/consent`, choice, headers)
  return answer.body.receipt
}

/** Chooses, writes and asks for a call; gives the session it was done with. */
async function visit(gateway: TestGateway): Promise<string> {
  const { url, site } = gateway
  const { anonymousId, locale, zone: timezone, note, callbackName: name, phone } = MARKS
  const came = { site, anonymousId, locale, timezone }
  const { token } = (await post<{ token: string }>(`${url}/v1/sessions`, came)).body
  const notice = { id: 'n', version: '1', locale: 'en', text: MARKS.notice }
  await chooseAll(gateway, { anonymousId, notice }, bearer(token))
  const opted = { channel: 'email', purpose: 'marketing', state: 'granted', address: MARKS.channel }
  await chooseAll(gateway, { epoch: 2, channels: [opted] }, bearer(token))
  await post(`${url}/v1/messages`, { id: ulid(), text: MARKS.text }, bearer(token))
  const consent = { version: '1', text: MARKS.agreed }
  await post(`${url}/v1/callbacks`, { id: ulid(), phone, name, note, consent }, bearer(token))
  return token
}

/** Signs in and is measured; gives the identity session. */
async function browse(gateway: TestGateway, session: string): Promise<string> {
  const { url, site, secret } = gateway
  const { anonymousId, userId, email } = MARKS
  const signer = await addSigner(gateway)
  const traits = { plan: MARKS.trait }
  const claims = { ...claimsFor(site, userId), email, email_verified: true, traits }
  const token = await signToken(signer, claims)
  const { identity } = (await prove(gateway, { token, anonymousId }, session)).body
  const covered = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
  const event = { anonymousId, userId, context: { ...covered, page: { title: MARKS.page } } }
  const timestamp = new Date().toISOString()
  const properties = { what: MARKS.property }
  const batch = [
    { ...event, type: 'track', event: 'Viewed', timestamp, properties },
    { ...event, type: 'identify', traits: { claim: MARKS.claim } },
    { anonymousId, type: 'track', event: 'Viewed', context: covered },
  ]
  await post(`${url}/v1/batch`, { writeKey: site, identity, sentAt: timestamp, batch })
  const named = { userId, traits: { vip: MARKS.serverTrait } }
  await post(`${url}/v1/identify`, named, bearer(secret))
  return identity
}

/** Somebody does everything there is to do, and leaves every mark. */
export async function liveWith(
  gateway: TestGateway,
): Promise<{ session: string; identity: string; personId: string }> {
  const session = await visit(gateway)
  const identity = await browse(gateway, session)
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  const { cases } = await agent.ask('cases:list', {})
  const { conversationId = '', personId = '' } = cases[0] ?? {}
  await agent.ask('message:send', { id: ulid(), conversationId, text: MARKS.reply })
  const moment = { personId, kind: 'bill', title: MARKS.moment }
  await post(`${gateway.url}/v1/moments`, moment, bearer(gateway.secret))
  return { session, identity, personId }
}
