import type { Message } from '@beckon/protocol'
import type { Chat } from '../stores/chat.ts'

/** Messages in one answer. */
const PAGE = 1000

/** Every message of the conversation, from the first on; what is held already is not asked for again. */
export async function readAll({ ask, conversation }: Chat): Promise<readonly Message[]> {
  const all = [...conversation.$messages.get()]
  let more = conversation.$more.get()
  while (more && all[0]) {
    const page = await ask('messages:list', { before: all[0].seq, limit: PAGE })
    all.unshift(...page.messages)
    more = page.more
  }
  return all
}
