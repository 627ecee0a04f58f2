import type { Json } from '@beckon/protocol'
import type { Unit, Witness } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import type { Facts } from '../../shared/facts.ts'
import { readPurposes } from '../consent/consent.models.ts'
import { findStanding } from '../consent/standing.usecases.ts'
import { toEventRow, toStoredEvent } from './events.models.ts'
import {
  countSeconds,
  findNames,
  type LiveChatName,
  toAgentProperties,
  toContext,
} from './live-chat.models.ts'
import { listHolders } from './store-events.usecases.ts'

/** One thing that happened in the chat of a person. */
interface Happening {
  siteId: string
  personId: string
  conversationId: string
  caseId: string
  /** ISO 8601. */
  at: string
  name: LiveChatName
  /** Makes it happen once. */
  messageId: string
  properties?: Json
}

type Store = (unit: Unit, happening: Happening) => Promise<void>

type Note<Fact> = (unit: Unit, facts: readonly Fact[]) => Promise<void>

/**
 * Stores it as an event of the person, if what they chose last allows analytics.
 *
 * @param receivedAt under the lock: a reader who follows by it must not be overtaken
 */
async function storeHappening(unit: Unit, happening: Happening, receivedAt: string): Promise<void> {
  const { siteId, personId, caseId, at, name, messageId } = happening
  const receipt = await findStanding(unit, { siteId, personId })
  if (receipt === undefined || receipt.expires_at <= receivedAt) return
  if (!readPurposes(receipt).analytics) return
  const names = findNames(await unit.people.listIdentities(siteId, personId), receipt)
  if (names === undefined) return
  const agent = await unit.messages.findAnswerer(siteId, caseId)
  const properties = {
    conversation_id: happening.conversationId,
    case_id: caseId,
    ...toAgentProperties(agent),
    ...happening.properties,
  }
  const context = toContext(receipt)
  const event = { type: 'track', event: name, messageId, ...names, properties, context } as const
  const candidate = { index: 0, site: { id: siteId }, keyKind: 'server', event } as const
  const row = toEventRow(candidate, { happened_at: at, received_at: receivedAt })
  const stored = await unit.events.insertNew([row])
  if (!stored.has(row.id)) return
  const personIds = await listHolders(unit, row)
  unit.publish('event:stored', { siteId, personIds, event: toStoredEvent(row) })
}

async function noteMessage(store: Store, unit: Unit, fact: Facts['message:stored']): Promise<void> {
  const { siteId, personId, message } = fact
  const { id, conversationId, caseId, createdAt: at, author } = message
  if (author.kind === 'system') return
  const name = author.kind === 'visitor' ? 'Live Chat Message Sent' : 'Live Chat Message Received'
  const properties = { message_id: id }
  const messageId = `live-chat:message:${id}`
  await store(unit, { siteId, personId, conversationId, caseId, at, name, messageId, properties })
}

async function noteOpened(store: Store, unit: Unit, fact: Facts['case:opened']): Promise<void> {
  const conversation = await unit.conversations.find(fact.siteId, fact.conversationId)
  if (conversation === undefined) return
  await store(unit, {
    ...fact,
    personId: conversation.person_id,
    name: 'Live Chat Conversation Started',
    messageId: `live-chat:started:${fact.caseId}:${fact.at}`,
  })
}

async function noteClosed(store: Store, unit: Unit, fact: Facts['case:closed']): Promise<void> {
  const { openedAt, ...closed } = fact
  const conversation = await unit.conversations.find(fact.siteId, fact.conversationId)
  if (conversation === undefined) return
  await store(unit, {
    ...closed,
    personId: conversation.person_id,
    name: 'Live Chat Conversation Ended',
    messageId: `live-chat:ended:${fact.caseId}:${fact.at}`,
    properties: { conversation_duration: countSeconds(openedAt, fact.at) },
  })
}

/** Those of people who ever chose: most did not, and of them nothing is measured. */
async function keepChosen<Fact extends { siteId: string; personId: string }>(
  unit: Unit,
  facts: readonly Fact[],
): Promise<Fact[]> {
  const chose = await unit.consent.findChoosers(facts)
  return facts.filter((_, index) => chose[index])
}

/** What these events tell of. */
export const LIVE_CHAT_FACTS: readonly (keyof Facts)[] = [
  'message:stored',
  'case:opened',
  'case:closed',
]

/**
 * Writes the events of Segment's Live Chat spec in the transaction of what they tell of, without a
 * word of what was said: a message that is acked has its event.
 *
 * @see https://segment.com/docs/connections/spec/live-chat/
 */
export function createLiveChat({ clock }: { clock: Clock }): Witness {
  const store: Store = (unit, happening) => storeHappening(unit, happening, toIso(clock()))
  const notes: { [Name in keyof Facts]?: Note<Facts[Name]> } = {
    'message:stored': async (unit, facts) => {
      for (const fact of await keepChosen(unit, facts)) await noteMessage(store, unit, fact)
    },
    'case:opened': async (unit, facts) => {
      for (const fact of facts) await noteOpened(store, unit, fact)
    },
    'case:closed': async (unit, facts) => {
      for (const fact of facts) await noteClosed(store, unit, fact)
    },
  }
  return async (unit, name, facts) => notes[name]?.(unit, facts)
}
