import { afterEach, expect, test } from 'vitest'
import { observeClicks } from './clicks.ts'
import { createMemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

/** What is clicked carries `data-it`; what is to be told of it, by tag and label, or nothing. */
type Fixture = readonly [html: string, told: string | undefined]

const FIXTURES: readonly Fixture[] = [
  // Links
  ['<a href="/a" data-it>Link</a>', 'a Link'],
  ['<a href="/a"><b data-it>Bold</b></a>', 'a Bold'],
  ['<a href="/a"><span><i data-it>Deep</i></span></a>', 'a Deep'],
  ['<a href="#top" data-it>Top</a>', 'a Top'],
  ['<a href="mailto:x@y.de" data-it>Mail</a>', 'a Mail'],
  ['<a href="/a"><img alt="Mug" data-it></a>', 'a'],
  ['<a href="/a" aria-label="Basket"><svg><path data-it /></svg></a>', 'a Basket'],
  ['<a href="" data-it>Here</a>', 'a Here'],
  ['<a data-it>Anchor</a>', undefined],
  ['<a name="x" data-it>Anchor</a>', undefined],
  ['<map><area href="/m" data-it></map>', 'area'],
  ['<svg><a href="/a"><text data-it>Chart</text></a></svg>', 'a Chart'],
  ['<nav><ul><li><a href="/a" data-it>Item</a></li></ul></nav>', 'a Item'],
  ['<a href="/a"><p data-it>Card</p></a>', 'a Card'],
  ['<a href="/u/jane@x.de" data-it>jane@x.de</a>', 'a [email]'],
  // Buttons
  ['<button data-it>Buy</button>', 'button Buy'],
  ['<button type="submit" data-it>Send</button>', 'button Send'],
  ['<button type="button"><span data-it>Icon</span></button>', 'button Icon'],
  ['<button aria-label="Close" data-it>×</button>', 'button Close'],
  ['<button><svg><use href="#x" data-it /></svg>Menu</button>', 'button Menu'],
  ['<button><svg><title>Search</title><path data-it /></svg></button>', 'button Search'],
  ['<button><!-- note --><b data-it>Go</b></button>', 'button Go'],
  ['<button><style>.x{}</style><b data-it>Go</b></button>', 'button Go'],
  ['<button aria-disabled="true" data-it>Soon</button>', 'button Soon'],
  ['<button data-it></button>', 'button'],
  ['<button>  Two\n  lines <i data-it> here </i></button>', 'button Two lines here'],
  ['<button data-it>Pay 4111 1111 1111 1111</button>', 'button Pay [number]'],
  ['<form><button data-it>In a form</button></form>', 'button In a form'],
  ['<label><button data-it>In a label</button></label>', 'button In a label'],
  ['<fieldset><button data-it>In a fieldset</button></fieldset>', 'button In a fieldset'],
  ['<div contenteditable><button data-it>Bold</button></div>', 'button Bold'],
  ['<dialog open><button data-it>OK</button></dialog>', 'button OK'],
  ['<table><tr><td><button data-it>Edit</button></td></tr></table>', 'button Edit'],
  // Fields that are buttons
  ['<input type="submit" value="Secret" data-it>', 'input'],
  ['<input type="button" value="Secret" data-it>', 'input'],
  ['<input type="image" alt="Go" data-it>', 'input'],
  ['<input type="submit" aria-label="Send" data-it>', 'input Send'],
  // Fields that are none
  ['<input data-it>', undefined],
  ['<input type="text" data-it>', undefined],
  ['<input type="checkbox" data-it>', undefined],
  ['<input type="radio" data-it>', undefined],
  ['<input type="password" data-it>', undefined],
  ['<textarea data-it>Words</textarea>', undefined],
  ['<select data-it><option>Red</option></select>', undefined],
  ['<label data-it>Name</label>', undefined],
  ['<div contenteditable data-it>Words</div>', undefined],
  // Roles
  ['<div role="button" data-it>Go</div>', 'div Go'],
  ['<div role="button"><span data-it>Deep</span></div>', 'div Deep'],
  ['<span role="link" data-it>Go</span>', 'span Go'],
  ['<li role="tab" data-it>One</li>', 'li One'],
  ['<div role="switch" data-it>Dark</div>', 'div Dark'],
  ['<li role="menuitem" data-it>Copy</li>', 'li Copy'],
  ['<li role="menuitemcheckbox" data-it>Bold</li>', 'li Bold'],
  ['<li role="menuitemradio" data-it>Left</li>', 'li Left'],
  ['<div role="dialog" data-it>Text</div>', undefined],
  ['<div role="img" data-it></div>', undefined],
  // Disclosure
  ['<details><summary data-it>More</summary>Text</details>', 'summary More'],
  ['<details><summary><b data-it>More</b></summary>Text</details>', 'summary More'],
  ['<details open><summary>More</summary><p data-it>Text</p></details>', undefined],
  // What is no target
  ['<p data-it>Words</p>', undefined],
  ['<main data-it>Words</main>', undefined],
  ['<img data-it>', undefined],
  ['<svg data-it></svg>', undefined],
  ['<video data-it></video>', undefined],
  ['<canvas data-it></canvas>', undefined],
  ['<object data-it></object>', undefined],
  ['<div><button>Beside</button><p data-it>Words</p></div>', undefined],
  ['<my-card data-it>Words</my-card>', undefined],
  // Nesting
  ['<div role="button"><button data-it>Inner</button></div>', 'button Inner'],
  ['<button>Outer<a href="/a" data-it>Inner</a></button>', 'a Inner'],
  ['<a href="/a">Text <button data-it>Inner</button></a>', 'button Inner'],
  ['<article><a href="/a">Title</a><p data-it>Words</p></article>', undefined],
  ['<my-card><button data-it>In it</button></my-card>', 'button In it'],
  // Private
  ['<button data-private data-it>Delete Jane</button>', undefined],
  ['<div data-private><button data-it>Delete</button></div>', undefined],
  ['<section data-private><div><a href="/a" data-it>Jane</a></div></section>', undefined],
  ['<button>Save <b data-private>Jane</b><i data-it>now</i></button>', 'button Save now'],
  ['<button>Save <b data-private data-it>Jane</b></button>', undefined],
  ['<beckon-widget><button data-it>Open chat</button></beckon-widget>', undefined],
  ['<button>Size <select><option>XL</option></select><i data-it>!</i></button>', 'button Size !'],
  ['<button>Note <textarea>private words</textarea><i data-it>!</i></button>', 'button Note !'],
]

function click(html: string, root: ParentNode = document): string | undefined {
  const memory = createMemoryEmit()
  stop = observeClicks(memory.emit)
  if (html) document.body.innerHTML = html
  const hold = (event: Event): void => event.preventDefault()
  document.body.addEventListener('click', hold, { capture: true, once: true })
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
  root.querySelector('[data-it]')?.dispatchEvent(event)
  expect(memory.seen.length).toBeLessThan(2)
  if (memory.seen.length === 0) return undefined
  const { tag, text } = memory.last()
  return text === undefined ? String(tag) : `${tag} ${text}`
}

test.each(FIXTURES)('%s', (html, told) => {
  expect(click(html)).toBe(told)
})

test('there are eighty of them', () => {
  expect(FIXTURES.length).toBeGreaterThanOrEqual(80)
})

test('a button in an open shadow root', () => {
  document.body.innerHTML = '<my-button></my-button>'
  const root = document.querySelector('my-button')?.attachShadow({ mode: 'open' })
  if (!root) throw new Error('The test has no shadow root.')
  root.innerHTML = '<button data-it>Inside</button>'
  expect(click('', root)).toBe('button Inside')
})

test('a closed one shows no more than the focus', () => {
  document.body.innerHTML = '<my-button tabindex="0" data-it></my-button>'
  expect(click('')).toBeUndefined()
  stop()
  document.querySelector<HTMLElement>('my-button')?.focus()
  expect(click('')).toBe('my-button')
})
