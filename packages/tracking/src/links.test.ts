import { afterEach, beforeEach, expect, test } from 'vitest'
import { observeDownloads } from './downloads.ts'
import type { Emit } from './emit.ts'
import { createMemoryEmit } from './memory-emit.ts'
import { observeOutbound } from './outbound.ts'

/** Nobody follows a link here, but a later listener sees whether somebody held it up. */
const held: boolean[] = []
function hold(event: Event): void {
  held.push(event.defaultPrevented)
  event.preventDefault()
}

let stop = (): void => {}
beforeEach(() => {
  for (const type of ['click', 'auxclick']) document.body.addEventListener(type, hold, true)
})
afterEach(() => {
  for (const type of ['click', 'auxclick']) document.body.removeEventListener(type, hold, true)
  stop()
  document.body.innerHTML = ''
})

function click(observe: (emit: Emit) => () => void, html: string, init: MouseEventInit = {}) {
  const memory = createMemoryEmit()
  document.body.innerHTML = html
  stop = observe(memory.emit)
  const type = init.button ? 'auxclick' : 'click'
  const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...init })
  document.querySelector('[data-it]')?.dispatchEvent(event)
  return memory
}

test.each([
  [
    '<a href="https://other.example/a?id=7#x" data-it>Other</a>',
    'Outbound Link Clicked',
    'https://other.example/a',
  ],
  [
    '<a href="https://other.example/"><b data-it>Other</b></a>',
    'Outbound Link Clicked',
    'https://other.example/',
  ],
  [
    '<a href="https://other.example/" target="_blank" data-it>New tab</a>',
    'Outbound Link Clicked',
    'https://other.example/',
  ],
  [
    '<map><area href="//cdn.example/b" data-it></map>',
    'Outbound Link Clicked',
    expect.stringContaining('//cdn.example/b'),
  ],
  ['<a href="mailto:jane@example.com" data-it>Jane</a>', 'Email Link Clicked', 'mailto:'],
  ['<a href="tel:+441234567890" data-it>Call</a>', 'Phone Link Clicked', 'tel:'],
  ['<a href="sms:+441234567890" data-it>Text</a>', 'Phone Link Clicked', 'sms:'],
])('%s leads away', (html, name, href) => {
  const { names, last } = click(observeOutbound, html)
  expect(names()).toEqual([name])
  expect(last()).toMatchObject({ href })
  expect(JSON.stringify(last())).not.toMatch(/jane@|4412|id=7/)
})

test.each([
  '<a href="/cart" data-it>Cart</a>',
  '<a href="#top" data-it>Top</a>',
  '<a href="javascript:void 0" data-it>Script</a>',
  '<a data-it>No link</a>',
  '<button data-it>Button</button>',
  '<div data-private><a href="https://other.example" data-it>Private</a></div>',
  '<beckon-widget><a href="https://other.example" data-it>Ours</a></beckon-widget>',
])('%s does not', (html) => {
  expect(click(observeOutbound, html).names()).toEqual([])
})

test.each([[{ ctrlKey: true }], [{ metaKey: true }], [{ shiftKey: true }], [{ button: 1 }]])(
  'counts a click with %j',
  (init) => {
    const html = '<a href="https://other.example" data-it>Other</a>'
    expect(click(observeOutbound, html, init).names()).toEqual(['Outbound Link Clicked'])
  },
)

test('does not count the button that opens a menu, and holds nothing up', () => {
  const html = '<a href="https://other.example" data-it>Other</a>'
  const { names } = click(observeOutbound, html, { button: 2 })
  expect(names()).toEqual([])
  expect(held.includes(true)).toBe(false)
})

test.each([
  '<a href="/files/price-list.pdf" data-it>List</a>',
  '<a href="/files/Report.XLSX?version=2" data-it>Report</a>',
  '<a href="https://cdn.example/app.dmg" data-it>App</a>',
  '<a href="/export" download data-it>Export</a>',
  '<a href="/export" download="all.bin" data-it>Export</a>',
])('%s is a download', (html) => {
  expect(click(observeDownloads, html).names()).toEqual(['File Downloaded'])
})

test.each([
  '<a href="/pdf" data-it>About PDF</a>',
  '<a href="/a.html?file=b.pdf" data-it>Page</a>',
  '<a href="/docs.v2/" data-it>Docs</a>',
])('%s is none', (html) => {
  expect(click(observeDownloads, html).names()).toEqual([])
})
