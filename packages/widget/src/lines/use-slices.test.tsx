import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'

const { open, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)

const HISTORY = 50

interface Drawn {
  texts: string[]
  /** How the log was to be read out: as it came to have them, and as they were shown. */
  live: (string | null)[]
}

/** Notes what comes into the log, each time something does. */
function noteDrawn(root: ShadowRoot): Drawn[] {
  const drawn: Drawn[] = []
  const readLive = (): string | null =>
    root.querySelector('[role=log]')?.getAttribute('aria-live') ?? null
  const observer = new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes])
    const lines = nodes.flatMap((node) =>
      node instanceof Element ? [...node.querySelectorAll('.bubble')] : [],
    )
    if (lines.length === 0) return
    const now: Drawn = { texts: lines.map((line) => line.textContent), live: [readLive()] }
    drawn.push(now)
    requestAnimationFrame(() => now.live.push(readLive()))
  })
  observer.observe(root, { childList: true, subtree: true })
  return drawn
}

/** Somebody who comes back to a long log, and what they see of it come. */
async function comeBack() {
  const panel = await open()
  const { stores, chat, root, text } = panel
  await stores.chat.send('Hello')
  await expect.poll(() => text()).toContain('Sent')
  stores.$open.set(false)
  await expect.poll(() => root.querySelector('.bubble')).toBeNull()
  const drawn = noteDrawn(root)
  for (let index = 1; index < HISTORY; index++) chat.reply(`Answer ${index}`)
  stores.$open.set(true)
  const count = () => root.querySelectorAll('.bubble').length
  const readLive = () => root.querySelector('[role=log]')?.getAttribute('aria-live')
  await expect.poll(count).toBe(HISTORY)
  await expect.poll(readLive).toBe('polite')
  return { ...panel, drawn, count, readLive }
}

test('draws a long log by and by, its end first, and reads out nothing of it', async () => {
  const { drawn, root } = await comeBack()
  expect(drawn.length).toBeGreaterThan(2)
  expect(drawn[0]?.texts.at(-1)).toBe(`Answer ${HISTORY - 1}`)
  expect(drawn.at(-1)?.texts[0]).toBe('Hello')
  for (const { texts } of drawn) expect(texts.length).toBeLessThan(HISTORY / 2)
  expect(new Set(drawn.flatMap(({ live }) => live))).toEqual(new Set(['off']))
  const shown = Array.from(root.querySelectorAll('.bubble'), (line) => line.textContent)
  expect(shown).toEqual(drawn.toReversed().flatMap(({ texts }) => texts))
})

test('reads out what is said next, which is drawn at once', async () => {
  const { chat, drawn, count } = await comeBack()
  drawn.length = 0
  chat.reply('And one more')
  await expect.poll(count).toBe(HISTORY + 1)
  await expect.poll(() => drawn).toEqual([{ texts: ['And one more'], live: ['polite', 'polite'] }])
})

test('reads out what somebody wrote who comes for the first time, and the answer', async () => {
  const { stores, chat, root, text } = await open()
  const drawn = noteDrawn(root)
  await stores.chat.send('Hello')
  await expect.poll(() => text()).toContain('Sent')
  chat.reply('Good morning')
  await expect.poll(() => text()).toContain('Good morning')
  await expect.poll(() => drawn.flatMap(({ live }) => live)).toEqual(Array(4).fill('polite'))
})

test('reads out nothing of older lines that are asked for', async () => {
  const { stores, chat, drawn, count, named, readLive } = await comeBack()
  const total = HISTORY * 3
  for (let index = HISTORY; index < total; index++) chat.reply(`Answer ${index}`)
  await expect.poll(count).toBe(total)
  stores.chat.conversation.clear()
  await stores.chat.conversation.catchUp()
  await expect.poll(count).toBeLessThan(total)
  await expect.poll(readLive).toBe('polite')
  drawn.length = 0
  named(en.earlier).click()
  await expect.poll(count).toBe(total)
  expect(drawn.length).toBeGreaterThan(1)
  await expect.poll(readLive).toBe('polite')
  expect(new Set(drawn.flatMap(({ live }) => live))).toEqual(new Set(['off']))
})
