import type { Message } from '@beckon/protocol'
import type { Repositories } from '../../../database/repositories.ts'
import type { Store } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { Unreachable } from '../../deliveries/pass-gate.usecases.ts'
import { LostCause } from '../../outbox/outbox.types.ts'
import type { Channel, PersonKey } from '../channels.types.ts'
import { findRefusal } from '../find-refusal.ts'
import { endChat } from './end-chat.usecases.ts'
import { type ChatRow, Gone, type Messenger } from './messengers.types.ts'
import { splitText } from './split-text.models.ts'

export interface MessengerChannelOptions {
  clock: Clock
  /** Where the gateway is reached, without a slash at the end. */
  readOrigin: () => string
}

/** One message of those that a messenger is given. */
interface Part {
  messageId: string
  /** From 1, within what an agent wrote. */
  number: number
  text: string
}

/** A message as plain text: of files there are links. */
function writeMessage({ text, attachments = [] }: Message, origin: string): string {
  const files = attachments.map(({ name, url }) => `${name}: ${origin}${url}`)
  return [text, ...files].filter(Boolean).join('\n')
}

const toMark = (deliveryId: string, { messageId, number }: Part): string =>
  `${deliveryId} ${messageId} ${number}`

/** What a try before this one did not bring. Whatever was read meanwhile is not among them any more. */
function listLeft(parts: readonly Part[], deliveryId: string, { sent }: ChatRow): readonly Part[] {
  const last = parts.findIndex((part) => toMark(deliveryId, part) === sent)
  return parts.slice(last + 1)
}

/** Whether what they wrote last was written there. */
async function isGoingOn(
  { conversations, messages }: Repositories,
  { siteId, personId }: PersonKey,
  channel: Messenger['name'],
): Promise<boolean> {
  const conversation = await conversations.findByPerson(siteId, personId)
  const last = conversation && (await messages.findLastOf(conversation, 'visitor'))
  return last?.via === channel
}

/** Answers where a conversation goes on, for as long as its visitor lets them come and the owner offers it. */
export function createMessengerChannel(
  messenger: Messenger,
  { clock, readOrigin }: MessengerChannelOptions,
): Channel {
  const { name: channel } = messenger

  async function leave(store: Store, chat: ChatRow): Promise<never> {
    await store.transact((unit) => endChat(unit, chat, { at: toIso(clock()), surface: channel }))
    throw new Unreachable('They let nothing come to them there')
  }

  return {
    name: channel,
    isPlace: true,

    async canReach(repositories, person) {
      const { messengers } = repositories
      const chat = await messengers.findChatOf({ ...person, channel })
      if (chat === undefined) return undefined
      if (!(await messengers.listOffered(person.siteId)).includes(channel)) return undefined
      const { remote_id: remoteId, created_at: since } = chat
      const refusal = await findRefusal(repositories, person, { channel, since })
      const goesOn = await isGoingOn(repositories, person, channel)
      return { address: `${channel}:${remoteId}`, consent: refusal ?? 'granted', since, goesOn }
    },

    async send(store, { id, siteId, personId, messages }) {
      const account = await store.messengers.findAccount(siteId, channel)
      const chat = await store.messengers.findChatOf({ siteId, personId, channel })
      if (account === undefined || chat === undefined) {
        throw new LostCause('outbox/not-wanted', 'No longer wanted')
      }
      const parts = messages.flatMap((message) => {
        const texts = splitText(writeMessage(message, readOrigin()), messenger.longest)
        return texts.map((text, index) => ({ messageId: message.id, number: index + 1, text }))
      })
      for (const part of listLeft(parts, id, chat)) {
        try {
          await messenger.send(account.token, chat.remote_id, part.text)
        } catch (error) {
          if (error instanceof Gone) await leave(store, chat)
          throw error
        }
        const mark = toMark(id, part)
        await store.transact(({ messengers }) => messengers.mark(siteId, chat.id, mark), [])
      }
    },
  }
}
