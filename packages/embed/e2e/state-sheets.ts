import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { startDemo } from './demo.ts'
import { settleMotion } from './settle-motion.ts'
import { startTelegram } from './telegram.ts'
import { takeTour } from './tour/take-tour.ts'
import { WITH_MAIL } from './tour/with-mail.ts'

/**
 * Takes the pictures in docs/screens/states: each state of the widget at three widths, in the light and in the
 * dark, from left to right and from right to left. `node packages/embed/e2e/state-sheets.ts` after a build.
 */
const FOLDER = join(import.meta.dirname, '../../../docs/screens/states')

const PHONE = { width: 360, height: 780 }
const SIZES = [PHONE, { width: 768, height: 1024 }, { width: 1440, height: 900 }]

/** What of a page stands in a picture: the corner in which the widget is. */
const SEEN = { width: 440, height: 780 }

/** Pictures as `data:` addresses, one for each width. */
type Row = readonly string[]

interface Language {
  locale: string
  hello: string
  schemes: readonly ('light' | 'dark')[]
}

const LANGUAGES: readonly Language[] = [
  {
    locale: 'en',
    hello: 'Hi! Does the Harbour lamp come with a bulb?',
    schemes: ['light', 'dark'],
  },
  { locale: 'ar', hello: 'مرحبًا! هل يأتي المصباح مع لمبة؟', schemes: ['light', 'dark'] },
]

async function shootRow(page: Page): Promise<Row> {
  const row: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await settleMotion(page)
    const width = Math.min(size.width, SEEN.width)
    const clip = { x: size.width - width, y: size.height - SEEN.height, width, height: SEEN.height }
    const picture = await page.screenshot({ clip })
    row.push(`data:image/png;base64,${picture.toString('base64')}`)
  }
  return row
}

/** Adds to the rows of each state those of one language. */
async function shootLanguage(
  browser: Browser,
  { locale, hello, schemes }: Language,
  sheets: Map<string, Row[]>,
): Promise<void> {
  const telegram = await startTelegram('alder_bot')
  const demo = await startDemo({ ...WITH_MAIL, ...telegram.settings })
  const agent = await signIn(browser, demo.console)
  const context = await browser.newContext({ locale: 'en-GB', viewport: PHONE })
  const page = await context.newPage()
  // A page of that language, as far as the widget is concerned.
  await page.addInitScript((given) => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.lang = given
    })
  }, locale)
  await page.goto(demo.shop)
  async function visit(state: string): Promise<void> {
    const rows = sheets.get(state) ?? []
    sheets.set(state, rows)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      rows.push(await shootRow(page))
    }
    await page.setViewportSize(PHONE)
  }
  try {
    await takeTour({ demo, telegram, agent, page, hello, visit })
  } finally {
    await context.close()
    await demo.stop()
    await telegram.stop()
  }
}

/** The same as WebP, which is half as large as JPEG. Runs in a page. */
async function shrink(address: string): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(address)).blob())
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  return canvas.toDataURL('image/webp', 0.72)
}

/** Lays the rows of a state under one another, at half their size. */
async function writeSheet(browser: Browser, state: string, rows: readonly Row[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 680, height: 600 } })
  const cells = rows.flat().map((picture) => `<img src="${picture}">`)
  await page.setContent(`<style>
    body{margin:0;padding:10px;background:#9aa39e;display:grid;gap:10px;grid-template-columns:180px 220px 220px}
    img{height:390px;display:block;border-radius:6px}
  </style>${cells.join('')}`)
  const picture = await page.screenshot({ fullPage: true })
  const small = await page.evaluate(shrink, `data:image/png;base64,${picture.toString('base64')}`)
  writeFileSync(join(FOLDER, `${state}.webp`), small.split(',')[1] ?? '', 'base64')
  await page.close()
}

mkdirSync(FOLDER, { recursive: true })
const browser = await startBrowser()
const sheets = new Map<string, Row[]>()
try {
  for (const language of LANGUAGES) await shootLanguage(browser, language, sheets)
  for (const [state, rows] of sheets) await writeSheet(browser, state, rows)
} finally {
  await browser.close()
}
