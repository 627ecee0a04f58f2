import { readFileSync } from 'node:fs'
import type { Callback } from '@beckon/protocol'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const ALWAYS = Object.fromEntries(DAYS.map((day) => [day, [['00:00', '24:00']]]))

/** The one day from now on at which somebody is there. */
function openIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

const readCalls = async (): Promise<Callback[]> =>
  (await stage.demo.read<{ callbacks: Callback[] }>('/v1/callbacks')).callbacks

async function openForm(url = stage.demo.shop): Promise<Visitor> {
  const visitor = await welcomeVisitor(stage.browser, url)
  await visitor.openChat()
  await visitor.page.getByRole('button', { name: 'Request a call' }).click()
  await visitor.page.getByLabel('Country of the number').waitFor()
  return visitor
}

const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Request a call' }).click()

/** Asks for the first time of the second day that is shown. */
async function book(visitor: Visitor, phone: string): Promise<Callback> {
  const { page } = visitor
  await page.getByLabel('Phone number').fill(phone)
  await page.getByText('At a time').click()
  await page.getByRole('group', { name: 'Day' }).locator('label').nth(1).click()
  await page.getByRole('group', { name: 'Time' }).locator('label').first().click()
  await send(page)
  await page.getByRole('heading', { name: 'Your call is booked' }).waitFor()
  const call = (await readCalls()).find((each) => each.phone === phone.replaceAll(' ', ''))
  if (call === undefined) throw new Error('The call was not stored.')
  return call
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)

const findFaults = (page: Page): Promise<string[]> => runAxe(page, 'beckon-widget')

test('a call now: the place in the queue, as others are called', async () => {
  await stage.demo.put('hours', { zone: 'Europe/London', week: ALWAYS })
  const agent = await signIn(stage.browser, stage.demo.console)
  // Calls are to be had now once somebody is seen to be there.
  const early = await welcomeVisitor(stage.browser, stage.demo.shop)
  await early.openChat()
  await early.page.getByText('We reply right here').waitFor()
  const [first, second] = [await openForm(), await openForm()]
  for (const [{ page }, phone] of [
    [first, '+44 20 7946 0951'],
    [second, '+44 20 7946 0952'],
  ] as const) {
    await page.getByLabel('Phone number').fill(phone)
    await send(page)
    await page.getByRole('heading', { name: 'Your call is booked' }).waitFor()
  }
  await first.page.getByText('You are next.').waitFor()
  await second.page.getByText('You are number 2 in the queue.').waitFor()
  await agent.page.getByRole('link', { name: /Calls/ }).first().click()
  await agent.page.getByRole('button', { name: 'Mark done' }).first().click()
  await first.page.getByRole('heading', { name: 'This call was made' }).waitFor()
  await second.page.getByText('You are next.').waitFor()
  await expect.poll(() => agent.page.getByRole('button', { name: 'Mark done' }).count()).toBe(1)
  await agent.page.getByRole('button', { name: 'Mark done' }).click()
  await second.page.getByRole('heading', { name: 'This call was made' }).waitFor()
})

