import type * as core from '@beckon/core'
import type * as testing from '@beckon/core/testing'
import { ERROR_TABLE, isBeckonError } from '@beckon/protocol'
import { createMemoryChat, type MemoryChat } from './memory-chat.ts'

/** A page with a client and a gateway with a chat, all in memory, for tests. */
export interface MemoryWorld {
  beckon: core.Beckon
  client: core.Client
  platform: testing.MemoryPlatform
  gateway: testing.MemoryGateway
  chat: MemoryChat
}

export interface MemoryWorldOptions {
  plugins?: readonly core.Plugin[] | undefined
  chat?: MemoryChat | undefined
  /** Shared by the tabs of one browser. */
  storage?: testing.MemoryStorage | undefined
  /** Whether the browser asks for privacy. */
  privacySignal?: boolean | undefined
}

/** The routes of section 4 of PROTOCOL.md, which core's gateway in memory does not know. */
function answerChat(chat: MemoryChat, request: core.PlatformRequest): unknown {
  if (request.method === 'POST') return chat.answer('message:send', JSON.parse(request.body ?? ''))
  const { searchParams } = new URL(request.url)
  const range = [...searchParams].map(([key, value]) => [key, Number(value)])
  return chat.answer('messages:list', Object.fromEntries(range))
}

/** Core comes in by hand: the widget itself may know no more of it than its types. */
export function memoryWorldOf(
  { createBeckon }: Pick<typeof core, 'createBeckon'>,
  { createResponse, createTransportPair }: typeof testing,
): (options?: MemoryWorldOptions) => MemoryWorld {
  return ({ plugins = [], chat = createMemoryChat(), storage, privacySignal } = {}) => {
    const { platform, gateway } = createTransportPair('pk_test', { storage, privacySignal })
    platform.handle = async (request) => {
      const isChat = new URL(request.url).pathname === '/v1/messages'
      if (!isChat || gateway.offline) return gateway.handle(request)
      try {
        return createResponse(200, answerChat(chat, request))
      } catch (error) {
        if (!isBeckonError(error)) throw error
        const { code, message } = error
        return createResponse(ERROR_TABLE[code].status, { error: { code, message } })
      }
    }
    const clients: core.Client[] = []
    const probe: core.Plugin = { name: 'probe', setup: (client) => void clients.push(client) }
    const host = 'https://gateway.example'
    const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [probe, ...plugins] })
    const [client] = clients
    if (!client) throw new Error('The client was not handed out.')
    return { beckon, client, platform, gateway, chat }
  }
}
