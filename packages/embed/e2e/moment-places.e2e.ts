import type { MomentKind } from '@beckon/protocol'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { showMoment } from './show-moment.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()

const cardOf = (page: Page): Locator => page.locator('beckon-moment .card')

const show = (
  page: Page,
  site: string,
  title: string,
  kind: MomentKind = 'custom',
): Promise<void> => showMoment(page, { site, title, kind })

test('a card stands beside the launcher of its own site, in its colour, and one at a time', async () => {
  const { tag, add } = stage.pages
  const tags = [
    tag('data-site="pk_a" data-color="#a11122"'),
    tag(
      'data-site="pk_b" data-launcher="visible" data-position="left" data-color="#0f766e" data-offset-y="60"',
    ),
  ]
  const url = add(`<title>Two</title>${tags.join('').replaceAll('async', 'defer')}`)
  const { page, launcher, traffic } = await stage.visit(url)
  await expect.poll(() => launcher.count()).toBe(2)
  const card = cardOf(page)
  const look = () =>
    card.evaluate((at) => {
      const { left, bottom } = at.getBoundingClientRect()
      const dot = getComputedStyle(at.querySelector('.kind') as Element, '::before')
      const next = (at.getRootNode() as ShadowRoot).host.nextElementSibling
      const button = next?.shadowRoot?.querySelector('.launcher')
      return {
        isLeft: left < innerWidth / 4,
        // It comes up from below, a little.
        isAbove: Math.abs((button?.getBoundingClientRect().top ?? 0) - 12 - bottom) <= 10,
        color: dot.backgroundColor,
      }
    })
  await show(page, 'pk_b', 'Of the second')
  await card.getByText('Of the second').waitFor()
  expect(await look()).toEqual({ isLeft: true, isAbove: true, color: 'rgb(15, 118, 110)' })
  await show(page, 'pk_a', 'Of the first')
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /create-moments/.test(name)),
  )
  const dismiss = card.getByRole('button', { name: 'Dismiss' })
  await dismiss.focus()
  await dismiss.press('Enter')
  await card.getByText('Of the first').waitFor()
  expect(await card.count()).toBe(1)
  expect(await look()).toEqual({ isLeft: false, isAbove: true, color: 'rgb(161, 17, 34)' })
  const focused = await page.evaluate(
    () => document.activeElement === document.querySelectorAll('beckon-widget')[1],
  )
  expect(focused).toBe(true)
  expect(traffic.errors).toEqual([])
})

test('a card that is there goes along where the widget is told to lie, and as high', async () => {
  const url = stage.pages.add(`<title>One</title>${stage.pages.tag()}`)
  const { page } = await stage.visit(url)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await show(page, 'pk_test', 'Here')
  const card = cardOf(page)
  await card.waitFor()
  await page.evaluate(() =>
    window.beckon?.update({ position: 'left', offsetX: 60, offsetY: 100, zIndex: 7 }),
  )
  const look = () =>
    card.evaluate((at) => {
      const { left, bottom } = at.getBoundingClientRect()
      return [left, innerHeight - bottom, getComputedStyle(at).zIndex]
    })
  await expect.poll(look).toEqual([60, 168, '7'])
})

test('a card speaks as the widget is told to, before it comes and while it is there', async () => {
  const { tag, add } = stage.pages
  const url = add(`<title>One</title>${tag('data-site="pk_test" data-locale="fr"')}`)
  const { page, traffic } = await stage.visit(url)
  const card = cardOf(page)
  const speak = (locale: string) =>
    page.evaluate((locale) => window.beckon?.update({ locale }), locale)
  await show(page, 'pk_test', 'A', 'fraud')
  await card.getByRole('button', { name: 'Masquer' }).click()
  await speak('de')
  await show(page, 'pk_test', 'B', 'fraud')
  await card.getByText('Nein, das war ich nicht').waitFor()
  const told = page.evaluate(() =>
    new Promise((resolve) => window.addEventListener('beckon:moment:shown', resolve)).then(
      () => 'again',
    ),
  )
  await speak('ar')
  await expect.poll(() => card.getAttribute('dir')).toBe('rtl')
  expect(await card.count()).toBe(1)
  await card.getByRole('button').first().focus()
  await speak('es')
  // Whoever is at a card keeps it as it is; the next one speaks as it is told.
  await show(page, 'pk_test', 'C', 'fraud')
  expect(await card.getAttribute('lang')).toBe('ar')
  await page.keyboard.press('Escape')
  await card.getByText('C', { exact: true }).waitFor()
  expect([await card.getAttribute('lang'), await told]).toEqual(['es', 'again'])
  expect(traffic.errors).toEqual([])
})

test('no card lies over a modal in a closed root, wherever the focus is', async () => {
  const { tag, add } = stage.pages
  // A page that fills the window by itself, and lies outside of no box of its own.
  const url = add(`<title>Own</title>${tag()}<style>
    body{margin:0}body::before{content:"";position:fixed;inset:0;z-index:-1;background:#eef}
    main{position:fixed;inset:0;overflow:auto}
  </style><main><input aria-label="Search"></main><own-dialog></own-dialog>`)
  const { page, traffic } = await stage.visit(url)
  const card = cardOf(page)
  await show(page, 'pk_test', 'A')
  await card.waitFor()
  await page.evaluate(() => {
    const root = document.querySelector('own-dialog')?.attachShadow({ mode: 'closed' })
    const backdrop = document.createElement('div')
    const dialog = document.createElement('dialog')
    const sheet = document.createElement('div')
    backdrop.style.cssText = 'position:fixed;inset:0;background:#0008'
    sheet.style.cssText = 'position:fixed;inset:0 0 auto;height:80px;background:#fff'
    dialog.textContent = 'Sign in'
    Object.assign(window, {
      put: (name: string) => {
        dialog.close()
        root?.replaceChildren(
          ...(name === 'sheet' ? [sheet] : name === 'none' ? [] : [backdrop, dialog]),
        )
        if (name === 'dialog') dialog.showModal()
        if (name === 'backdrop') dialog.show()
        ;(document.activeElement as HTMLElement | null)?.blur()
      },
    })
  })
  const put = (name: string): Promise<void> =>
    page.evaluate((name) => (window as unknown as { put(name: string): void }).put(name), name)
  for (const modal of ['backdrop', 'dialog']) {
    await put(modal)
    await card.waitFor({ state: 'hidden' })
    // What lies over a part of the page only is no modal.
    await put('sheet')
    await card.waitFor()
  }
  await put('none')
  await page.getByRole('textbox', { name: 'Search' }).focus()
  await card.waitFor()
  expect(traffic.errors).toEqual([])
})

test('no card lies over a modal that is the inside of an element of the page', async () => {
  const { tag, add } = stage.pages
  const url = add(`<title>Own</title><own-dialog><a href="#">Terms</a></own-dialog>${tag()}`)
  const { page, traffic } = await stage.visit(url)
  await page.evaluate(() => {
    const dialog = document.createElement('div')
    dialog.setAttribute('aria-modal', 'true')
    dialog.append(document.createElement('slot'), document.createElement('button'))
    document.querySelector('own-dialog')?.attachShadow({ mode: 'open' }).append(dialog)
  })
  const card = cardOf(page)
  await show(page, 'pk_test', 'A')
  await card.waitFor()
  for (const inside of ['own-dialog button', 'own-dialog a']) {
    await page.locator(inside).focus()
    await card.waitFor({ state: 'hidden' })
    await page.locator(inside).blur()
    await card.waitFor()
  }
  expect(traffic.errors).toEqual([])
})
