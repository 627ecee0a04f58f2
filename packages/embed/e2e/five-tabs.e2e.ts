import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readStorage } from './browser.ts'
import { findMedian } from './find-median.ts'
import { type Moments, openFiveTabs, readMoments, whenHeard } from './five-tabs.ts'
import { noteReceipts } from './note-receipts.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

/** What was asked for, in milliseconds. */
const HERE = 100
const ELSEWHERE = 250

/** What no round may take, however busy the machine is. */
const EVER = 2000

/** Tells figures whoever runs this by itself. */
const tell = (title: string, values: readonly number[]): void =>
  console.info(`${title}: median ${findMedian(values)} ms, most ${Math.max(...values)} ms`)

const watchQuestion = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = document.querySelector('beckon-widget')?.shadowRoot
    if (!root) throw new Error('There is no widget')
    const look = (): void => {
      if (!root.querySelector('.consent')) window.moments.closed ||= Date.now()
    }
    new MutationObserver(look).observe(root, { subtree: true, childList: true })
    const act = (): void => {
      window.moments.acted = Date.now()
    }
    root.addEventListener('click', act, { capture: true, once: true })
  })

/** Times of a machine that others use too: once in three is enough to show that it can. */
const retry = 2

test('a choice in one tab closes the question in all five', {
  timeout: 120_000,
  retry,
}, async () => {
  const own: number[] = []
  const others: number[] = []
  for (const [round, answer] of ['Allow', 'No, thanks', 'Allow'].entries()) {
    const { context, pages } = await openFiveTabs(stage.browser, stage.demo)
    for (const page of pages) {
      await page.getByRole('button', { name: 'Open chat' }).click()
      await page.getByRole('button', { name: answer }).waitFor()
      await watchQuestion(page)
    }
    const actor = pages[(round * 2) % pages.length] as Page
    await actor.getByRole('button', { name: answer }).click()
    for (const page of pages) await page.waitForFunction(() => window.moments.closed > 0)
    const { acted } = await readMoments(actor)
    for (const page of pages) {
      const { closed } = await readMoments(page)
      const list = page === actor ? own : others
      list.push(closed - acted)
      expect(await page.getByRole('button', { name: answer }).count()).toBe(0)
    }
    await context.close()
  }
  tell('closed where it was answered', own)
  tell('closed in four others', others)
  expect([own.length, others.length]).toEqual([3, 12])
  expect(findMedian(own)).toBeLessThanOrEqual(HERE)
  expect(findMedian(others)).toBeLessThanOrEqual(ELSEWHERE)
  expect(Math.max(...own, ...others)).toBeLessThan(EVER)
})

const startTicking = (page: Page): Promise<void> =>
  page.evaluate(() => {
    setInterval(() => {
      window.moments.ticks++
      void window.beckon?.track('Tick')
    }, 20)
  })

/** From here on each tab has what hears of choices, and heard of the same one last. */
async function refuseEverywhere(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.evaluate(() => window.beckon?.consent('denied'))
  await whenHeard(pages, false)
  // A busy browser tells other tabs late: two that choose after each other may do so in one epoch.
  const listLast = async () => (await Promise.all(pages.map(readMoments))).map(lastEpoch)
  await until(listLast, (epochs) => new Set(epochs).size === 1)
}

const lastEpoch = ({ heard }: Moments): number | undefined => heard.at(-1)?.epoch

/** More than it takes a batch to be gathered and sent. */
const LONG = 150

async function outlive(page: Page): Promise<void> {
  const { ticks } = await readMoments(page)
  await page.waitForFunction((most) => window.moments.ticks > most, ticks + LONG)
}

/** Sends an event as a page would that never heard of the withdrawal, and answers the error. */
async function forge(record: string, epoch: number): Promise<string> {
  const [, anonymousId] = /"anonymousId\\*":\\*"([\w-]{36})/.exec(record) ?? []
  if (!anonymousId) throw new Error(`Nobody is named in ${record}`)
  const consent = { epoch, categoryPreferences: { analytics: true } }
  const event = { type: 'track', event: 'Late', anonymousId, context: { consent } }
  const response = await fetch(`${stage.demo.gateway}/v1/batch`, {
    method: 'POST',
    body: JSON.stringify({ writeKey: stage.demo.site, batch: [event] }),
  })
  return (await response.json()).error?.code
}

