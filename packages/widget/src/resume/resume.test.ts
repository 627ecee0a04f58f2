import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { ERROR_TABLE, type ErrorCode } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Panel } from '../panel-module.ts'
import { type MemoryWorld, memoryWorldOf } from '../socket/memory-world.ts'
import { MARK, resume } from './resume.ts'
import { de } from './texts/de.ts'

const createWorld = memoryWorldOf(core, testing)

let world: MemoryWorld
let root: ShadowRoot
let opened: number
let life: AbortController

beforeEach(() => {
  root = document.createElement('div').attachShadow({ mode: 'open' })
  world = createWorld()
  opened = 0
  life = new AbortController()
})
afterEach(() => {
  life.abort()
  history.replaceState(null, '', location.pathname)
})

const door = { isOpen: () => false, open, load: async () => ({ root }) as Panel }

/** As the panel draws itself: a little later, and in its language. */
async function open(): Promise<void> {
  opened += 1
  const panel = document.createElement('section')
  panel.className = 'panel'
  panel.lang = 'de'
  panel.innerHTML = '<div class="foot"><form></form></div>'
  setTimeout(() => root.append(panel))
}

function arriveWith(hash: string): void {
  history.replaceState({ page: 1 }, '', `${location.pathname}?a=b${hash}`)
}

test('uses the token of a mail up, keeps the session it opens, and takes it out of the address', async () => {
  const bodies: unknown[] = []
  world.platform.handle = async ({ body }) => {
    bodies.push(JSON.parse(body ?? ''))
    return testing.createResponse(200, { token: 'vs_theirs', expiresAt: '', config: {} })
  }
  arriveWith(`${MARK}the-token`)
  await resume(world.client, door, life.signal)
  expect(bodies).toMatchObject([{ site: 'pk_test', resume: 'the-token' }])
  expect(world.client.record.get().session).toBe('vs_theirs')
  expect(location.href).toMatch(/\?a=b$/)
  expect(history.state).toEqual({ page: 1 })
  expect(opened).toBe(1)
})

test('leaves the token of another site to the chat of that one, and takes its own', async () => {
  const asked: unknown[] = []
  world.platform.handle = async ({ body }) => {
    asked.push(JSON.parse(body ?? '').resume)
    return testing.createResponse(200, { token: 'vs_theirs', expiresAt: '', config: {} })
  }
  arriveWith(`${MARK}id.signature.pk_other`)
  await resume(world.client, door, life.signal)
  expect([location.hash, opened, asked]).toEqual(['#beckon=id.signature.pk_other', 0, []])
  arriveWith(`${MARK}id.signature.pk_test`)
  await resume(world.client, door, life.signal)
  expect([location.hash, opened, asked]).toEqual(['', 1, ['id.signature.pk_test']])
})

/** A gateway that refuses the link, for a site that does or does not write mails. */
function refuse(code: ErrorCode, email: boolean): void {
  world.platform.handle = async ({ method }) => {
    const error = { code, message: 'No' }
    return method === 'POST'
      ? testing.createResponse(ERROR_TABLE[code].status, { error })
      : testing.createResponse(200, { email })
  }
}

const readNote = (): (string | null)[] | undefined => {
  const note = root.querySelector('.foot > [role=alert]')
  return note ? Array.from(note.children, (line) => line.textContent) : undefined
}

test('opens the chat as it is where the link opens nothing any more, and says so', async () => {
  const told: unknown[] = []
  world.beckon.on('error', ({ error }) => told.push(error.code))
  refuse('session/link-invalid', true)
  arriveWith(`${MARK}used`)
  await resume(world.client, door, life.signal)
  expect(world.client.record.get().session).toBeUndefined()
  expect(location.hash).toBe('')
  expect([opened, told]).toEqual([1, ['session/link-invalid']])
  expect(readNote()).toEqual([de.used, de.byMail])
})

test.each([
  ['of mails nothing where the site writes none', 'session/link-invalid', false, de.used],
  ['to try again where the link may still be good', 'server/unavailable', true, de.failed],
] as const)('says %s', async (_, code, email, sentence) => {
  refuse(code, email)
  arriveWith(`${MARK}token`)
  await resume(world.client, door, life.signal)
  expect(readNote()).toEqual([sentence])
})

test.each([
  ['writes first', () => world.client.record.patch({ session: 'vs_theirs' })],
  ['writes on', () => world.client.emit('message:sent', {} as never)],
  ['leaves the page', () => life.abort()],
])('says no more of it once the visitor %s', async (_, goOn) => {
  refuse('session/link-invalid', true)
  arriveWith(`${MARK}used`)
  await resume(world.client, door, life.signal)
  world.client.record.patch({})
  expect(readNote()).toHaveLength(2)
  goOn()
  expect(readNote()).toBeUndefined()
})

test('opens the chat where a notification leads to it, in the session there is', async () => {
  arriveWith(`${MARK}chat`)
  world.platform.handle = async () => {
    throw new Error('Nothing is asked')
  }
  await resume(world.client, door, life.signal)
  expect([location.hash, opened]).toEqual(['', 1])
})

test('leaves other pages alone', async () => {
  arriveWith('#reviews')
  await resume(world.client, door, life.signal)
  expect([location.hash, opened]).toEqual(['#reviews', 0])
})
