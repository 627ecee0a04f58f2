import { beforeEach, expect, test } from 'vitest'
import { startWorker } from './start-worker.ts'
import type { OpenPage, WorkerScope } from './worker-scope.ts'

interface Shown {
  title: string
  options: NotificationOptions
}

type Listen = (event: never) => void

let listeners: Map<string, Listen>
let pages: OpenPage[]
let shown: Shown[]
let opened: string[]
let subscribed: unknown[]
let claims: number

const notice = { beckon: 1, title: 'Robin', body: 'Yes', tag: 't', dir: 'auto', url: '/a?b=c' }

function start(path = '/beckon-worker.js'): void {
  const scope = {
    location: new URL(`https://shop.example${path}`),
    registration: {
      showNotification: async (title: string, options: NotificationOptions) =>
        void shown.push({ title, options }),
      pushManager: { subscribe: async (options: unknown) => void subscribed.push(options) },
    },
    clients: {
      async claim() {
        claims += 1
      },
      matchAll: async () => pages,
      openWindow: async (url: string) => void opened.push(url),
    },
    addEventListener: (name: string, listen: Listen) => void listeners.set(name, listen),
  }
  startWorker(scope as unknown as WorkerScope)
}

/** Lets something happen to the worker, and waits for what it does about it. */
async function happen(name: string, event: object = {}): Promise<void> {
  const waits: Promise<unknown>[] = []
  const waitUntil = (what: Promise<unknown>) => void waits.push(what)
  listeners.get(name)?.({ ...event, waitUntil } as never)
  await Promise.all(waits)
}

const push = (data: unknown) => happen('push', { data: { json: () => data } })

function click(data: unknown): Promise<void> {
  return happen('notificationclick', { notification: { data, close: () => shown.pop() } })
}

/** A page that answers what it is asked, and tells that it was looked at. */
function openPage(answers: Record<string, boolean>, log: string[] = []): void {
  pages.push({
    visibilityState: 'visible',
    focus: async () => log.push('focus'),
    postMessage({ beckon }: { beckon: string }, [port]: readonly MessagePort[]) {
      log.push(beckon)
      if (beckon in answers) port?.postMessage(answers[beckon])
    },
  } as unknown as OpenPage)
}

beforeEach(() => {
  listeners = new Map()
  pages = []
  shown = []
  opened = []
  subscribed = []
  claims = 0
  start()
})

test('shows what a gateway pushes', async () => {
  await push({ ...notice, icon: '/icon.png' })
  const options = { body: 'Yes', tag: 't', dir: 'auto', icon: '/icon.png' }
  expect(shown).toMatchObject([{ title: 'Robin', options }])
})

test('leaves alone what somebody else pushes, and clicks on what somebody else showed', async () => {
  await push({ title: 'Sale' })
  await happen('push', { data: null })
  await happen('push', {
    data: {
      json: () => {
        throw new SyntaxError('No JSON')
      },
    },
  })
  await click({ url: '/theirs' })
  await click(null)
  expect([shown, opened]).toEqual([[], []])
})

test('shows nothing where the chat is in sight, and something where it is not', async () => {
  openPage({ look: false })
  await push(notice)
  expect(shown).toHaveLength(1)
  openPage({ look: true })
  await push(notice)
  expect(shown).toHaveLength(1)
})

test('shows it where a page does not answer, or is behind another', async () => {
  openPage({})
  openPage({ look: true })
  const [, hidden] = pages
  if (hidden) hidden.visibilityState = 'hidden'
  await push(notice)
  expect(shown).toHaveLength(1)
})

test('a click opens the chat in a page that is open, else where the visitor wrote', async () => {
  await push(notice)
  await click(shown[0]?.options.data)
  expect([opened, shown]).toEqual([['/a?b=c#beckon=chat'], []])
  const log: string[] = []
  openPage({ open: true }, log)
  await click({ beckon: 1, url: '/a' })
  expect([log, opened]).toEqual([['focus', 'open'], ['/a?b=c#beckon=chat']])
})

test.each([
  [undefined, '/#beckon=chat'],
  ['https://shop.example/chairs?x=1#reviews', '/chairs?x=1#beckon=chat'],
  ['https://evil.example/chairs', '/#beckon=chat'],
  ['//evil.example/chairs', '/#beckon=chat'],
])('leads from %s to %s', async (url, target) => {
  await click({ beckon: 1, url })
  expect(opened).toEqual([target])
})

test('subscribes again where the browser changed its keys', async () => {
  const options = { userVisibleOnly: true }
  await happen('pushsubscriptionchange', { oldSubscription: { options } })
  await happen('pushsubscriptionchange', { oldSubscription: null })
  expect(subscribed).toEqual([options])
})

test('is what pages have for a worker only where it is one of its own, and handles no requests', async () => {
  await happen('activate')
  expect(claims).toBe(1)
  expect(listeners.has('fetch')).toBe(false)
  listeners.clear()
  start('/sw.js')
  expect(listeners.has('activate')).toBe(false)
})
