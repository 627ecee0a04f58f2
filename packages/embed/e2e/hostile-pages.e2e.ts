import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

const shop = (): string => stage.pages.add(`<title>Shop</title>${stage.pages.tag()}<p>Shop`)

test.each<[string, () => void]>([
  ['frozen prototypes', () => Object.freeze(Object.prototype)],
  [
    'a fetch that throws',
    () => {
      window.fetch = () => {
        throw new Error('patched')
      }
    },
  ],
  [
    'storage that throws',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
  ],
  [
    'storage that is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  [
    'extended prototypes',
    () => {
      const [arrays, objects] = [Array.prototype, Object.prototype] as unknown as object[]
      Object.assign(arrays ?? {}, { extended: () => 'array' })
      Object.assign(objects ?? {}, { extended: () => 'object' })
    },
  ],
])('a page with %s has a launcher that opens, and no error of ours', async (_, before) => {
  const { page, launcher, dialog, traffic } = await stage.visit(shop(), before)
  await page.evaluate(async () => {
    await window.beckon?.('track', 'Signed Up')
  })
  await launcher.click()
  await dialog.waitFor()
  expect(traffic.errors).toEqual([])
})

test('a page whose global cannot be written has done what waits there, and no error of ours', async () => {
  const { dialog, traffic } = await stage.visit(shop(), () => {
    const value = Object.assign(() => {}, { q: [['open']] })
    Object.defineProperty(window, 'beckon', { value })
  })
  await dialog.waitFor()
  expect(traffic.errors).toEqual([])
})

test.each([
  ['sandboxed, where nothing may be kept', 'sandbox="allow-scripts" srcdoc="HTML"'],
  ['a data: URL, which has no origin', 'src="data:text/html,HTML"'],
])('a frame that is %s, has a chat too', async (_, attributes) => {
  const html = `<title>Inner</title>${stage.pages.tag()}`.replaceAll('"', '&quot;')
  const url = stage.pages.add(`<iframe ${attributes.replace('HTML', html)}></iframe>`)
  const page = await (await stage.browser.newContext({ locale: 'en-GB' })).newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(url)
  const inner = page.frameLocator('iframe')
  await inner.getByRole('button', { name: 'Open chat' }).click()
  await inner.getByRole('dialog').waitFor()
  expect(errors).toEqual([])
})
