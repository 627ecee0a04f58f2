import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

test('a page written for Intercom loads one other script, and has its chat', async () => {
  const body = `<title>Shop</title><script>
    window.intercomSettings = { app_id: 'pk_test', alignment: 'left' }
    ;(function () {
      var i = function () { i.c(arguments) }
      i.q = []
      i.c = function (args) { i.q.push(args) }
      window.Intercom = i
    })()
    Intercom('onShow', function () { document.title += ' shown' })
  </script><script async src="${stage.pages.host}/beckon-intercom.js"></script>`
  const { page, launcher, dialog, traffic } = await stage.visit(stage.pages.add(body))
  const box = await launcher.boundingBox()
  expect(box?.x).toBeLessThan(100)
  await page.evaluate(() => window.Intercom?.('showNewMessage'))
  await dialog.waitFor()
  await page.waitForFunction(() => document.title === 'Shop shown')
  await page.evaluate(() => window.Intercom?.('hide'))
  await dialog.waitFor({ state: 'detached' })
  expect(traffic.errors).toEqual([])
})

test('a page written for Chatwoot has the chat in the scheme it says, whatever the visitor’s system says', async () => {
  const body = `<title>Shop</title><script>
    window.chatwootSettings = { darkMode: 'dark' }
  </script><script src="${stage.pages.host}/beckon-chatwoot.js"></script><script>
    chatwootSDK.run({ websiteToken: 'pk_test' })
  </script>`
  const { page, launcher, dialog, traffic } = await stage.visit(stage.pages.add(body))
  const ground = (): Promise<string> =>
    dialog.evaluate((panel) => getComputedStyle(panel).backgroundColor)
  const scheme = (name: 'light' | 'dark' | 'auto') =>
    page.evaluate((name) => window.$chatwoot?.setColorScheme(name), name)
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(24, 25, 29)']
  await page.emulateMedia({ colorScheme: 'light' })
  // Not even the first frame of it is light.
  await page.evaluate(() => {
    const root = document.querySelector('beckon-widget')?.shadowRoot
    const look = (): void => {
      const panel = root?.querySelector('[role=dialog]')
      if (panel) document.title = getComputedStyle(panel).backgroundColor
      else requestAnimationFrame(look)
    }
    look()
  })
  await launcher.click()
  await dialog.waitFor()
  await page.waitForFunction(() => document.title !== 'Shop')
  expect([await page.title(), await ground()]).toEqual([dark, dark])
  await scheme('light')
  expect(await ground()).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground()).toBe(light)
  await scheme('auto')
  expect(await ground()).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await ground()).toBe(light)
  expect(traffic.errors).toEqual([])
})

test('a page written for Chatwoot changes one address, and has its chat', async () => {
  const body = `<title>Shop</title><script>
    window.addEventListener('chatwoot:ready', function () {
      document.title += ' ready'
      window.$chatwoot.reset()
      window.$chatwoot.setUser('7', { name: 'Robin' })
      window.$chatwoot.toggle('open')
    })
    ;(function (d, t) {
      var BASE_URL = '${stage.pages.host}'
      var g = d.createElement(t), s = d.getElementsByTagName(t)[0]
      g.src = BASE_URL + '/beckon-chatwoot.js'
      g.defer = true
      g.async = true
      s.parentNode.insertBefore(g, s)
      g.onload = function () {
        window.chatwootSDK.run({ websiteToken: 'pk_test', baseUrl: BASE_URL })
      }
    })(document, 'script')
  </script>`
  const { page, dialog, traffic } = await stage.visit(stage.pages.add(body))
  await dialog.waitFor()
  await page.waitForFunction(() => window.$chatwoot?.isOpen)
  // To forget whoever was here before is no new beginning.
  expect(await page.title()).toBe('Shop ready')
  expect(traffic.errors).toEqual([])
})
