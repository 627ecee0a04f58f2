import { expect, test } from 'vitest'
import { listen } from './listen.ts'

test('hears several events first, and keeps what it does wrong to itself', () => {
  const heard: string[] = []
  const stop = listen(document, 'one two', ({ type }) => {
    heard.push(type)
    throw new Error('ours')
  })
  document.addEventListener('one', (event) => event.stopPropagation(), { once: true })
  for (const name of ['one', 'two']) document.body.dispatchEvent(new Event(name, { bubbles: true }))
  stop()
  stop()
  document.dispatchEvent(new Event('one'))
  expect(heard).toEqual(['one', 'two'])
})
