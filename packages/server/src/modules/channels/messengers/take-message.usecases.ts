import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { BeckonError, createUlid, LIMITS } from '@beckon/protocol'
import type { Store } from '../../../database/store.ts'
import type { Draft } from '../../conversations/conversations.types.ts'
import type { ConversationsUsecases } from '../../conversations/conversations.usecases.ts'
import type { FilesUsecases } from '../../files/files.usecases.ts'
import type {
  AccountRow,
  ChatRow,
  InboundMessage,
  Messenger,
  RemoteFile,
} from './messengers.types.ts'
import { splitText } from './split-text.models.ts'

/** Room for the names of files that could not come along, in characters. */
const NAMES_ROOM = 2000

/** Times beyond that are none. */
const LATEST = 2 ** 47

export interface TakeMessageDependencies {
  store: Store
  conversations: Pick<ConversationsUsecases, 'send' | 'read'>
  files: Pick<FilesUsecases, 'begin' | 'append'>
}

export interface Taking {
  messenger: Messenger
  account: AccountRow
  chat: ChatRow
  inbound: InboundMessage
}

/**
 * The same for the same message, however often it is told of: so it is stored once. What is too long for one message
 * becomes several, of which the last has the name of the whole: once it is stored, so are the others.
 */
function nameMessage({ account, chat, inbound }: Taking, part?: number): string {
  const whole = [account.channel, account.remote_id, chat.remote_id, inbound.key]
  const named = JSON.stringify(part === undefined ? whole : [...whole, part])
  const bytes = createHash('sha256').update(named).digest()
  return createUlid(Math.min(Math.max(0, inbound.at), LATEST), bytes)
}

/** What stands for a file that could not be taken; agents read it. */
const describeFile = ({ name }: RemoteFile): string =>
  `[${name.slice(0, 200)}: could not be taken over]`

/**
 * What a visitor wrote elsewhere becomes a message of theirs, once. What cannot come along is named.
 *
 * @returns whether all of it is there
 */
export type TakeMessage = (taking: Taking) => Promise<boolean>

export function createTakeMessage({
  store,
  conversations,
  files,
}: TakeMessageDependencies): TakeMessage {
  async function isStored({ chat }: Taking, clientId: string): Promise<boolean> {
    const { site_id: siteId, person_id: personId } = chat
    const conversation = await store.conversations.findByPerson(siteId, personId)
    if (conversation === undefined) return false
    return (await store.messages.findSent(conversation, 'visitor', clientId)) !== undefined
  }

  /** @returns the id of the upload; undefined where it cannot be had, or is not taken here */
  async function bring(taking: Taking, file: RemoteFile): Promise<string | undefined> {
    const { messenger, account, chat } = taking
    const { site_id: siteId, person_id: personId } = chat
    if (file.size > messenger.largest) return undefined
    try {
      const bytes = await messenger.fetchFile(account.token, file)
      const uploader = { siteId, personId, kind: 'visitor', id: null } as const
      const { name, type } = file
      const { id } = await files.begin(uploader, { name, type, size: bytes.length })
      await files.append(uploader, id, { offset: 0, source: Readable.from([Buffer.from(bytes)]) })
      return id
    } catch {
      // Whatever it was: the words beside it are not to be lost for it.
      return undefined
    }
  }

  /** Who answers there has seen what was sent there. */
  async function noteRead({ chat }: Taking): Promise<void> {
    const { site_id: siteId, person_id: personId, channel } = chat
    const conversation = await store.conversations.findByPerson(siteId, personId)
    if (conversation === undefined) return
    const rows = await store.messages.list(conversation, { after: conversation.visitor_read })
    const ids = rows.map(({ id }) => id)
    const sent = (await store.deliveries.listOf(siteId, ids)).filter(
      (each) => each.channel === channel && each.verdict === 'sent',
    )
    const seqs = rows.filter(({ id }) => sent.some((each) => each.message_id === id))
    const seq = seqs.at(-1)?.seq
    if (seq === undefined) return
    await conversations.read({ conversation, side: 'visitor', seq, origin: null })
  }

  const draftOf = ({ chat }: Taking) =>
    ({
      siteId: chat.site_id,
      personId: chat.person_id,
      writer: { kind: 'visitor', id: null, name: null },
      attachments: [] as string[],
      via: chat.channel,
      origin: null,
    }) as const

  /** Stores what can be seen of it. */
  async function storeSeen(draft: Draft): Promise<void> {
    try {
      await conversations.send(draft)
    } catch (error) {
      if (!(error instanceof BeckonError && error.code === 'message/empty')) throw error
    }
  }

  async function keep(taking: Taking, clientId: string): Promise<boolean> {
    const { inbound } = taking
    const parts = splitText(inbound.text, LIMITS.messageText - NAMES_ROOM)
    const last = parts.pop()
    const draft = draftOf(taking)
    for (const [part, text] of parts.entries()) {
      await storeSeen({ ...draft, clientId: nameMessage(taking, part), text })
    }
    const ids = await Promise.all(inbound.files.map((file) => bring(taking, file)))
    const lost = inbound.files.filter((_, index) => ids[index] === undefined)
    const text = [last, ...lost.map(describeFile)].filter(Boolean).join('\n')
    const attachments = ids.filter((id) => id !== undefined)
    await storeSeen({ ...draft, clientId, text, attachments })
    return lost.length === 0
  }

  return async (taking) => {
    const clientId = nameMessage(taking)
    if (await isStored(taking, clientId)) return true
    const isWhole = await keep(taking, clientId)
    await noteRead(taking)
    return isWhole
  }
}
