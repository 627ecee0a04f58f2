import type { Callback } from '@beckon/protocol'
import ICAL from 'ical.js'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  enterVisitor,
  get,
  post,
  setSettings,
  type TestVisitor,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../../testing.ts'

const FRIDAY = Date.parse('2026-06-05T09:40:00+02:00')
const DAY = 24 * 3_600_000
const AT = '2026-06-08T07:00:00.000Z'
const week = { mon: [['09:00', '12:00']], fri: [['09:00', '12:00']] }

let gateway: TestGateway
let now = FRIDAY

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => now })
})
afterEach(() => {
  closeSockets()
  now = FRIDAY
})
afterAll(() => gateway.stop())

interface Linked {
  visitor: TestVisitor
  callback: Callback
  link: string
}

/** A company of its own, whose slots nobody else takes. */
async function openSite(): Promise<TestSite & { url: string }> {
  const site = { ...(await gateway.createSite()), url: gateway.url }
  await setSettings(site, 'hours', { zone: 'Europe/Berlin', week })
  await setSettings(site, 'callbacks', { staffed: false })
  return site
}

/** Somebody who asked for a call, and their link. */
async function book(input: object = { at: AT }, at?: TestSite & { url: string }): Promise<Linked> {
  const visitor = await enterVisitor(at ?? (await openSite()))
  const phone = '+442079460958'
  await visitor.ask('callback:request', {
    id: ulid(),
    phone,
    timezone: 'America/New_York',
    ...input,
  })
  const [own] = (await visitor.ask('callbacks:mine', {})).callbacks
  if (own === undefined) throw new Error('Nothing was booked.')
  return { visitor, callback: own.callback, link: `${gateway.url}/${own.link}` }
}

async function open(link: string, headers: Record<string, string> = {}) {
  const response = await fetch(link, { headers })
  return { status: response.status, headers: response.headers, page: await response.text() }
}

/** Sends a form of the page, as a browser without scripts does. */
async function submit(link: string, form: Record<string, string>) {
  const body = new URLSearchParams(form)
  const response = await fetch(link, { method: 'POST', body, redirect: 'manual' })
  const to = response.headers.get('location')
  return { status: response.status, to: to && new URL(to, link).href, page: await response.text() }
}

const statusOf = async ({ visitor, callback }: Linked): Promise<Callback | undefined> =>
  (await visitor.ask('callbacks:mine', {})).callbacks.find((own) => own.callback.id === callback.id)
    ?.callback

test('shows the call in the visitor’s zone, with as much of the number as its owner needs', async () => {
  const { link } = await book({ at: AT, locale: 'en-GB' })
  const { status, headers, page } = await open(link)
  expect(status).toBe(200)
  expect(page).toContain('Your call with Another company')
  expect(page).toMatch(/Monday,? 8 June at 3:00|Monday,? 8 June at 03:00/)
  expect(page).toContain('+44 … 958')
  expect(page).not.toContain('7946')
  expect(page).not.toContain('<script')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
})

test('to look at it, however often, changes nothing', async () => {
  const booked = await book()
  for (const suffix of ['', '?', '?do=cancel', '?moved=1', '/calendar.ics']) {
    await open(`${booked.link}${suffix}`)
    await fetch(`${booked.link}${suffix}`, { method: 'HEAD' })
  }
  expect(await statusOf(booked)).toEqual(booked.callback)
})

test('cancels by its form, and says so then', async () => {
  const booked = await book()
  const { status, to } = await submit(booked.link, { do: 'cancel' })
  expect(status).toBe(303)
  expect((await open(to ?? '')).page).toContain('This call is cancelled.')
  expect(await statusOf(booked)).toBeUndefined()
  await booked.visitor.notice('callback:changed', ({ callback }) => callback.status === 'cancelled')
  const again = await submit(booked.link, { do: 'move', at: '2026-06-08T07:30:00Z' })
  expect(again.status).toBe(409)
  expect(again.page).toContain('You can ask for another call on our website.')
  expect(again.page).toContain('This call is over and cannot be changed.')
})

