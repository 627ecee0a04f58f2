import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { comparePictures } from './compare-pictures.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()

/** Rules of a page that means all elements, and with importance; what is half seen with the whole page is so too. */
const HOSTILE = `
html{font-size:10px;filter:none}
*{all:unset!important;display:block!important;float:left!important;letter-spacing:6px!important;line-height:3!important;color:red!important;
text-transform:uppercase!important;font:italic 9px fantasy!important;visibility:visible!important;box-sizing:content-box!important}
div,section,button,textarea{height:100%!important;width:100%!important;background:lime!important;border:9px solid red!important}
::before,::after{content:"!"!important}
button{pointer-events:none!important;display:none!important}`

async function openPanel(css: string): Promise<Page> {
  const { tag } = stage.pages
  const body = `<!doctype html><html lang="en"><title>t</title><style>${css}</style>${tag()}<body><p>Hello</p>`
  const { page, launcher, dialog } = await stage.visit(stage.pages.add(body))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await launcher.click()
  await dialog.getByText('No connection').waitFor()
  await dialog.getByRole('button', { name: 'Allow' }).waitFor()
  return page
}

test('no rule of the page, however hostile, changes a pixel in a thousand of the panel', async () => {
  const plain = await openPanel('')
  const hostile = await openPanel(HOSTILE)
  const box = await plain.getByRole('dialog').boundingBox()
  if (!box) throw new Error('The panel is not there.')
  expect(await hostile.getByRole('dialog').boundingBox()).toEqual(box)
  // Its edges are seen through to the page.
  const clip = { x: box.x + 24, y: box.y + 24, width: box.width - 48, height: box.height - 48 }
  const pictures = [await plain.screenshot({ clip }), await hostile.screenshot({ clip })] as const
  expect(await comparePictures(plain, ...pictures)).toBeLessThanOrEqual(0.001)
  // The comparison sees what there is to see.
  await hostile.getByRole('textbox', { name: 'Message' }).fill('Hello!')
  const changed = await hostile.screenshot({ clip })
  expect(await comparePictures(plain, pictures[0], changed)).toBeGreaterThan(0.001)
})

test('a page moves it by its own rules, without touching what is inside', async () => {
  const css = 'beckon-widget{--bk-base:90px;--bk-right:50px}'
  const { page, launcher } = await stage.visit(
    stage.pages.add(`<!doctype html><title>t</title><style>${css}</style>${stage.pages.tag()}`),
  )
  const box = await launcher.boundingBox()
  const size = page.viewportSize()
  expect(box && size && [size.width - box.x - box.width, size.height - box.y - box.height]).toEqual(
    [50, 90],
  )
})

test('a page gives it its own looks by custom properties and parts', async () => {
  const page = await openPanel(
    'beckon-widget{--beckon-surface:rgb(255,250,240);--beckon-text:rgb(50,40,30);--beckon-radius:3px}' +
      'beckon-widget::part(header){padding-left:77px}beckon-widget::part(launcher){border-radius:9px}',
  )
  const read = (selector: string, property: string): Promise<string> =>
    page.evaluate(
      ([found, name]) => {
        const root = document.querySelector('beckon-widget')?.shadowRoot
        const element = root?.querySelector(found ?? '')
        return element ? getComputedStyle(element).getPropertyValue(name ?? '') : ''
      },
      [selector, property],
    )
  expect(await read('.panel', 'background-color')).toBe('rgb(255, 250, 240)')
  expect(await read('.panel', 'border-radius')).toBe('3px')
  expect(await read('h2', 'color')).toBe('rgb(50, 40, 30)')
  expect(await read('.header', 'padding-left')).toBe('77px')
  expect(await read('.launcher', 'border-radius')).toBe('9px')
})
