import { afterEach, expect, test } from 'vitest'
import { observeErrorClicks } from './error-clicks.ts'
import { observeErrors } from './errors.ts'
import { createMemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

interface Failure {
  message: string
  filename?: string
  lineno?: number
}

function fail({ message, filename = 'https://shop.example/app.js', lineno = 7 }: Failure): void {
  window.dispatchEvent(Object.assign(new Event('error'), { message, filename, lineno, colno: 3 }))
}

function reject(reason: unknown): void {
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))
}

function start(observe = observeErrors) {
  const memory = createMemoryEmit()
  stop = observe(memory.emit)
  return memory
}

test('tells what failed and where, masked and without the query', () => {
  const { seen } = start()
  fail({
    message: 'Uncaught Error: no jane@example.com',
    filename: 'https://shop.example/app.js?key=7',
  })
  expect(seen).toEqual([
    {
      type: 'track',
      event: 'Error Occurred',
      properties: {
        message: 'Uncaught Error: no [email]',
        file: 'https://shop.example/app.js',
        line: 7,
        column: 3,
        kind: 'error',
        fingerprint: expect.any(Number),
      },
    },
  ])
})

test('reads a rejection by its stack, and copes with one that is no error', () => {
  const { seen } = start()
  const error = new TypeError('x is undefined')
  error.stack = 'TypeError: x is undefined\n    at go (https://shop.example/cart.js:12:9)'
  reject(error)
  reject('plain words')
  reject(undefined)
  expect(seen.map(({ properties }) => properties)).toMatchObject([
    {
      message: 'TypeError: x is undefined',
      file: 'https://shop.example/cart.js',
      line: 12,
      column: 9,
    },
    { message: 'plain words', kind: 'unhandledrejection' },
    { message: 'undefined' },
  ])
})

test('tells the same error once, whichever item it names', () => {
  const { seen } = start()
  for (let item = 0; item < 50; item++) fail({ message: `No item ${item}` })
  fail({ message: 'No item 1', lineno: 8 })
  expect(seen).toHaveLength(2)
})

test('tells ten a minute at most, and ten thousand cost next to nothing', () => {
  const { seen } = start()
  const texts = Array.from({ length: 30 }, (_, index) => 'x'.repeat(index + 1))
  for (const message of texts) fail({ message })
  expect(seen).toHaveLength(10)
  stop()
  const again = start()
  const events = Array.from({ length: 10_000 }, (_, lineno) =>
    Object.assign(new Event('error'), { message: 'Loop', filename: 'a.js', lineno: lineno % 3 }),
  )
  for (const event of events) window.dispatchEvent(event)
  expect(again.seen).toHaveLength(3)
})

test.each([
  { message: 'Script error.' },
  { message: 'ResizeObserver loop completed with undelivered notifications.' },
  { message: 'Oops', filename: 'chrome-extension://abcdef/inject.js' },
  { message: 'Oops', filename: 'moz-extension://abcdef/inject.js' },
  { message: 'Oops', filename: 'https://beckon.example.com/beckon.js' },
  { message: 'Oops', filename: 'https://shop.example/beckon/start-core-Bx1.js' },
  { message: 'Uncaught BeckonError: Too large.' },
])('is not concerned with %j', (failure) => {
  const { seen } = start()
  fail(failure)
  expect(seen).toEqual([])
})

test('is concerned with a page that merely has our name', () => {
  const { seen } = start()
  fail({ message: 'Oops', filename: 'https://beckon.example.com/shop/app.js' })
  expect(seen).toHaveLength(1)
})

test('overlooks pictures that did not load, and reasons that cannot be read', () => {
  const { seen } = start()
  document.body.innerHTML = '<img>'
  document.querySelector('img')?.dispatchEvent(new Event('error'))
  reject({
    toString() {
      throw new Error('hostile')
    },
  })
  expect(seen).toEqual([])
})

test('a click that an error follows is told with it, once', () => {
  const { seen, names } = start(observeErrorClicks)
  document.body.innerHTML = '<button id="buy">Buy</button>'
  fail({ message: 'Before' })
  document.querySelector('button')?.click()
  fail({ message: 'Uncaught TypeError' })
  fail({ message: 'Another' })
  expect(names()).toEqual(['Error Click'])
  expect(seen[0]?.properties).toMatchObject({ selector: '#buy', message: 'Uncaught TypeError' })
})
