import type { MomentRecord, MomentRequest } from '@beckon/protocol'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { watchTraffic } from './browser.ts'
import { until } from './poll.ts'
import { runAxe } from './run-axe.ts'
import { showMoment } from './show-moment.ts'
import { useDemo } from './use-demo.ts'
import { XSS_CORPUS } from './xss-corpus.ts'

const stage = useDemo()

interface Guest {
  page: Page
  anonymousId: string
  traffic: ReturnType<typeof watchTraffic>
  /** Sees another page of the shop, and with it what the gateway hands out. */
  goOn(): Promise<void>
}

const readId = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [record = '{}'] = Object.keys(localStorage).flatMap((key) =>
      key.startsWith('beckon.pk_') ? [localStorage.getItem(key) ?? '{}'] : [],
    )
    return String((JSON.parse(record) as { anonymousId?: string }).anonymousId ?? '')
  })

/** Somebody who agreed to all, and whom the gateway knows. */
async function meet(options: object = {}): Promise<Guest> {
  const context = await stage.browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  const traffic = watchTraffic(page)
  await page.goto(stage.demo.shop)
  await page.evaluate(async () => {
    await window.beckon?.consent('granted')
    await window.beckon?.track('Arrived')
  })
  const anonymousId = await until(
    () => readId(page),
    (id) => id !== '',
  )
  await until(
    () => stage.demo.read<{ events: unknown[] }>(`/v1/events?anonymousId=${anonymousId}`),
    ({ events }) => events.length > 0,
  )
  return {
    page,
    anonymousId,
    traffic,
    goOn: async () => void (await page.goto(`${stage.demo.shop}?page=${Math.random()}`)),
  }
}

async function create(guest: Guest, moment: Partial<MomentRequest>): Promise<MomentRecord> {
  const { gateway, secret } = stage.demo
  const response = await fetch(new URL('/v1/moments', gateway), {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      anonymousId: guest.anonymousId,
      kind: 'custom',
      title: 'Hello',
      ...moment,
    }),
  })
  expect(response.status).toBe(200)
  return ((await response.json()) as { moment: MomentRecord }).moment
}

async function readAnswer(guest: Guest): Promise<MomentRecord['answer']> {
  const path = `/v1/moments?anonymousId=${guest.anonymousId}`
  const seen = await until(
    () => stage.demo.read<{ moments: MomentRecord[] }>(path),
    ({ moments }) => Boolean(moments[0]?.answer),
  )
  return seen.moments[0]?.answer ?? null
}

const card = (page: Page) => page.locator('beckon-moment .card')

test('a fraud alert is shown without a socket or the focus, and denied by keyboard', async () => {
  const guest = await meet()
  const { page, traffic } = guest
  await create(guest, {
    kind: 'fraud',
    title: 'Was this you?',
    data: { amount: 249.5, currency: 'EUR', merchant: 'Alder' },
    variant: 'b',
  })
  await guest.goOn()
  await card(page).waitFor()
  expect(await card(page).textContent()).toMatch(/€249\.50/)
  expect(traffic.sockets).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await page.getByRole('status').getByText('Was this you?').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'No, it was not me' }).focus()
  await page.keyboard.press('Enter')
  expect(await readAnswer(guest)).toMatchObject({ action: 'deny' })
  const inbox = await stage.demo.read<object>('/v1/conversations')
  expect(JSON.stringify(inbox)).toContain('Was this you? – No, it was not me')
  await card(page).waitFor({ state: 'detached' })
  await guest.goOn()
  const { events } = await until(
    () =>
      stage.demo.read<{ events: { event: string; properties: object }[] }>(
        `/v1/events?anonymousId=${guest.anonymousId}`,
      ),
    ({ events: seen }) => seen.some(({ event }) => event === 'Moment Answered'),
  )
  expect(events.find(({ event }) => event === 'Moment Answered')?.properties).toMatchObject({
    action: 'deny',
    variant: 'b',
  })
  expect(await card(page).count()).toBe(0)
  expect(traffic.errors).toEqual([])
})

test('what is not answered comes again on the next page, and Escape dismisses it for good', async () => {
  const guest = await meet()
  const { page } = guest
  await create(guest, { title: 'Your order', kind: 'order', data: { number: '7', status: 'Sent' } })
  await guest.goOn()
  await card(page).waitFor()
  await guest.goOn()
  await card(page).waitFor()
  await page.getByRole('button', { name: 'Open chat' }).focus()
  await page.keyboard.press('Shift+Tab')
  expect(
    await page.getByRole('button', { name: 'Dismiss' }).evaluate((at) => at.matches(':focus')),
  ).toBe(true)
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'detached' })
  expect(
    await page.getByRole('button', { name: 'Open chat' }).evaluate((at) => at.matches(':focus')),
  ).toBe(true)
  expect(await readAnswer(guest)).toMatchObject({ action: 'dismiss' })
})

test('what was dismissed while the gateway could not be had does not come again, and is told it later', async () => {
  const guest = await meet()
  const { page } = guest
  const readKept = (): Promise<unknown[]> =>
    page.evaluate((site) => {
      const record = JSON.parse(localStorage.getItem(`beckon.${site}`) ?? '{}')
      return record.answers ?? []
    }, stage.demo.site)
  await create(guest, { title: 'Your order', kind: 'order', data: { number: '8', status: 'Sent' } })
  await guest.goOn()
  await card(page).waitFor()
  await page.route('**/v1/moments/*/answer', (route) => route.abort())
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await card(page).waitFor({ state: 'detached' })
  await until(readKept, ({ length }) => length === 1)

  // The gateway, which knows of nothing, hands it out anew.
  const again = page.waitForRequest('**/v1/moments/*/answer')
  await guest.goOn()
  await again
  await page.waitForLoadState('networkidle')
  expect(await card(page).count()).toBe(0)

  await page.unroute('**/v1/moments/*/answer')
  await guest.goOn()
  expect(await readAnswer(guest)).toMatchObject({ action: 'dismiss' })
  await until(readKept, ({ length }) => length === 0)
  expect(await card(page).count()).toBe(0)
})

