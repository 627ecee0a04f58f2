import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { comparePictures } from './compare-pictures.ts'
import { openQuestion } from './open-question.ts'
import { speakPseudo } from './pseudo.ts'
import { settleMotion } from './settle-motion.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

/** Of the pixels, those that may differ: where a pixel is cut in half, its two halves are not alike. */
const NOISE = 0.0002

/** Lines and icons become bars, for letters have no mirror image; numbers of telephones go one way in all languages. */
const BARS = `
*,::placeholder{color:#0000!important;caret-color:#0000!important}
*{text-decoration:#777 line-through 10px!important;text-decoration-skip-ink:none!important}
svg{background:#777!important}
svg *{visibility:hidden!important}
.number{direction:inherit!important}
.panel{border-radius:0!important}`

type Pictures = Readonly<Record<string, Buffer>>

async function shoot(page: Page): Promise<Buffer> {
  const panel = page.locator('beckon-widget .panel')
  // What others write goes its own way.
  await panel.evaluate((one: HTMLElement) => {
    for (const each of one.querySelectorAll<HTMLElement>('[dir],bdi')) each.dir = one.dir
  })
  await settleMotion(page)
  return panel.screenshot({ animations: 'disabled' })
}

/** The views of somebody who hears stretched English, written in one of two ways. */
async function takePictures(dir: 'ltr' | 'rtl'): Promise<[Page, Pictures]> {
  const newContext: typeof stage.browser.newContext = async (options) => {
    const context = await stage.browser.newContext(options)
    await speakPseudo(context, dir)
    return context
  }
  const viewport = { width: 768, height: 900 }
  const page = await openQuestion({ newContext }, stage.demo.shop, { viewport, speaks: 'de' })
  const find = (css: string) => page.locator(`beckon-widget ${css}`)
  expect(await find('.panel').getAttribute('dir')).toBe(dir)
  await find('.panel').evaluate((panel, css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    ;(panel.getRootNode() as ShadowRoot).adoptedStyleSheets.push(sheet)
  }, BARS)
  const question = await shoot(page)
  await find('.tool:has(> .icon-smile)').click()
  await find('.emoji .group').first().waitFor()
  const emoji = await shoot(page)
  await page.keyboard.press('Escape')
  await find('.composer textarea').fill('Where is it?')
  await page.keyboard.press('Enter')
  await find('.wait').waitFor()
  await find('.line.sent').waitFor()
  await find('.header .more').waitFor()
  const conversation = await shoot(page)
  await find('.header .tool').first().click()
  await find('.entry').first().waitFor()
  await find('.talks .talk').first().waitFor()
  await find('.own').waitFor()
  const home = await shoot(page)
  await find('.entry:has(.icon-phone)').click()
  await find('input[type=tel]').waitFor()
  await find('.country').waitFor()
  return [page, { question, emoji, conversation, home, call: await shoot(page) }]
}

/** As a mirror shows it. */
async function flip(page: Page, picture: Buffer): Promise<Buffer> {
  const flipped = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = Object.assign(document.createElement('canvas'), {
      width: bitmap.width,
      height: bitmap.height,
    })
    const context = canvas.getContext('2d')
    context?.scale(-1, 1)
    context?.drawImage(bitmap, -bitmap.width, 0)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  }, picture.toString('base64'))
  return Buffer.from(flipped, 'base64')
}

test('written from right to left, each view is the mirror image of itself', async () => {
  const [page, ltr] = await takePictures('ltr')
  const [, rtl] = await takePictures('rtl')
  for (const [view, picture] of Object.entries(ltr)) {
    const other = rtl[view] as Buffer
    const share = await comparePictures(page, picture, await flip(page, other))
    console.info(
      `${view}: ${(share * 100).toFixed(2)} % of the pixels differ from the mirror image`,
    )
    expect(share, view).toBeLessThan(NOISE)
    // What is compared is no empty panel: without the mirror it differs.
    expect(await comparePictures(page, picture, other), view).toBeGreaterThan(0.02)
  }
}, 60_000)
