import { enPanel as en, LANGUAGES, type Texts } from '@beckon/widget/testing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findOverflow } from './find-overflow.ts'
import { openQuestion } from './open-question.ts'
import { speakPseudo, stretch } from './pseudo.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

async function readTexts(language: string): Promise<Texts> {
  const module = await LANGUAGES[language]?.()
  if (!module) throw new Error(`Nothing is said in ${language}`)
  return module.texts
}

async function checkPanel(
  page: Page,
  texts: Pick<Texts, 'open' | 'composer' | 'requestCall'>,
): Promise<void> {
  expect(await findOverflow(page)).toEqual([])
  const widget = page.locator('beckon-widget')
  expect(await widget.locator('.launcher').getAttribute('aria-label')).toBe(texts.open)
  expect(await widget.locator('textarea').getAttribute('aria-label')).toBe(texts.composer)
  await widget.locator('.header button').first().click()
  await widget.locator('.entry').first().waitFor()
  expect(await findOverflow(page)).toEqual([])
  await widget.locator('.entry', { hasText: texts.requestCall }).click()
  await widget.locator('input[type=tel]').waitFor()
  expect(await findOverflow(page)).toEqual([])
}

const NARROW = { viewport: { width: 360, height: 740 } }

test.each(['ar', 'de', 'fa', 'fi', 'he', 'hi', 'ja', 'ru', 'th', 'zh-hant'])(
  'everything said in %s has room on a narrow phone',
  async (language) => {
    const texts = await readTexts(language)
    const { locale } = texts
    const page = await openQuestion(stage.browser, stage.demo.shop, { ...NARROW, speaks: locale })
    const panel = page.locator('beckon-widget .panel')
    expect(await panel.getAttribute('dir')).toBe(texts.dir)
    expect(await panel.getAttribute('lang')).toBe(locale)
    await checkPanel(page, texts)
    await page.context().close()
  },
)

test('texts longer by half, accented and in brackets have room too', async () => {
  const newContext: typeof stage.browser.newContext = async (options) => {
    const context = await stage.browser.newContext(options)
    await speakPseudo(context)
    return context
  }
  const page = await openQuestion({ newContext }, stage.demo.shop, { ...NARROW, speaks: 'de' })
  await checkPanel(page, {
    open: stretch(en.open),
    composer: stretch(en.composer),
    requestCall: stretch(en.requestCall),
  })
  await page.context().close()
})
