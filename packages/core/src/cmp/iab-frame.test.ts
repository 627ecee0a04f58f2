import { expect, test } from 'vitest'
import { findFrameApi } from './iab-frame.ts'
import { createMemoryFrame, createMemoryIab } from './memory-iab.ts'
import { createMemoryView } from './memory-view.ts'

const DIALECT = { name: '__tcfapi', version: 2, order: () => [] }

function start() {
  const iab = createMemoryIab()
  const frame = createMemoryFrame(iab, '__tcfapi')
  const api = findFrameApi(frame.view, DIALECT)
  const heard: unknown[] = []
  api?.ask('addEventListener', ((data: { word?: string }) => heard.push(data.word)) as never, null)
  const lastCall = () =>
    frame.posted.at(-1)?.message as { __tcfapiCall: { callId: string; version: number } }
  const forge = (message: { source?: unknown; origin?: string; callId?: string }): void =>
    frame.view.receive({
      source: frame.top,
      origin: 'https://cmp.example',
      ...message,
      data: {
        __tcfapiReturn: {
          callId: message.callId ?? lastCall().__tcfapiCall.callId,
          returnValue: { word: 'forged' },
          success: true,
        },
      },
    })
  return { ...frame, iab, api, heard, lastCall, forge }
}

test('finds nothing in a page on its own', () => {
  expect(findFrameApi(createMemoryView({}), DIALECT)).toBe(undefined)
})

test('finds nothing where no window above has the frame', () => {
  const { view } = createMemoryFrame(createMemoryIab(), '__gpp')
  expect(findFrameApi(view, DIALECT)).toBe(undefined)
})

test('hears what the system above tells, past a frame of another origin', () => {
  const { iab, heard, lastCall } = start()
  iab.tell({ word: 'hello' })
  expect(heard).toEqual([undefined, 'hello'])
  expect(lastCall().__tcfapiCall.version).toBe(2)
})

test('speaks to nobody but the origin that answered first', () => {
  const { api, posted } = start()
  api?.ask('removeEventListener', (() => {}) as never, 0)
  expect(posted.map(({ target }) => target)).toEqual(['*', 'https://cmp.example'])
})

test.each([
  ['from another window', { source: {} }],
  ['from another origin', { origin: 'https://evil.example' }],
  ['to a call it never made', { callId: 'guessed' }],
])('does not hear an answer %s', (_, message) => {
  const { heard, forge } = start()
  forge(message)
  expect(heard).toEqual([undefined])
  forge({})
  expect(heard).toEqual([undefined, 'forged'])
})

test('is not troubled by messages of others', () => {
  const { view, top, heard } = start()
  for (const data of [null, 'text', 7, {}, { __tcfapiReturn: null }])
    view.receive({ source: top, origin: 'https://cmp.example', data })
  expect(heard).toEqual([undefined])
})

test('asks an opaque origin, which has no name, by a star', () => {
  const { view, top, api, posted, lastCall } = start()
  const fresh = findFrameApi(view, DIALECT)
  expect(fresh).toBeDefined()
  expect(api).not.toBe(fresh)
  view.receive({
    source: top,
    origin: 'null',
    data: { __tcfapiReturn: { ...lastCall().__tcfapiCall, returnValue: {}, success: true } },
  })
  expect(posted.at(-1)?.target).toBe('*')
})

test('listens no longer once it is stopped', () => {
  const { api, iab, heard, view } = start()
  api?.stop()
  iab.tell({ word: 'late' })
  expect(heard).toEqual([undefined])
  expect(view.countListeners('message')).toBe(0)
})
