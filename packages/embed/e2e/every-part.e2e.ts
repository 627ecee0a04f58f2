import { createUlid, type MessageContent } from '@beckon/protocol'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findOverflow } from './find-overflow.ts'
import { findUntold } from './find-untold.ts'
import { openQuestion } from './open-question.ts'
import { until } from './poll.ts'
import { speakPseudo, stretch } from './pseudo.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

const options = [
  { id: 's', label: '§ Small' },
  { id: 'l', label: '§ Large' },
]
const MAIL = { id: 'mail', label: '§ Mail', type: 'email', required: true } as const
const SIZE = { id: 'size', label: '§ Size', type: 'select', options } as const

const ASKED: readonly MessageContent[] = [
  { kind: 'form', v: 1, fields: [MAIL, SIZE] },
  { kind: 'carousel', v: 1, cards: [{ title: '§ One', buttons: options }, { title: '§ Two' }] },
  { kind: 'list', v: 1, options },
  { kind: 'date', v: 1, time: true },
]

const newId = (): string => createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))

async function post(path: string, body: object): Promise<void> {
  const { gateway, secret } = stage.demo
  const headers = { authorization: `Bearer ${secret}` }
  const sent = { method: 'POST', headers, body: JSON.stringify(body) }
  expect((await fetch(new URL(path, gateway), sent)).status).toBe(200)
}

async function findConversation(text: string): Promise<string> {
  const { conversations } = await stage.demo.read<{
    conversations: { id: string; cases: { lastMessage: { text: string } | null }[] }[]
  }>('/v1/conversations')
  const isTheirs = ({ cases }: (typeof conversations)[number]): boolean =>
    cases.some(({ lastMessage }) => lastMessage?.text === text)
  return conversations.find(isTheirs)?.id ?? ''
}

type Check = (around?: string) => Promise<void>

/** What controls are named that nothing else tells apart. */
interface Names {
  attach: string
  help: string
}

async function walkChat(page: Page, check: Check, { attach }: Names): Promise<void> {
  const panel = page.locator('beckon-widget .panel')
  const text = `§ ${newId()}`
  await panel.locator('textarea').first().fill(text)
  await page.keyboard.press('Enter')
  const id = await until(
    () => findConversation(text),
    (found) => found !== '',
  )
  for (const content of ASKED)
    await post(`/v1/conversations/${id}/messages`, { id: newId(), text: '§ What?', content })
  await panel.locator('.rich').nth(3).locator('button').first().waitFor()
  await check()
  for (const form of await panel.locator('.rich form').all())
    await form.locator('button[type=submit]').click()
  await panel.locator('.rich [role=alert]').first().waitFor()
  await check()
  const chooser = page.waitForEvent('filechooser')
  await panel.getByRole('button', { name: attach, exact: true }).click()
  const buffer = Buffer.from('beckon')
  await (await chooser).setFiles([
    { name: '§ a.txt', mimeType: 'text/plain', buffer },
    { name: '§ empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ])
  await panel.locator('.upload.done').waitFor()
  await panel.locator('.upload.failed').waitFor()
  await check()
  await panel.locator('.more > button').click()
  await panel.locator('.menu button').nth(1).waitFor()
  await check()
  await panel.locator('.menu button').last().click()
  await panel.locator('.ending input').first().waitFor({ state: 'attached' })
  await panel.locator('.ending input').last().check({ force: true })
  await panel.locator('.ending textarea').waitFor()
  await check()
}

async function walkHelp(page: Page, check: Check, { help }: Names): Promise<void> {
  const panel = page.locator('beckon-widget .panel')
  await panel.locator('.header button').first().click()
  await panel.locator('.own .open').click()
  await panel.locator('.own-acts').waitFor()
  await check()
  await panel.locator('.own-acts .link').last().click()
  await panel.locator('.own-acts .bad').waitFor()
  await check()
  await panel.locator('.entry', { hasText: help }).click()
  await panel.locator('.hits button').first().waitFor()
  await check()
  await panel.locator('input[type=search]').fill('§§')
  await panel.locator('.none').waitFor()
  await check()
  await panel.locator('input[type=search]').fill('')
  await panel.locator('.hits button').first().click()
  await panel.locator('.vote button').last().click()
  await check()
}

async function walkCards(page: Page, check: Check, lang: string): Promise<void> {
  await page.evaluate(async () => {
    await window.beckon?.consent('granted')
    await window.beckon?.track('Arrived')
  })
  const readId = (): Promise<string> =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('beckon.pk_'))
      return JSON.parse(localStorage.getItem(key ?? '') ?? '{}').anonymousId ?? ''
    })
  const anonymousId = await until(readId, (found) => found !== '')
  await until(
    () => stage.demo.read<{ events: unknown[] }>(`/v1/events?anonymousId=${anonymousId}`),
    ({ events }) => events.length > 0,
  )
  const data = { amount: 249.5, currency: 'EUR', merchant: '§ Alder' }
  for (const moment of [
    { kind: 'fraud', data },
    { kind: 'survey', data: { scale: 'nps', comment: true } },
  ])
    await post('/v1/moments', { anonymousId, title: '§ Hello', ...moment })
  // Cards speak the language of the page.
  await page.addInitScript((language) => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.lang = language
    })
  }, lang)
  await page.goto(`${stage.demo.shop}?page=${newId()}`)
  await page.locator(`.card.fraud[lang="${lang}"]`).waitFor()
  await check('.card')
  await page.locator('.card .close, .card > button').last().click()
  await page.locator('.card.survey').waitFor()
  await page.locator('.card.survey [type=submit]').click()
  await check('.card')
  // What the least and the most mean stands below them, whatever runs from the right.
  const least = await page.locator('.ends span').first().boundingBox()
  const none = await page.locator('.score').first().boundingBox()
  expect(Math.abs((least?.x ?? 0) - (none?.x ?? 99))).toBeLessThan(8)
}

const NARROW = { viewport: { width: 360, height: 740 } }

test('whatever the chat, help, files, questions and cards say has room where it is longer by half, and is all told by languages', async () => {
  const newContext: typeof stage.browser.newContext = async (given) => {
    const context = await stage.browser.newContext(given)
    await speakPseudo(context)
    return context
  }
  const page = await openQuestion({ newContext }, stage.demo.shop, { ...NARROW, speaks: 'de' })
  const company = (await page.locator('beckon-widget .panel').getAttribute('aria-label')) ?? ''
  const articles = await stage.demo.read<object>('/v1/articles')
  const check: Check = async (around = '.panel') => {
    expect(await findOverflow(page, around)).toEqual([])
    const untold = await findUntold(page, around, [company, 'TXT', 'Byte'])
    expect(untold.filter((line) => !JSON.stringify(articles).includes(line))).toEqual([])
  }
  const names = { attach: stretch('Attach files'), help: stretch('Find an answer') }
  await walkChat(page, check, names)
  await walkHelp(page, check, names)
  await walkCards(page, check, 'de')
  await page.context().close()
})

test('all of it has room from the right, too', async () => {
  const page = await openQuestion(stage.browser, stage.demo.shop, { ...NARROW, speaks: 'ar' })
  const check: Check = async (around) => {
    expect(await findOverflow(page, around)).toEqual([])
  }
  const names = { attach: 'إرفاق ملفات', help: 'ابحث عن إجابة' }
  await walkChat(page, check, names)
  await walkHelp(page, check, names)
  await walkCards(page, check, 'ar')
  await page.context().close()
})
