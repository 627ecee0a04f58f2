import { afterEach, expect, test } from 'vitest'
import { observeClicks } from './clicks.ts'
import type { Observation } from './emit.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

function observe(html: string): Observation[] {
  const seen: Observation[] = []
  document.body.innerHTML = html
  stop = observeClicks((observation) => seen.push(observation))
  return seen
}

function click(selector: string, root: ParentNode = document): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
  root.querySelector(selector)?.dispatchEvent(event)
}

test('reports the button around what was clicked', () => {
  const seen = observe('<button id="buy"><i>Buy</i></button>')
  click('i')
  expect(seen).toEqual([
    {
      type: 'track',
      event: 'Element Clicked',
      properties: { tag: 'button', id: 'buy', text: 'Buy', selector: '#buy' },
    },
  ])
})

test.each([
  '<a href="/cart">Cart</a>',
  '<summary>More</summary>',
  '<div role="button">Go</div>',
  '<input type="submit">',
])('reports %s', (html) => {
  const seen = observe(html)
  click('body > *')
  expect(seen).toHaveLength(1)
})

test.each([
  '<p>Words</p>',
  '<a>No link</a>',
  '<input type="text">',
  '<section data-private><button>Delete</button></section>',
  '<beckon-widget><button>Open chat</button></beckon-widget>',
])('says nothing of %s', (html) => {
  const seen = observe(html)
  click('body > * > *, body > *')
  click('button')
  expect(seen).toEqual([])
})

test('looks into open shadow roots', () => {
  const seen = observe('<my-menu></my-menu>')
  const root = document.querySelector('my-menu')?.attachShadow({ mode: 'open' })
  if (!root) throw new Error('The test has no shadow root.')
  root.innerHTML = '<button>Inside</button>'
  click('button', root)
  expect(seen).toMatchObject([{ properties: { tag: 'button', text: 'Inside' } }])
})

test('hears clicks that the page stops, and none after its stop', () => {
  const seen = observe('<button>Go</button>')
  document.body.addEventListener('click', (event) => event.stopPropagation(), { once: true })
  click('button')
  stop()
  stop()
  click('button')
  expect(seen).toHaveLength(1)
})
