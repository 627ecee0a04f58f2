import { createHash } from 'node:crypto'
import type { SignedReceipt } from '@beckon/protocol'
import { type PublicKeys, verifyReceipt } from '@beckon/protocol/receipts'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { noteReceipts } from './note-receipts.ts'
import { openQuestion } from './open-question.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Not what elements hold, but what is drawn of it. */
async function readDrawn(words: Locator): Promise<string> {
  return (await words.allInnerTexts()).join('')
}

const readDirection = (element: Locator): Promise<string> =>
  element.evaluate((drawn) => getComputedStyle(drawn).direction)

const LOCALES = [
  ['en', 'ltr', 'May we see'],
  ['de', 'ltr', 'Dürfen wir sehen'],
  ['fr', 'ltr', 'Pouvons-nous voir'],
  ['es', 'ltr', '¿Nos permite ver'],
  ['ar', 'rtl', 'هل تسمح لنا'],
] as const

test.each(LOCALES)('what is signed is what was read, in %s', async (locale, direction, begin) => {
  const page = await openQuestion(stage.browser, stage.demo.shop, { speaks: locale })
  const receipts = noteReceipts(page)
  const whenSigned = async (epoch: number): Promise<SignedReceipt | undefined> => {
    const all = await until(
      async () => receipts,
      (seen) => seen.some((receipt) => receipt.epoch === epoch),
    )
    return all.find((receipt) => receipt.epoch === epoch)
  }

  const question = page.locator('.consent p')
  expect(await readDirection(question)).toBe(direction)
  expect(await readDirection(page.locator('.composer textarea'))).toBe(direction)
  const asked = await readDrawn(question)
  expect(asked.startsWith(begin)).toBe(true)
  await page.locator('.choices button').nth(0).click()
  const given = await whenSigned(1)
  expect(given?.noticeHash).toBe(sha256(asked))
  expect(given?.notice).toEqual({ id: 'widget-analytics', version: '1', locale, text: asked })

  await page.locator('.actions button').nth(1).click()
  const toggle = page.getByRole('switch', { checked: true })
  await toggle.waitFor()
  const title = await readDrawn(page.locator('#bk-share'))
  const state = await readDrawn(page.locator('#bk-state'))
  await toggle.click()
  const taken = await whenSigned(2)
  expect(taken?.noticeHash).toBe(sha256(`${title}. ${state}`))
  expect(taken).toMatchObject({ notice: { locale }, purposes: { analytics: false } })

  const keys: PublicKeys = await (
    await fetch(`${stage.demo.gateway}/.well-known/beckon-keys.json`)
  ).json()
  for (const receipt of [given, taken])
    expect(await verifyReceipt(receipt as SignedReceipt, keys)).toEqual({ ok: true })
  await page.context().close()
})
