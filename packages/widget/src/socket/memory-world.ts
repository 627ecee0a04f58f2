import { type Beckon, type Client, createBeckon, type Plugin } from '@beckon/core'
import {
  createMemoryStorage,
  createResponse,
  createTransportPair,
  type MemoryGateway,
  type MemoryPlatform,
  type MemoryStorage,
} from '@beckon/core/testing'
import { ERROR_TABLE, isBeckonError } from '@beckon/protocol'
import { createMemoryChat, type MemoryChat } from './memory-chat.ts'

/** A page with a client and a gateway with a chat, all in memory, for tests. */
export interface MemoryWorld {
  beckon: Beckon
  client: Client
  platform: MemoryPlatform
  gateway: MemoryGateway
  chat: MemoryChat
}

/** @param storage shared by the tabs of one browser */
export function createMemoryWorld(
  plugins: readonly Plugin[] = [],
  chat: MemoryChat = createMemoryChat(),
  storage: MemoryStorage = createMemoryStorage(),
): MemoryWorld {
  const { platform, gateway } = createTransportPair('pk_test', { storage })
  platform.handle = async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (gateway.offline || pathname !== '/v1/messages') return gateway.handle(request)
    try {
      if (request.method === 'POST') {
        return createResponse(200, chat.answer('message:send', JSON.parse(request.body ?? '')))
      }
      const range = Object.fromEntries(
        [...searchParams].map(([key, value]) => [key, Number(value)]),
      )
      return createResponse(200, chat.answer('messages:list', range))
    } catch (error) {
      if (!isBeckonError(error)) throw error
      const { code, message } = error
      return createResponse(ERROR_TABLE[code].status, { error: { code, message } })
    }
  }
  let client: Client | undefined
  const probe: Plugin = {
    name: 'probe',
    setup(given) {
      client = given
    },
  }
  const host = 'https://gateway.example'
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [probe, ...plugins] })
  if (!client) throw new Error('The client was not handed out.')
  return { beckon, client, platform, gateway, chat }
}
