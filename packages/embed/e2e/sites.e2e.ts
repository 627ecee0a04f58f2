import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

test('two sites on one page keep apart: records, events, launchers', async () => {
  const { tag, add } = stage.pages
  const second = tag('data-site="pk_b" data-launcher="visible" data-position="left"')
  const url = add(`<title>Two</title>${tag('data-site="pk_a"').replace('async', 'defer')}
    ${second.replace('async', 'defer')}`)
  const { page, traffic } = await stage.visit(url, () => {
    window.addEventListener(
      'beckon:consent:changed',
      ({ site, detail }) => (document.title += ` ${site}:${detail.epoch}`),
    )
  })
  const launchers = page.getByRole('button', { name: 'Open chat' })
  await expect.poll(() => launchers.count()).toBe(2)
  const heard = await page.evaluate(async () => {
    const { pk_a: a, pk_b: b } = window.beckon?.sites ?? {}
    const heard: string[] = []
    a?.on('consent:changed', () => heard.push('a'))
    b?.on('consent:changed', () => heard.push('b'))
    await b?.consent('granted')
    return [...heard, String(window.beckon === a)]
  })
  expect(heard).toEqual(['b', 'true'])
  expect(await page.title()).toBe('Two pk_b:1')
  const stored = await page.evaluate(() => Object.keys(localStorage))
  expect(stored).toEqual(['beckon.pk_b'])
  await launchers.last().click()
  await page.getByRole('dialog').waitFor()
  expect(traffic.errors).toEqual([])
})

test('a second site shows no launcher of its own accord', async () => {
  const { tag, add } = stage.pages
  const tags = [tag('data-site="pk_a"'), tag('data-site="pk_b"')].join('')
  const { page, launcher } = await stage.visit(add(`<title>Two</title>${tags}`))
  await page.waitForFunction(() => Object.keys(window.beckon?.sites ?? {}).length === 2)
  expect(await launcher.count()).toBe(1)
})

test('a link of a mail opens the chat of the site that it names, whichever came first', async () => {
  const { tag, add } = stage.pages
  const sites = ['pk_a', 'pk_b']
  for (const named of sites) {
    const tags = sites.map((site) => tag(`data-site="${site}"`)).join('')
    const { page, dialog } = await stage.visit(
      `${add(`<title>Two</title>${tags}`)}#beckon=id.signature.${named}`,
      () => {
        const opened: string[] = []
        addEventListener('beckon:chat:opened', ({ site }) => opened.push(site))
        Object.assign(window, { opened })
      },
    )
    await dialog.waitFor()
    await page.waitForFunction(() => location.hash === '')
    await page.waitForLoadState('networkidle')
    expect(await dialog.count()).toBe(1)
    expect(await page.evaluate(() => Reflect.get(window, 'opened'))).toEqual([named])
  }
})

test('the tag twice for one site is one Beckon: calls run once, in their order', async () => {
  const { tag, add } = stage.pages
  const stub = `<script>window.beckon=window.beckon||function(){(beckon.q=beckon.q||[]).push(arguments)}
    order = []
    beckon('on', 'ready', () => { order.push('ready'); beckon('consent', 'get').then(() => order.push('nested')) })
    beckon('consent', 'get')
    beckon('hide')
    beckon('show')
    </script>`
  const { page, launcher } = await stage.visit(add(`<title>Twice</title>${stub}${tag()}${tag()}`))
  await page.waitForFunction(() => (window as unknown as { order: string[] }).order.length === 2)
  const order = await page.evaluate(() => (window as unknown as { order: string[] }).order)
  expect(order).toEqual(['ready', 'nested'])
  expect(await launcher.count()).toBe(1)
})

test('destroyed to the last listener, it can be mounted again by a later tag', async () => {
  const url = stage.pages.add(`<title>Again</title>${stage.pages.tag()}`)
  const { page, launcher, dialog, traffic } = await stage.visit(url, () => {
    const counts = new Map<string, number>()
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
    const count = (target: EventTarget, type: string, by: number): void => {
      if (target === window || target === document) counts.set(type, (counts.get(type) ?? 0) + by)
    }
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      count(this ?? window, type, 1)
      const signal = typeof options === 'object' ? options?.signal : undefined
      signal && add.call(signal, 'abort', () => count(this ?? window, type, -1))
      add.call(this ?? window, type, listener, options)
    }
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      count(this ?? window, type, -1)
      remove.call(this ?? window, type, listener, options)
    }
    Object.assign(window, { counts })
  })
  await launcher.click()
  await dialog.waitFor()
  const listening = (): Promise<string[]> =>
    page.evaluate(() => {
      const { counts } = window as unknown as { counts: Map<string, number> }
      return [...counts].flatMap(([type, count]) => (count > 0 ? [type] : []))
    })
  expect(await listening()).toContain('pagehide')
  await page.evaluate(() => window.beckon?.destroy())
  await expect.poll(listening).toEqual([])
  expect(await page.locator('beckon-widget').count()).toBe(0)
  await page.evaluate((src) => {
    const tag = document.createElement('script')
    tag.src = src
    tag.dataset['site'] = 'pk_test'
    document.head.append(tag)
  }, `${stage.pages.host}/beckon.js`)
  await launcher.click()
  await dialog.waitFor()
  expect(traffic.errors).toEqual([])
})
