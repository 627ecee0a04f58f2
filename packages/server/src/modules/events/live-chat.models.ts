import type { EventMessage, Json } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'
import { readPurposes } from '../consent/consent.models.ts'
import type { ReceiptRow } from '../consent/consent.types.ts'
import type { IdentityRow } from '../people/people.types.ts'

/** The events of Segment's Live Chat spec, as the gateway makes them of its own chat. */
export type LiveChatName =
  | 'Live Chat Conversation Started'
  | 'Live Chat Conversation Ended'
  | 'Live Chat Message Sent'
  | 'Live Chat Message Received'

/** What is told of an agent: never their address. */
export function toAgentProperties(agent: Tables['agent'] | undefined): Json {
  if (agent === undefined) return {}
  const [username] = agent.email.split('@')
  return { agent_id: agent.id, agent_name: agent.name, agent_username: username }
}

/** Whole seconds between two times. */
export function countSeconds(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
}

/**
 * Under which names an event of the chat is kept: those that are the person's alone. Undefined where
 * they have none, for then nothing ever was measured of them.
 */
export function findNames(
  identities: readonly IdentityRow[],
  receipt: Pick<ReceiptRow, 'anonymous_id'>,
): Pick<EventMessage, 'anonymousId' | 'userId'> | undefined {
  const own = identities.filter(({ exclusive }) => exclusive === 1)
  const ids = own.filter(({ kind }) => kind === 'anonymous_id').map(({ value }) => value)
  const anonymousId = ids.find((id) => id === receipt.anonymous_id) ?? ids.at(-1)
  const userId = own.find(({ kind, verified }) => kind === 'user_id' && verified === 1)?.value
  return anonymousId === undefined && userId === undefined ? undefined : { anonymousId, userId }
}

/** Says where it comes from, and the consent it was made under. */
export function toContext(receipt: ReceiptRow): EventMessage['context'] {
  const { epoch } = receipt
  const consent = { epoch, categoryPreferences: { ...readPurposes(receipt) } }
  return { channel: 'server', library: { name: '@beckon/server' }, consent }
}
