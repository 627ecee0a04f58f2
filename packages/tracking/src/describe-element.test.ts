import { afterEach, expect, test } from 'vitest'
import { describeElement } from './describe-element.ts'

function place(html: string): Element {
  document.body.innerHTML = html
  const element = document.querySelector('[data-it]')
  if (!element) throw new Error('The test has no [data-it].')
  return element
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('names a link by its words and where it leads, without the query', () => {
  const link = place(
    '<nav><a href="https://shop.example/sale?to=jane&t=1#x" data-it>Our <b>sale</b></a></nav>',
  )
  expect(describeElement(link)).toEqual({
    tag: 'a',
    text: 'Our sale',
    href: 'https://shop.example/sale',
    selector: 'nav > a',
  })
})

test('keeps the address out of a mailto link', () => {
  const link = place('<a href="mailto:jane@example.com" data-it>Write</a>')
  expect(describeElement(link)['href']).toBe('mailto:')
})

test('counts its place from the nearest id down', () => {
  const button = place(
    '<main><form id="pay"><div></div><div><button name="go" data-it>Pay</button></div></form></main>',
  )
  expect(describeElement(button)).toEqual({
    tag: 'button',
    name: 'go',
    text: 'Pay',
    selector: '#pay > div:nth-of-type(2) > button',
  })
})

test('tells the last of many alike from the others', () => {
  const rows = '<li></li>'.repeat(150)
  expect(describeElement(place(`<ul>${rows}<li data-it></li></ul>`))['selector']).toBe(
    'ul > li:nth-of-type(151)',
  )
})

test('does without ids that change from visit to visit', () => {
  const button = place('<div id="radix-:r1:"><button id="b-184467" data-it>Go</button></div>')
  expect(describeElement(button)).toEqual({ tag: 'button', text: 'Go', selector: 'div > button' })
})

test('never reads what people typed or the page keeps private', () => {
  const button = place(
    '<button data-it>Save <span data-private>Jane</span><select><option>Red</option></select></button>',
  )
  expect(describeElement(button)['text']).toBe('Save')
  expect(describeElement(place('<input type="submit" value="secret" data-it>'))).toEqual({
    tag: 'input',
    selector: 'input',
  })
})

test('prefers the label a page gives and cuts it to 64 characters', () => {
  const button = place(`<button aria-label="Close" data-it>×</button>`)
  expect(describeElement(button)['text']).toBe('Close')
  const long = place(`<button data-it>${'word '.repeat(40)}</button>`)
  expect(describeElement(long)['text']).toHaveLength(64)
})

test('masks what is on a button', () => {
  const button = place('<button role="button" data-it>Mail jane@example.com</button>')
  expect(describeElement(button)).toMatchObject({ role: 'button', text: 'Mail [email]' })
})
