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
