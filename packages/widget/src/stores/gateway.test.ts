import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError } from '@beckon/protocol'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import { createCall } from '../callback/create-call.ts'
import type { Link } from '../socket/link.ts'
import type { MemoryWorld } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'
import { memoryVisitorOf } from './memory-visitor.ts'

const { createMemoryWorld, setup, online } = memoryVisitorOf(core, testing)
const CONSENT = { version: '1', text: 'Yes' }

/** Its links take what is asked and answer nothing, except for the list. */
function createDeafWorld(onRequest: Link['request']): MemoryWorld & { closed: string[] } {
  const world = createMemoryWorld()
  const { openLink } = world.chat
  const closed: string[] = []
  world.chat.openLink = (address, handlers) => {
    const link = openLink(address, handlers)
    const gone: ((error: BeckonError) => void)[] = []
    return {
      ...link,
      request: (name, input) =>
        name === 'messages:list'
          ? link.request(name, input)
          : Promise.race([
              onRequest(name, input),
              new Promise<never>((_, reject) => void gone.push(reject)),
            ]),
      close() {
        closed.push(address.token)
        for (const reject of gone) reject(new BeckonError('network/unreachable'))
        link.close()
      },
    }
  }
  return { ...world, closed }
}

const never: Link['request'] = () => new Promise(() => {})
const pathsOf = ({ platform }: MemoryWorld): string[] =>
  platform.requests
    .filter(({ method }) => method === 'POST')
    .map(({ url }) => new URL(url).pathname)

test('a message on its way over the socket does not go to whoever comes after a reset', async () => {
  const fixture = await online(createDeafWorld(never))
  const sent = fixture.visitor.send('secret')
  sent.catch(() => {})
  await fixture.platform.settle()
  await fixture.client.reset()
  fixture.visitor.start()
  await fixture.platform.advance(60_000)
  await expect(sent).rejects.toMatchObject({ code: 'session/invalid' })
  expect(pathsOf(fixture)).not.toContain('/v1/messages')
  expect(fixture.client.record.get()).toEqual({})
})

test('nor does one that waits for the first connection', async () => {
  const fixture = setup()
  fixture.chat.openLink = () => ({ request: never, signal: () => {}, close: () => {} })
  fixture.visitor.send('secret').catch(() => {})
  await fixture.platform.settle()
  await fixture.client.reset()
  fixture.visitor.start()
  await fixture.platform.advance(60_000)
  expect(pathsOf(fixture)).not.toContain('/v1/messages')
})

test('nor does a request for a call', async () => {
  const fixture = await online(createDeafWorld(never))
  const { client, visitor: chat } = fixture
  const callback = createCall({ client, chat, late: [], $call: atom({}), $texts: atom(en) })
  callback.set({ phone: '+44 20 7946 0958' })
  const submitted = callback.submit(CONSENT)
  await fixture.platform.settle()
  await fixture.client.reset()
  fixture.visitor.start()
  await fixture.platform.advance(60_000)
  await submitted
  expect(pathsOf(fixture)).not.toContain('/v1/callbacks')
})

test('what was answered to the one before is not shown to the next', async () => {
  const { visitor, chat, platform, client } = setup()
  chat.reachable = false
  const { handle } = platform
  let release = (): void => {}
  platform.handle = async (request) => {
    const answer = await handle(request)
    if (request.url.endsWith('/v1/messages')) {
      await new Promise<void>((resolve) => {
        release = resolve
      })
    }
    return answer
  }
  const heard: unknown[] = []
  client.on('message:sent', (detail) => heard.push(detail))
  visitor.send('secret').catch(() => {})
  await platform.advance(5000)
  expect(chat.messages).toHaveLength(1)
  await client.reset()
  chat.messages.splice(0)
  chat.reachable = true
  visitor.start()
  await platform.settle()
  release()
  await platform.advance(5000)
  expect(visitor.conversation.$messages.get()).toEqual([])
  expect(heard).toEqual([])
})

test('gives up a link that does not answer, and asks over HTTP', async () => {
  const world = createDeafWorld(() => Promise.reject(new BeckonError('network/unreachable')))
  const { visitor, chat, platform } = await online(world)
  const sent = visitor.send('Hello')
  await platform.settle()
  expect(world.closed).toContain('vs_1')
  await sent
  expect(chat.messages).toMatchObject([{ text: 'Hello' }])
})

test('sends nothing any more once it is disposed', async () => {
  const fixture = await online(createDeafWorld(never))
  fixture.visitor.send('too late').catch(() => {})
  await fixture.platform.settle()
  fixture.visitor.dispose()
  await fixture.platform.advance(60_000)
  expect(pathsOf(fixture)).not.toContain('/v1/messages')
  expect(fixture.platform.countTimers()).toBe(0)
})
