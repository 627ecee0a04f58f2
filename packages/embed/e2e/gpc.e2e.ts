import type { ConsentState } from '@beckon/core'
import type { Person, StoredEvent } from '@beckon/protocol'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { createLogIn } from './log-in.ts'
import { noteReceipts } from './note-receipts.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const HONOURED = 'Your browser asks sites not to sell or share your data. We do not.'

declare global {
  interface Window {
    /** What a page saw of consent, from its first moment on. */
    states: ConsentState[]
  }
}

const noteStates = (): void => {
  window.states = []
  window.addEventListener('beckon:consent:changed', ({ detail }) => window.states.push(detail))
}

/** As a browser does that was told to ask for privacy: to pages before any script, to servers with each request. */
async function turnOn(context: BrowserContext): Promise<void> {
  await context.setExtraHTTPHeaders({ 'sec-gpc': '1' })
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })
  })
}

/** What leaves a browser: receipts as the gateway answered them, and where and under which choice events were made. */
function watch(context: BrowserContext) {
  const receipts = noteReceipts(context)
  const made: { path: string; ads: boolean }[] = []
  context.on('request', (request) => {
    if (!request.url().endsWith('/v1/batch')) return
    const { batch } = JSON.parse(request.postData() ?? '{"batch":[]}')
    for (const { context: about } of batch)
      made.push({ path: about.page.path, ads: about.consent.categoryPreferences.ads })
  })
  return { receipts, made }
}

async function welcome(gpc: boolean): Promise<Visitor & ReturnType<typeof watch>> {
  const context = await stage.browser.newContext({ locale: 'en-GB' })
  await context.addInitScript(noteStates)
  if (gpc) await turnOn(context)
  const seen = watch(context)
  const visitor = await welcomeVisitor({ newContext: async () => context }, stage.demo.shop)
  await visitor.page.getByRole('button', { name: 'Open chat' }).waitFor()
  return { ...visitor, ...seen }
}

const readConsent = ({ page }: Visitor): Promise<ConsentState | undefined> =>
  page.evaluate(() => window.beckon?.consent('get'))

const readEvents = async (query = ''): Promise<StoredEvent[]> =>
  (await stage.demo.read<{ events: StoredEvent[] }>(`/v1/events?${query}`)).events

async function openPrivacy({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page.getByRole('button', { name: 'Privacy' }).click()
  await page.getByRole('switch').waitFor()
}

test('says where browsers look for it that it is followed', async () => {
  const { page } = await welcome(true)
  const answer = await page.goto(`${stage.demo.gateway}/.well-known/gpc.json`)
  expect(answer?.headers()['content-type']).toMatch(/^application\/json/)
  const said = await answer?.json()
  expect(said).toEqual({ gpc: true, lastUpdate: expect.any(String) })
  const { lastUpdate } = said
  expect(Date.parse(lastUpdate)).toBeLessThan(Date.now())
  expect(new Date(lastUpdate).toISOString().slice(0, 10)).toBe(lastUpdate)
  await page.context().close()
})

test('on a first visit ads stay off whatever is granted, and the chat says why', async () => {
  const visitor = await welcome(true)
  const { page, receipts } = visitor
  // Whoever only asks for privacy has chosen nothing, and leaves nothing.
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
  await page.evaluate(() => window.beckon?.consent('granted'))
  expect(await readConsent(visitor)).toMatchObject({
    gpc: true,
    purposes: { analytics: true, ads: false, personalization: false },
  })
  await until(
    async () => receipts,
    (seen) => seen.length > 0,
  )
  expect(receipts).toMatchObject([
    { signals: { gpc: true }, purposes: { analytics: true, ads: false, personalization: false } },
  ])
  await openPrivacy(visitor)
  await page.getByText(HONOURED).waitFor()
  await visitor.context.close()
})

test('an older grant ends with the first page after it was turned on, before anything else', async () => {
  const visitor = await welcome(false)
  const { page, context, receipts, made } = visitor
  await page.evaluate(() => window.beckon?.consent('granted'))
  expect((await readConsent(visitor))?.purposes.ads).toBe(true)
  await until(
    async () => made,
    (seen) => seen.some(({ ads }) => ads),
  )
  const named = await page.evaluate(
    () => /"anonymousId":"([\w-]+)"/.exec(Object.values({ ...localStorage }).join())?.[1],
  )
  await openPrivacy(visitor)
  expect(await page.getByText(HONOURED).count()).toBe(0)

  await turnOn(context)
  await page.goto(`${stage.demo.shop}/cart.html`)
  await until(
    async () => receipts.map(({ epoch }) => epoch),
    (seen) => seen.includes(2),
  )
  expect(receipts.at(-1)).toMatchObject({
    anonymousId: named,
    surface: 'gpc',
    signals: { gpc: true },
    purposes: { analytics: true, ads: false, personalization: false },
  })
  // In the same navigation, and nothing left before it that said otherwise.
  const seen = await page.evaluate(() => ({
    states: window.states,
    visits: performance.getEntriesByType('navigation').length,
    kept: Object.values({ ...localStorage }).join(),
  }))
  expect(seen.visits).toBe(1)
  expect(seen.states.filter(({ purposes }) => purposes.ads)).toEqual([])
  expect(seen.kept).toMatch(/"ads":false/)
  await until(
    () => readEvents(`anonymousId=${named}`),
    (events) => events.some(({ properties }) => properties?.['path'] === '/cart.html'),
  )
  const here = made.filter(({ path }) => path === '/cart.html')
  expect(here.length).toBeGreaterThan(0)
  expect(here.filter(({ ads }) => ads)).toEqual([])
  await openPrivacy(visitor)
  await page.getByText(HONOURED).waitFor()
  await context.close()
})

test('a known person is followed on all their devices, by the header alone too', async () => {
  const logIn = await createLogIn(stage.demo)
  const readPerson = async (): Promise<Person> =>
    (await stage.demo.read<{ person: Person }>('/v1/people/user-7')).person
  const laptop = await welcome(false)
  await logIn(laptop, 'user-7', 'granted')
  await laptop.page.evaluate(() => window.beckon?.track('At the desk'))
  await until(readPerson, ({ consent }) => consent?.purposes.ads === true)

  // Something between the browser and the gateway takes part of it away: the page hears nothing.
  const phone = await welcome(false)
  await phone.context.setExtraHTTPHeaders({ 'sec-gpc': '1' })
  await logIn(phone, 'user-7', { analytics: true, profile: true })
  await phone.page.evaluate(() => window.beckon?.track('On the way'))
  const { consent } = await until(readPerson, (person) => person.consent?.purposes.ads === false)
  expect(consent?.purposes).toMatchObject({ analytics: true, ads: false, personalization: false })
  await Promise.all([laptop.context.close(), phone.context.close()])
})