test('a call at a time: stored with the words that were shown, moved and cancelled', async () => {
  await stage.demo.put('hours', { zone: 'Asia/Tokyo', week: ALWAYS })
  await stage.demo.put('callbacks', { leadMinutes: 0, staffed: false })
  const visitor = await openForm()
  const { page } = visitor
  const shown = await page.getByText('By requesting a call you agree').textContent()
  const call = await book(visitor, '+44 20 7946 0953')
  expect(call.consent).toEqual({ version: '1', text: shown })
  await expect.poll(() => focused(page)).toBe('Your call is booked')
  // The site is in Tokyo, the visitor is not.
  const time = await page.evaluate(
    (at) => new Date(at).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' }),
    call.at ?? '',
  )
  expect(await page.getByText('We will call +44 20 7946 0953 on').textContent()).toContain(time)
  expect(await findFaults(page)).toEqual([])

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Add to calendar' }).click(),
  ])
  const stamp = `${call.at?.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  expect(readFileSync(await file.path(), 'utf8')).toContain(`DTSTART:${stamp}`)

  await page.getByRole('button', { name: 'Change the time' }).click()
  await expect.poll(() => focused(page)).toBe('Change the time')
  await page.getByRole('button', { name: 'Move the call' }).click()
  await page.getByRole('alert').getByText('Choose a day and a time').waitFor()
  await page.getByRole('group', { name: 'Day' }).locator('label').nth(2).click()
  await page.getByRole('group', { name: 'Time' }).locator('label').nth(1).click()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Move the call' }).click()
  await page.getByRole('heading', { name: 'Your call is booked' }).waitFor()
  const moved = (await readCalls()).find(({ id }) => id === call.id)
  expect(Date.parse(moved?.at ?? '')).toBeGreaterThan(Date.parse(call.at ?? ''))

  // It is there again after the page was left.
  await page.reload()
  await visitor.openChat()
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByRole('button', { name: 'Cancel the call' }).click()
  await expect.poll(() => focused(page)).toBe('Cancel this call?')
  await page.getByRole('button', { name: 'Cancel the call' }).click()
  await page.getByRole('heading', { name: 'Your call is cancelled' }).waitFor()
  expect((await readCalls()).find(({ id }) => id === call.id)?.status).toBe('cancelled')
  await page.getByRole('button', { name: 'Ask for another call' }).click()
  await page.getByLabel('Phone number').waitFor()
})

test('two want the same time: the second sees what is left, and loses nothing', async () => {
  await stage.demo.put('hours', { zone: 'UTC', week: ALWAYS })
  await stage.demo.put('callbacks', { leadMinutes: 0, staffed: false })
  const [first, second] = [await openForm(), await openForm()]
  await second.page.getByLabel('Name').fill('Robin')
  await second.page.getByLabel('Phone number').fill('+44 20 7946 0955')
  await second.page.getByText('At a time').click()
  await second.page.getByRole('group', { name: 'Day' }).locator('label').nth(1).click()
  const times = second.page.getByRole('group', { name: 'Time' }).locator('label')
  const wanted = await times.first().textContent()
  await times.first().click()
  await book(first, '+44 20 7946 0954')
  await send(second.page)
  await second.page.getByRole('alert').getByText('This time was just taken.').waitFor()
  expect(await times.allTextContents()).not.toContain(wanted)
  expect(await second.page.getByLabel('Name').inputValue()).toBe('Robin')
  await times.first().click()
  await send(second.page)
  await second.page.getByRole('heading', { name: 'Your call is booked' }).waitFor()
})

/** What the gateway is asked about calls, by way of the socket. */
function noteAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const [, name] = /^42[^[]*\["(callback[^"]+)"/.exec(String(payload)) ?? []
      if (name) asked.push(name)
    }),
  )
  return asked
}

test('outside the hours it says so at once, and offers a time or a message', async () => {
  const week = {}
  await stage.demo.put('hours', {
    zone: 'UTC',
    week,
    exceptions: { [openIn(2)]: [['09:00', '12:00']] },
  })
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  const asked = noteAsked(page)
  await visitor.openChat()
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByText('Nobody is here to call right now. We are back on').waitFor()
  // With the first answer, and before anything is entered or sent.
  expect(asked).toEqual(['callbacks:slots'])
  expect(await page.getByText('As soon as possible').count()).toBe(0)
  const readExample = () =>
    page.locator('beckon-widget input[type=tel]').getAttribute('placeholder')
  expect(await readExample()).toBe('+44 20 7946 0958')
  await page.locator('beckon-widget .country select').selectOption('DE')
  await expect.poll(readExample).toBe('')
  expect(await page.getByRole('group', { name: 'Day' }).locator('label').count()).toBe(1)
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Write to us instead' }).click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()

  await stage.demo.put('hours', { zone: 'UTC', week })
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByText('Nobody is here to call right now.', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Request a call' }).count()).toBe(0)
})

test('a country that is not called and a cap that is reached are told beside the number', async () => {
  await stage.demo.put('hours', { zone: 'UTC', week: ALWAYS })
  await stage.demo.put('callbacks', { countries: ['GB'], perNumber: 1, staffed: false })
  const { page } = await openForm()
  expect(await page.getByLabel('Country of the number').inputValue()).toBe('GB')
  await page.getByLabel('Phone number').fill('+1 415 555 2671')
  await send(page)
  await page.getByRole('alert').getByText('We cannot call numbers of this country.').waitFor()
  await page.getByLabel('Phone number').fill('020 7946 0956')
  await send(page)
  await page.getByRole('heading', { name: 'Your call is booked' }).waitFor()
  const other = await openForm()
  await other.page.getByLabel('Phone number').fill('020 7946 0956')
  await send(other.page)
  const alert = other.page.getByRole('alert').getByText('This number asked for several calls')
  await alert.waitFor()
  expect(await alert.getAttribute('id')).toBe('bk-phone-error')
})

test('the page behind the link works without scripts', async () => {
  await stage.demo.put('hours', { zone: 'UTC', week: ALWAYS })
  await stage.demo.put('callbacks', { leadMinutes: 0, staffed: false })
  const visitor = await openForm()
  const call = await book(visitor, '+44 20 7946 0957')
  const calendar = await visitor.page
    .getByRole('link', { name: 'Add to calendar' })
    .getAttribute('href')
  const context = await stage.browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto((calendar ?? '').replace('/calendar.ics', ''))
  await page.getByRole('heading', { name: /^Your call with / }).waitFor()
  await page.getByLabel(/^Choose another time/).selectOption({ index: 3 })
  await page.getByRole('button', { name: 'Move the call' }).click()
  await page.getByText('Your call has a new time.').waitFor()
  const moved = (await readCalls()).find(({ id }) => id === call.id)
  expect(moved?.at).not.toBe(call.at)
  await page.getByRole('button', { name: 'Cancel the call' }).click()
  await page.getByText('This call is cancelled.').waitFor()
  await visitor.page.getByRole('heading', { name: 'Your call is cancelled' }).waitFor()
  await context.close()
})

test('a booked call can be had as soon as possible after all', async () => {
  await stage.demo.put('hours', { zone: 'UTC', week: ALWAYS })
  await stage.demo.put('callbacks', { leadMinutes: 0, staffed: false })
  const visitor = await openForm()
  const { page } = visitor
  const call = await book(visitor, '+44 20 7946 0958')
  await page.getByRole('button', { name: 'Change the time' }).click()
  await page.getByText('As soon as possible').click()
  expect(await page.getByRole('group', { name: 'Day' }).count()).toBe(0)
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Move the call' }).click()
  await page.getByText(/^We will call .* as soon as possible\.$/).waitFor()
  expect((await readCalls()).find(({ id }) => id === call.id)?.at).toBe(null)
  // What is as soon as possible already is moved to a time only.
  await page.getByRole('button', { name: 'Change the time' }).click()
  await page.getByRole('group', { name: 'Day' }).waitFor()
  expect(await page.getByText('As soon as possible').count()).toBe(0)
})
