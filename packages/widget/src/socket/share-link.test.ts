import { createMemoryPlatform, type MemoryPlatform } from '@beckon/core/testing'
import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import type { Link } from './link.ts'
import { createMemoryBrowser, type MemoryBrowser, type MemoryTab } from './memory-browser.ts'
import { createMemoryChat, type MemoryChat } from './memory-chat.ts'
import { shareLink } from './share-link.ts'

interface Seated {
  link: Link
  tab: MemoryTab
  platform: MemoryPlatform
  heard: string[]
}

interface Fixture {
  browser: MemoryBrowser
  chat: MemoryChat
  join(token?: string): Promise<Seated>
}

function setup(): Fixture {
  const browser = createMemoryBrowser()
  const chat = createMemoryChat()
  return {
    browser,
    chat,
    async join(token = 'vs_1') {
      const tab = browser.openTab()
      const platform = createMemoryPlatform()
      const heard: string[] = []
      const link = shareLink(chat.openLink, tab)(
        { host: 'https://gateway.example', token, platform },
        {
          onUp: () => void heard.push('up'),
          onNotice: ({ name }) => void heard.push(name),
          onDown: (error) => void heard.push(`down ${error?.code ?? ''}`.trim()),
        },
      )
      await expect.poll(() => heard).toContain('up')
      return { link, tab, platform, heard }
    },
  }
}

const MESSAGE = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', text: 'Hello' }

test('five tabs have one link, and what one sends all hear of', async () => {
  const { chat, join } = setup()
  const tabs = [await join(), await join(), await join(), await join(), await join()]
  expect(chat.countLinks()).toBe(1)
  const { message } = (await tabs[3]?.link.request('message:send', MESSAGE)) ?? {}
  expect(message).toMatchObject({ seq: 1, text: 'Hello' })
  for (const { heard } of tabs) await expect.poll(() => heard).toEqual(['up', 'message:new'])
  tabs[4]?.link.signal('typing:set', { active: true })
  await expect.poll(() => chat.signals).toEqual([['typing:set', { active: true }]])
})

test('another visitor shares nothing and hears nothing, and no name tells the session', async () => {
  const { browser, chat, join } = setup()
  const tabs = [await join('vs_1'), await join('vs_2')]
  expect(chat.countLinks()).toBe(2)
  expect(new Set(browser.listChannels()).size).toBe(2)
  expect(browser.listChannels().join()).not.toContain('vs_')
  for (const { heard } of tabs) expect(heard).toEqual(['up'])
})

test('the next goes on where the leader leaves, without going down', async () => {
  const { chat, join } = setup()
  const [first, second, third] = [await join(), await join(), await join()]
  first.link.close()
  for (const { heard } of [second, third]) await expect.poll(() => heard).toEqual(['up', 'up'])
  expect(chat.countLinks()).toBe(1)
  await third.link.request('message:send', MESSAGE)
  expect(chat.messages).toHaveLength(1)
})

test('a page that is frozen leaves its place to one that runs', async () => {
  const { join } = setup()
  const [first, second, third] = [await join(), await join(), await join()]
  for (const { tab } of [second, first]) tab.document.dispatchEvent(new Event('freeze'))
  await expect.poll(() => third.heard).toEqual(['up', 'up'])
  for (const { heard } of [first, second]) expect(heard).toEqual(['up', 'down'])
})

test('what was asked of a leader that died is asked again with the same id', async () => {
  const { chat, join } = setup()
  const [first, second] = [await join(), await join()]
  // It takes the question, and dies before it passes the answer on.
  first.tab.hang()
  const sent = second.link.request('message:send', MESSAGE)
  first.tab.crash()
  expect(await sent).toMatchObject({ message: { seq: 1 } })
  expect(chat.messages).toHaveLength(1)
  expect(second.heard.filter((name) => name === 'up')).toHaveLength(2)
})

test('a leader that hangs is left behind, and follows once it runs again', async () => {
  const { join } = setup()
  const [first, second] = [await join(), await join()]
  first.tab.hang()
  await second.platform.advance(6000)
  await expect.poll(() => second.heard).toEqual(['up', 'up'])
  expect(first.heard).toEqual(['up', 'down'])
  await second.link.request('message:send', MESSAGE)
})

test('a tab that nobody looks at leaves a leader that hangs to others', async () => {
  const { join } = setup()
  const [first, second] = [await join(), await join()]
  Object.assign(second.tab.document, { hidden: true })
  first.tab.hang()
  await second.platform.advance(60_000)
  expect(second.heard).toEqual(['up'])
  expect(first.heard).toEqual(['up'])
})

test('a lost line is lost for all, and the reason reaches them', async () => {
  const { chat, join } = setup()
  const tabs = [await join(), await join()]
  chat.drop(new BeckonError('session/expired'))
  for (const { heard } of tabs)
    await expect.poll(() => heard).toEqual(['up', 'down session/expired'])
})

test('an answer that is lost to one ends the line of all', async () => {
  const { chat, join } = setup()
  const tabs = [await join(), await join()]
  chat.losesAcks = true
  const sent = tabs[1]?.link.request('message:send', MESSAGE)
  await expect(sent).rejects.toMatchObject({ code: 'network/unreachable' })
  for (const { heard } of tabs) await expect.poll(() => heard.at(-1)).toBe('down')
})

test('a refusal reaches the tab that asked, as it is', async () => {
  const { join } = setup()
  const [, second] = [await join(), await join()]
  const refused = second?.link.request('message:send', { ...MESSAGE, text: 'refuse me' })
  await expect(refused).rejects.toMatchObject({ code: 'message/too-long' })
})

test('takes no harm from what others say on its channel', async () => {
  const { browser, join } = setup()
  const [first, second] = [await join(), await join()]
  const [name = ''] = browser.listChannels()
  const stranger = new (browser.openTab().BroadcastChannel)(name)
  const noise = [
    null,
    'x',
    {},
    [],
    ['ask'],
    ['answer', 'x', 1],
    ['notice', 'x', null],
    ['down', 'x'],
    [['here']],
  ]
  for (const frame of noise) stranger.postMessage(frame)
  await second.platform.settle()
  expect(await second.link.request('message:send', MESSAGE)).toMatchObject({ message: { seq: 1 } })
  for (const { heard } of [first, second]) expect(heard).toEqual(['up', 'message:new'])
})

test('each tab has its own link where tabs cannot find each other', async () => {
  const chat = createMemoryChat()
  const { crypto, document } = globalThis
  const denied = { request: () => Promise.reject(new DOMException('No', 'SecurityError')) }
  const worlds = [
    { crypto, document, navigator: {} },
    { ...createMemoryBrowser().openTab(), navigator: { locks: denied } },
    { ...createMemoryBrowser().openTab(), crypto: {} },
  ]
  for (const world of worlds) {
    const heard: string[] = []
    shareLink(chat.openLink, world as never)(
      { host: 'https://gateway.example', token: 'vs_1', platform: createMemoryPlatform() },
      { onUp: () => void heard.push('up'), onNotice() {}, onDown: () => void heard.push('down') },
    )
    await expect.poll(() => heard).toEqual(['up'])
  }
  expect(chat.countLinks()).toBe(worlds.length)
})

test('leaves nothing behind', async () => {
  const { browser, chat, join } = setup()
  const tabs = [await join(), await join()]
  for (const { link } of tabs) link.close()
  await expect.poll(() => chat.countLinks()).toBe(0)
  expect(browser.listChannels()).toEqual([])
  for (const { platform, heard } of tabs) {
    expect(platform.countTimers()).toBe(0)
    expect(heard.at(-1)).toBe('down')
  }
})
