import { setTimeout as sleep } from 'node:timers/promises'
import type { MessagePage } from '@beckon/protocol'
import { askAlone } from './ask-alone.ts'
import type { StoredMessage } from './judge.ts'

/** Somebody else who follows a conversation, by `after=seq` alone. */
export interface Reader {
  /** All it was told, in that order. */
  readonly read: readonly StoredMessage[]
  /** Reads what is left, and ends. */
  finish(): Promise<readonly StoredMessage[]>
}

export interface ReaderOptions {
  url: string
  session: string
  /** Milliseconds between two looks. */
  pause: number
}

const LIMIT = 500

/** Milliseconds. */
const PATIENCE = 4000

/** Follows while things are written and fail: what was told once is never told otherwise. */
export function startReader({ url, session, pause }: ReaderOptions): Reader {
  const read: StoredMessage[] = []
  let isOver = false

  async function readPage(): Promise<boolean> {
    const after = read.at(-1)?.seq ?? 0
    const path = `/v1/messages?after=${after}&limit=${LIMIT}`
    const page = await askAlone<MessagePage>(url + path, { session, patience: PATIENCE })
    const { messages, more } = page
    for (const { id, conversationId, seq, clientId, text } of messages) {
      read.push({ messageId: id, conversationId, seq, clientId, text })
    }
    return more
  }

  async function readAll(): Promise<void> {
    while (await readPage());
  }

  async function follow(): Promise<void> {
    while (!isOver) {
      await readAll().catch(() => {})
      if (!isOver) await sleep(pause)
    }
  }

  const following = follow()
  return {
    read,
    async finish() {
      isOver = true
      await following
      await readAll()
      return read
    },
  }
}
