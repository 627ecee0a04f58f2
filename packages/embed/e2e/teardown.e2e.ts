import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Traffic, watchTraffic } from './browser.ts'
import { countLiving, type Living } from './count-living.ts'
import { noteLives } from './note-lives.ts'
import { until } from './poll.ts'
import { countSockets } from './tabs.ts'
import { useDemo } from './use-demo.ts'
import { usePages } from './use-pages.ts'

const stage = useDemo({ BECKON_RATES: 'off' })
const site = usePages()

/** What is fetched, compiled and warmed up in these is no leak. */
const WARM = 10
const CYCLES = 50

/** What fifty cycles may add to the heap, in bytes. */
const HEAP = 1_000_000

const PATIENT = { timeout: 5000 }

const readSockets = (count: number): Promise<number> =>
  until(
    () => countSockets(stage.demo),
    (found) => found === count,
  )

/** What goes on in the page, by its own account. */
const listLives = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    // Locks are listed for all tabs, and which of them one is only a lock of its own tells.
    navigator.locks.request(crypto.randomUUID(), async (mine) => {
      const { held = [], pending = [] } = await navigator.locks.query()
      const { clientId } = held.find(({ name }) => name === mine?.name) ?? {}
      const locks = [...held, ...pending].filter(
        (lock) => lock.clientId === clientId && lock.name !== mine?.name,
      )
      return [...window.lives.values(), ...locks.map(() => 'lock')].sort()
    }),
  )

/** Opens the chat and writes: it is acknowledged by way of the socket, or of the tab that has it. */
async function talk(page: Page, text: string): Promise<void> {
  await page.evaluate(() => window.beckon?.open())
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Message' }).fill(text)
  await dialog.getByRole('button', { name: 'Send' }).click()
  await dialog.getByRole('log').getByText(text, { exact: true }).waitFor()
  await dialog.getByText('Sent').waitFor()
}

/** Puts the tag on the page once more. */
const mountAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const old = document.querySelector<HTMLScriptElement>('script[src]')
    const script = document.createElement('script')
    script.src = old?.src ?? ''
    Object.assign(script.dataset, old?.dataset)
    old?.replaceWith(script)
  })

interface Tab {
  page: Page
  traffic: Traffic
  cdp: CDPSession
}

/** A page of somebody who agreed to all: whatever the tag can start is started. */
async function openTab(context: BrowserContext): Promise<Tab> {
  const { gateway, site: key } = stage.demo
  const tag = `<script src="${gateway}/beckon.js" data-site="${key}" data-consent="granted"></script>`
  const page = await context.newPage()
  const traffic = watchTraffic(page)
  await page.addInitScript(noteLives)
  await page.goto(site.pages.add(`<html lang="en"><title>t</title><body><p>Hello</p>${tag}`))
  const cdp = await context.newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  return { page, traffic, cdp }
}

async function readRest({ cdp }: Tab): Promise<Living> {
  const living = await countLiving(cdp)
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { ...living, nodes, listeners: jsEventListeners }
}

async function readHeap({ cdp }: Tab): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

/** What there is more of, kind by kind. */
function compareRests(before: Living, after: Living): string[] {
  return Object.entries(after)
    .map(([kind, count]) => ({ kind, more: count - (before[kind] ?? 0) }))
    .filter(({ more }) => more > 0)
    .map(({ kind, more }) => `${more} more ${kind}`)
}

interface Cycling {
  tab: Tab
  cycles: number
  /** What may be seen of it while it is open, and for its account of sockets afterwards. */
  look(round: number): Promise<void>
}

/** Takes the tag off and puts it on again, opened and written in each time, and expects nothing to come of that. */
async function cycle({ tab, cycles, look }: Cycling): Promise<void> {
  const { page } = tab
  const run = async (round: number): Promise<void> => {
    if (round > 0) await mountAgain(page)
    await talk(page, `Hello ${round}`)
    await look(round)
    const left = await page.evaluate(async () => {
      await window.beckon?.destroy()
      return [...window.lives.values()]
    })
    // It waits for nothing from then on, but may be within a pause that ends with the task, or the frame.
    expect(left.filter((life) => !/^timer of (undefined|\d{1,2})$/.test(life))).toEqual([])
    expect(await page.locator('beckon-widget, beckon-moment').count()).toBe(0)
  }
  for (let round = 0; round < WARM; round++) await run(round)
  await expect.poll(() => listLives(page), PATIENT).toEqual([])
  const before = await readRest(tab)
  const heap = await readHeap(tab)
  for (let round = WARM; round < WARM + cycles; round++) await run(round)
  // Nothing is left to run, to speak to or to wait for.
  await expect.poll(() => listLives(page), PATIENT).toEqual([])
  // What garbage there is goes when the browser likes; what is held on to never does.
  await until(
    async () => compareRests(before, await readRest(tab)),
    (more) => more.length === 0,
    60_000,
  )
  const added = (await readHeap(tab)) - heap
  console.info(`taken off ${cycles} times: the heap holds ${added} bytes more`)
  expect(added).toBeLessThan(HEAP)
  expect(tab.traffic.errors).toEqual([])
}

test('opened, written in and taken off fifty times, it leaves nothing behind', {
  timeout: 240_000,
}, async () => {
  const context = await site.browser.newContext({ locale: 'en-GB' })
  const tab = await openTab(context)
  const look = async (round: number): Promise<void> => {
    // It holds the socket, and can be found by further tabs; who sends events has a lock for as long.
    await expect
      .poll(async () => (await listLives(tab.page)).filter((life) => !life.startsWith('timer')))
      .toEqual(['channel', 'lock'])
    const lives = await listLives(tab.page)
    expect(lives.length).toBeGreaterThan(2)
    await readSockets(1)
    expect(tab.traffic.sockets.length).toBe(round + 1)
  }
  await cycle({ tab, cycles: CYCLES, look })
  await readSockets(0)
  await context.close()
})

test('beside a tab that has the socket it leaves nothing behind either, and the other one goes on', {
  timeout: 240_000,
}, async () => {
  const context = await site.browser.newContext({ locale: 'en-GB' })
  const leader = await openTab(context)
  await talk(leader.page, 'I was here first')
  const tab = await openTab(context)
  const look = async (round: number): Promise<void> => {
    await leader.page.getByRole('log').getByText(`Hello ${round}`, { exact: true }).waitFor()
    expect((await listLives(tab.page)).filter((life) => life === 'channel').length).toBe(1)
  }
  await cycle({ tab, cycles: 10, look })
  expect(tab.traffic.sockets).toEqual([])
  expect(leader.traffic.sockets.length).toBe(1)
  await readSockets(1)
  await talk(leader.page, 'I am still here')
  await context.close()
})