test('moves by its form, to what is free', async () => {
  const site = await openSite()
  const booked = await book({ at: '2026-06-08T08:00:00Z' }, site)
  const { page } = await open(booked.link)
  const [, free] = /<option value="([^"]+\+02:00)">/.exec(page) ?? []
  const { to } = await submit(booked.link, { do: 'move', at: free ?? '' })
  expect((await open(to ?? '')).page).toContain('Your call has a new time.')
  expect(Date.parse((await statusOf(booked))?.at ?? '')).toBe(Date.parse(free ?? ''))
  const other = await book({ at: '2026-06-08T08:00:00Z' }, site)
  const taken = await submit(booked.link, { do: 'move', at: other.callback.at ?? '' })
  expect(taken.status).toBe(409)
  expect(taken.page).toContain('This time was just taken.')
  const none = await submit(booked.link, { do: 'move', at: 'tomorrow' })
  expect(none.status).toBe(400)
  expect(none.page).toContain('Choose a day and a time')
})

test('where hours are not known, any time of the visitor’s zone will do', async () => {
  const free = { ...(await gateway.createSite()), url: gateway.url }
  const booked = await book({}, free)
  await submit(booked.link, { do: 'move', local: '2026-06-09T10:30' })
  expect((await statusOf(booked))?.at).toBe('2026-06-09T14:30:00.000Z')
})

test('speaks the language of the form, else that of the browser', async () => {
  const { link } = await book({ locale: 'ar-EG' })
  const { page } = await open(link)
  expect(page).toContain('<html lang="ar" dir="rtl">')
  const { page: german } = await open((await book({ at: null })).link, {
    'accept-language': 'sw,de-AT;q=0.8',
  })
  expect(german).toContain('<html lang="de" dir="ltr">')
})

test('gives a calendar what it needs, and again when it was moved', async () => {
  const booked = await book({ at: '2026-06-05T09:00:00Z', note: 'Table; two chairs, oak\nThanks' })
  const readEvent = async () => {
    const { headers, page } = await open(`${booked.link}/calendar.ics`)
    expect(headers.get('content-type')).toMatch(/^text\/calendar/)
    expect(headers.get('content-disposition')).toBe('attachment; filename="call.ics"')
    const [event] = new ICAL.Component(ICAL.parse(page)).getAllSubcomponents('vevent')
    return new ICAL.Event(event)
  }
  const event = await readEvent()
  expect(event.summary).toBe('Your call with Another company')
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-06-05T09:00:00.000Z')
  expect(event.duration.toSeconds()).toBe(1800)
  expect(event.description).toBe(
    `Table; two chairs, oak\nThanks\n\nTo change or cancel this call: ${booked.link}`,
  )
  const { callback } = booked
  await booked.visitor.ask('callback:reschedule', {
    callbackId: callback.id,
    at: '2026-06-05T09:30:00Z',
  })
  const moved = await readEvent()
  expect([moved.uid, moved.sequence]).toEqual([event.uid, 1])
  expect(moved.startDate.toJSDate().toISOString()).toBe('2026-06-05T09:30:00.000Z')
  await booked.visitor.ask('callback:cancel', { callbackId: callback.id })
  const cancelled = await readEvent()
  expect(cancelled.sequence).toBe(2)
  expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('a call as soon as possible has a place and no time for a calendar', async () => {
  const { link } = await book({ at: null })
  expect((await open(link)).page).toMatch(/You are next\.|You are number \d+ in the queue\./)
  const { status } = await get(`${link}/calendar.ics`)
  expect(status).toBe(404)
})

test('opens nothing with a link that was made up, is too old or belongs to somebody erased', async () => {
  const site = await openSite()
  const booked = await book({ at: null }, site)
  for (const forged of [`${booked.link}x`, booked.link.slice(0, -1), `${gateway.url}/call/a.b`]) {
    const { status, page } = await open(forged)
    expect([status, page.includes('This link is not valid')]).toEqual([404, true])
    expect((await submit(forged, { do: 'cancel' })).status).toBe(404)
  }
  now = FRIDAY + 31 * DAY
  expect((await open(booked.link)).status).toBe(404)
  now = FRIDAY
  expect((await open(booked.link)).status).toBe(200)
  const { personId } = booked.callback
  await post(`${gateway.url}/v1/subjects/${personId}/erase`, {}, bearer(site.secret))
  expect((await open(booked.link)).status).toBe(404)
})