test('nothing is shown over a modal of the page, and the card comes when it is closed', async () => {
  const guest = await meet()
  const { page } = guest
  await create(guest, { title: 'Your bill', kind: 'bill' })
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const dialog = document.createElement('dialog')
      dialog.textContent = 'Sign in'
      document.body.append(dialog)
      dialog.showModal()
    }),
  )
  const handed = page.waitForResponse((response) => response.url().endsWith('/v1/batch'))
  await guest.goOn()
  await handed
  await page.getByText('Sign in').waitFor()
  expect(await card(page).count()).toBe(0)
  await page.evaluate(() => document.querySelector('dialog')?.close())
  await card(page).waitFor()
  await page.evaluate(() => document.querySelector('dialog')?.showModal())
  await card(page).waitFor({ state: 'hidden' })
})

test('one is shown at a time, and a survey keeps its score and comment', async () => {
  const guest = await meet()
  const { page } = guest
  await create(guest, { title: 'How was it?', kind: 'survey', data: { comment: true } })
  await create(guest, { title: 'The second' })
  await guest.goOn()
  await page.getByRole('radio', { name: '4 of 5 stars' }).waitFor()
  expect(await card(page).count()).toBe(1)
  await page.getByRole('button', { name: 'Send rating' }).click()
  await page.getByRole('alert').getByText('choose a rating').waitFor()
  await page.getByRole('radio', { name: '3 of 5 stars' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('textbox', { name: /Anything to add/ }).fill('Quick')
  await page.getByRole('button', { name: 'Send rating' }).click()
  await page.getByText('The second').first().waitFor()
  const readValues = async () => {
    const { moments } = await stage.demo.read<{ moments: MomentRecord[] }>(
      `/v1/moments?anonymousId=${guest.anonymousId}`,
    )
    return moments.find(({ kind }) => kind === 'survey')?.answer?.values
  }
  // The next card does not wait for the answer to arrive.
  await expect.poll(readValues, { timeout: 15_000 }).toEqual({ score: 4, comment: 'Quick' })
})

test('an offer of a call opens its form, filled in', async () => {
  const guest = await meet()
  const { page } = guest
  await create(guest, { title: 'Shall we call?', kind: 'callback', data: { name: 'Maya' } })
  await guest.goOn()
  await card(page).getByRole('button', { name: 'Request a call' }).click()
  expect(await page.getByLabel('Name').inputValue()).toBe('Maya')
  expect(await readAnswer(guest)).toMatchObject({ action: 'callback' })
})

test('what comes with the answer to the last events of somebody is not shown to whoever takes their place', async () => {
  const guest = await meet()
  const { page } = guest
  await create(guest, { kind: 'bill', title: 'What Ada owes' })
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('Logged Out') === true,
  )
  await page.evaluate(async () => {
    await window.beckon?.track('Logged Out')
    await window.beckon?.reset()
  })
  const { moments } = await (await answered).json()
  expect(moments).toMatchObject([{ title: 'What Ada owes', anonymousId: guest.anonymousId }])
  // What belongs to whoever is there now is shown, and was told of later.
  await showMoment(page, { site: stage.demo.site, title: 'For Ben' })
  await card(page).getByText('For Ben').waitFor()
  await card(page).getByRole('button', { name: 'Dismiss' }).click()
  await page.locator('beckon-moment').waitFor({ state: 'detached' })
  expect(await page.getByText('What Ada owes').count()).toBe(0)
  await page.context().close()
})

test('hostile words neither run nor widen the card', { timeout: 120_000 }, async () => {
  const guest = await meet({ viewport: { width: 360, height: 640 } })
  const { page } = guest
  for (const hostile of XSS_CORPUS.slice(0, 9))
    await create(guest, {
      title: hostile,
      body: `${hostile}${'x'.repeat(800)}`,
      kind: 'order',
      actions: [{ id: 'a', label: hostile }],
      data: { number: hostile, status: hostile, at: hostile },
    })
  await guest.goOn()
  for (let shown = 0; shown < 3; shown++) {
    await card(page).waitFor()
    const wide = await card(page).evaluate((at) => at.scrollWidth - at.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Dismiss' }).click()
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(guest.traffic.errors).toEqual([])
})

const KINDS: readonly Partial<MomentRequest>[] = [
  { kind: 'appointment', data: { at: '2030-05-01T10:00:00Z', place: 'Shop' } },
  { kind: 'bill', data: { amount: 12, currency: 'EUR', due: '2030-05-01' } },
  { kind: 'callback' },
  { kind: 'form', data: { url: 'https://shop.example/checkout' } },
  { kind: 'fraud' },
  { kind: 'order', data: { number: '7' } },
  { kind: 'survey', data: { scale: 'nps', comment: true } },
  { kind: 'custom', body: 'Something', actions: [{ id: 'a', label: 'A' }] },
]

test.each(['light', 'dark'] as const)('axe finds nothing in any card, %s', async (colorScheme) => {
  const guest = await meet({ colorScheme, reducedMotion: 'reduce' })
  const { page } = guest
  for (const moment of KINDS) {
    await create(guest, { title: `A ${moment.kind}`, ...moment })
    await guest.goOn()
    await card(page).waitFor()
    expect(await runAxe(page, 'beckon-moment', '.card')).toEqual([])
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await card(page).waitFor({ state: 'detached' })
  }
})
