import { expect, test } from 'vitest'
import { createBrowserStorage } from './browser-storage.ts'

function createPage(localStorage: object): Window & EventTarget {
  return Object.assign(new EventTarget(), { localStorage }) as Window & EventTarget
}

const full = {
  getItem: () => 'kept',
  setItem() {
    throw new DOMException('full', 'QuotaExceededError')
  },
  removeItem() {
    throw new Error('no')
  },
}

test('answers false where the browser refuses to keep something, and does not throw', () => {
  const storage = createBrowserStorage(createPage(full))
  expect(storage.write('key', 'value')).toBe(false)
  expect(storage.read('key')).toBe('kept')
  storage.remove('key')
})

test('reads nothing where storage may not be touched at all', () => {
  const page = Object.defineProperty(new EventTarget(), 'localStorage', {
    get() {
      throw new DOMException('blocked', 'SecurityError')
    },
  })
  const storage = createBrowserStorage(page as unknown as Window)
  expect([storage.read('key'), storage.write('key', 'value')]).toEqual([null, false])
})

test('hears of its key, and of everything being cleared', () => {
  const page = createPage({})
  let heard = 0
  const stop = createBrowserStorage(page).watch('mine', () => {
    heard += 1
  })
  const tell = (key: string | null): boolean =>
    page.dispatchEvent(Object.assign(new Event('storage'), { key }))
  tell('other')
  expect(heard).toBe(0)
  tell('mine')
  tell(null)
  expect(heard).toBe(2)
  stop()
  tell('mine')
  expect(heard).toBe(2)
})
