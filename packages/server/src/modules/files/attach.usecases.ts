import type { Message } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import type { Unit } from '../../database/store.ts'
import { refuse } from '../../shared/refuse.ts'
import { toPicturePath } from '../agents/pictures.models.ts'
import { toMessage } from '../conversations/conversations.models.ts'
import type { MessageRow } from '../conversations/conversations.types.ts'
import { addAttachments, toAttachment } from './files.models.ts'
import type { FileRow } from './files.types.ts'
import { createLink } from './links.models.ts'

/** Only what somebody uploaded themselves, for this conversation, and did not send yet. */
function isTheirs(file: FileRow, message: MessageRow, personId: string): boolean {
  return (
    file.person_id === personId &&
    file.message_id === null &&
    file.uploader_kind === message.author_kind &&
    file.uploader_id === message.author_id
  )
}

/**
 * Makes files part of a message that is being stored, in the caller's transaction.
 *
 * @throws BeckonError `file/not-found`, also where it is somebody else's; `file/unfinished`
 */
export async function attachFiles(
  unit: Unit,
  { message, personId }: { message: MessageRow; personId: string },
  fileIds: readonly string[],
): Promise<void> {
  for (const [place, id] of fileIds.entries()) {
    const file = await unit.files.find(message.site_id, id)
    if (file === undefined || !isTheirs(file, message, personId)) throw refuse('file/not-found')
    if (file.state !== 'stored') throw refuse('file/unfinished')
    await unit.files.update({ ...file, message_id: message.id, place, expires_at: null })
  }
}

/**
 * Reads messages out, with fresh links to what goes along with them.
 *
 * @param lifetime milliseconds that links hold, where others than usual are wanted
 */
export async function readMessages(
  reader: Pick<Repositories, 'files' | 'pictures' | 'signing'>,
  rows: readonly MessageRow[],
  times: { now: number; lifetime?: number },
): Promise<Message[]> {
  return addPictures(reader, rows, await addFiles(reader, rows, times))
}

/** Agents look as they do now, also beside what they wrote earlier. */
async function addPictures(
  { pictures }: Pick<Repositories, 'pictures'>,
  rows: readonly MessageRow[],
  messages: Message[],
): Promise<Message[]> {
  const authors = new Set(rows.flatMap(({ author_id }) => author_id ?? []))
  const found = await pictures.listOf(rows[0]?.site_id ?? '', [...authors])
  if (found.length === 0) return messages
  return messages.map((message, index) => {
    const own = found.find(({ agent_id }) => agent_id === rows[index]?.author_id)
    return own
      ? { ...message, author: { ...message.author, picture: toPicturePath(own.id) } }
      : message
  })
}

async function addFiles(
  reader: Pick<Repositories, 'files' | 'signing'>,
  rows: readonly MessageRow[],
  { now, lifetime }: { now: number; lifetime?: number },
): Promise<Message[]> {
  const siteId = rows[0]?.site_id
  if (siteId === undefined) return []
  const files = await reader.files.listOf(
    siteId,
    rows.map(({ id }) => id),
  )
  if (files.length === 0) return rows.map(toMessage)
  const secret = await reader.signing.findSecret()
  return rows.map((row) => {
    const own = files.filter((file) => file.message_id === row.id)
    const times = lifetime === undefined ? { now } : { now, lifetime }
    const attachments = own.map((file) =>
      toAttachment(file, createLink(secret, { siteId, id: file.id }, times)),
    )
    return addAttachments(toMessage(row), attachments)
  })
}
