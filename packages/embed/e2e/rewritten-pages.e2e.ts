import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

const shop = (): string => stage.pages.add(`<title>Shop</title>${stage.pages.tag()}<p>Shop`)

test('a page that is written anew after it was loaded keeps a launcher that works', async () => {
  const { page, launcher, dialog, traffic } = await stage.visit(shop())
  await page.evaluate(() => {
    document.open()
    document.write('<!doctype html><title>New</title><p>All new')
    document.close()
  })
  await launcher.click()
  await dialog.waitFor()
  expect(await page.locator('beckon-widget').count()).toBe(1)
  expect(traffic.errors).toEqual([])
})

test('a router that replaces the body, tag included, mounts nothing twice', async () => {
  const { page, launcher, dialog, traffic } = await stage.visit(shop())
  const seen = await page.evaluate(async () => {
    const first = window.beckon
    let ready = 0
    window.addEventListener('beckon:ready', () => ready++)
    for (let visit = 0; visit < 3; visit++) {
      const body = document.createElement('body')
      const old = document.querySelector<HTMLScriptElement>('script[data-site]')
      const tag = document.createElement('script')
      tag.src = old?.src ?? ''
      tag.dataset['site'] = 'pk_test'
      const loaded = new Promise((resolve) => tag.addEventListener('load', resolve))
      body.append(tag)
      document.documentElement.replaceChild(body, document.body)
      await loaded
    }
    return { same: window.beckon === first, ready }
  })
  expect(seen).toEqual({ same: true, ready: 0 })
  await launcher.click()
  await dialog.waitFor()
  expect(await page.locator('beckon-widget').count()).toBe(1)
  expect(traffic.errors).toEqual([])
})

test('a view transition that swaps head and body keeps the open chat', async () => {
  const { page, launcher, dialog, traffic } = await stage.visit(shop())
  await launcher.click()
  await dialog.waitFor()
  await page.evaluate(async () => {
    const transition = document.startViewTransition(() => {
      document.head.replaceWith(document.createElement('head'))
      document.body.replaceWith(document.createElement('body'))
    })
    await transition.finished
  })
  expect(await dialog.isVisible()).toBe(true)
  expect(traffic.errors).toEqual([])
})

test('a framework that clears the document, or puts another in its place, gets the launcher back', async () => {
  const { page, launcher, dialog } = await stage.visit(shop())
  await page.evaluate(() => {
    document.documentElement.replaceChildren(document.head, document.body)
  })
  await launcher.waitFor()
  await page.evaluate(() => {
    const root = document.createElement('html')
    root.append(document.createElement('head'), document.createElement('body'))
    document.replaceChild(root, document.documentElement)
  })
  await launcher.click()
  await dialog.waitFor()
  await page.evaluate(() => window.beckon?.destroy())
  await page.evaluate(() =>
    document.documentElement.replaceChildren(document.createElement('body')),
  )
  expect(await page.locator('beckon-widget').count()).toBe(0)
})