test('a withdrawal in one tab stops all five, also what is on its way', {
  timeout: 180_000,
  retry,
}, async () => {
  const { context, pages } = await openFiveTabs(stage.browser, stage.demo)
  const receipts = noteReceipts(context)
  // Whatever begins is still on its way when somebody withdraws.
  await context.route(`${stage.demo.gateway}/v1/batch`, () => {})
  const own: number[] = []
  const others: number[] = []
  let calledBack = 0
  await refuseEverywhere(pages)
  for (const page of pages) await startTicking(page)

  for (const actor of pages) {
    const { epoch = 0 } =
      (await actor.evaluate(() => window.beckon?.consent({ analytics: true }))) ?? {}
    await whenHeard(pages, true, epoch)
    const named = await actor.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(named).toContain('anonymousId')
    await until(
      async () => (await Promise.all(pages.map(readMoments))).flatMap(({ sends }) => sends),
      (sends) => sends.some((send) => send.until === Number.POSITIVE_INFINITY),
    )
    await actor.evaluate(() => {
      window.moments.acted = Date.now()
      void window.beckon?.('consent', 'denied')
    })
    await whenHeard(pages, false, epoch + 1)
    await Promise.all(pages.map(outlive))

    const { acted } = await readMoments(actor)
    for (const page of pages) {
      const { heard, sends } = await readMoments(page)
      // Nothing begins once it was heard of, and nothing goes on.
      const told = heard.at(-1)?.at ?? Number.NaN
      const ends = sends.flatMap(({ at, until: over }) => (over >= acted ? [at, over] : []))
      calledBack += ends.length / 2
      const last = Math.max(told, ...ends)
      const list = page === actor ? own : others
      list.push(last - acted)
      expect(sends.filter(({ at }) => at > told)).toEqual([])
    }
    await until(
      () => readStorage(actor, context),
      ({ databases }) => databases === 0,
    )
    await until(
      async () => receipts.map(({ epoch }) => epoch),
      (epochs) => epochs.includes(epoch + 1),
    )
    // A withdrawal names who made it until it is known to have arrived.
    await until(
      () => actor.evaluate(() => JSON.stringify({ ...localStorage })),
      (kept) => !kept.includes('anonymousId'),
    )
    expect((await readStorage(actor, context)).cookies).toBe(0)
    // The gateway knows: what any tab might still send under the old choice is refused.
    expect(await forge(named, epoch)).toBe('consent/required')
  }
  tell('quiet where it was withdrawn', own)
  tell('quiet in four others', others)
  expect([own.length, others.length]).toEqual([5, 20])
  // It was worth the while: something was on its way in each round.
  expect(calledBack).toBeGreaterThanOrEqual(5)
  expect(findMedian(own)).toBeLessThanOrEqual(HERE)
  expect(findMedian(others)).toBeLessThanOrEqual(ELSEWHERE)
  expect(Math.max(...own, ...others)).toBeLessThan(EVER)
  await context.close()
})

interface Chosen {
  entered: number
  epoch: number
}

/** Chooses at a moment given, and lets the tab hear of nothing until then. */
const chooseAt = (page: Page, choice: 'granted' | 'denied', moment: number): Promise<Chosen> =>
  page.evaluate(
    async ([input, at]) => {
      const entered = Date.now()
      while (Date.now() < at);
      const chosen = await window.beckon?.consent(input)
      return { entered, epoch: chosen?.epoch ?? 0 }
    },
    [choice, moment] as const,
  )

const countEvents = async (): Promise<number> =>
  (await stage.demo.read<{ events: unknown[] }>('/v1/events')).events.length

test('two opposite choices at the same moment end with the refusal everywhere', {
  timeout: 180_000,
}, async () => {
  const { context, pages } = await openFiveTabs(stage.browser, stage.demo)
  await refuseEverywhere(pages)
  for (const page of pages) await startTicking(page)
  let races = 0
  for (let round = 0; races < 4 && round < 20; round++) {
    const yes = pages[round % 5] as Page
    const no = pages[(round + 1 + (round % 4)) % 5] as Page
    const before = await countEvents()
    const moment = Date.now() + 500
    const [granted, denied] = await Promise.all([
      chooseAt(yes, 'granted', moment),
      chooseAt(no, 'denied', moment),
    ])
    // Where one had heard of the other it was no race, and the later word holds.
    if (granted.epoch !== denied.epoch) {
      const later = await no.evaluate(() => window.beckon?.consent('denied'))
      await whenHeard(pages, false, later?.epoch)
      continue
    }
    races++
    await whenHeard(pages, false, granted.epoch)
    const look = (page: Page) =>
      page.evaluate(async () => ({
        state: JSON.stringify(await window.beckon?.consent('get')),
        kept: JSON.stringify({ ...localStorage }),
      }))
    // A choice that is on its way names who made it, until the gateway has it.
    const seen = await until(
      () => Promise.all(pages.map(look)),
      (views) =>
        new Set(views.map(({ state, kept }) => state + kept)).size === 1 &&
        !views.some(({ kept }) => kept.includes('unsent')),
    )
    expect(JSON.parse(seen[0]?.state ?? '').purposes.analytics).toBe(false)
    expect(seen[0]?.kept).not.toContain('anonymousId')
    // It stays so, and the gateway has nothing of what was tracked meanwhile.
    await Promise.all(pages.map(outlive))
    expect(await Promise.all(pages.map(look))).toEqual(seen)
    expect(await countEvents()).toBe(before)
  }
  expect(races).toBe(4)
  await context.close()
})
