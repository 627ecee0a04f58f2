import { afterEach, beforeEach, expect, test } from 'vitest'
import { createUnreadTitle, type UnreadTitle } from './unread-title.ts'

let title: UnreadTitle
let hidden = false

function setHidden(next: boolean): void {
  hidden = next
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  document.title = 'Shop'
  title = createUnreadTitle()
})
afterEach(() => {
  title.remove()
  setHidden(false)
})

test('counts in the title of a page that nobody looks at, and only there', () => {
  title.set(1)
  expect(document.title).toBe('Shop')
  setHidden(true)
  expect(document.title).toBe('(1) Shop')
  title.set(2)
  expect(document.title).toBe('(2) Shop')
  setHidden(false)
  expect(document.title).toBe('Shop')
})

test('leaves alone what the page says itself', () => {
  document.title = '(7) Mail'
  setHidden(true)
  title.set(1)
  expect(document.title).toBe('(1) (7) Mail')
  document.title = '(8) Mail'
  title.set(0)
  expect(document.title).toBe('(8) Mail')
})

test('gives the title back when it goes', () => {
  setHidden(true)
  title.set(3)
  title.remove()
  expect(document.title).toBe('Shop')
})

test('two chats of one page take back each its own', () => {
  const other = createUnreadTitle()
  setHidden(true)
  title.set(1)
  other.set(2)
  expect(document.title).toBe('(2) (1) Shop')
  title.set(3)
  expect(document.title).toBe('(3) (2) Shop')
  setHidden(false)
  expect(document.title).toBe('Shop')
  other.remove()
})
