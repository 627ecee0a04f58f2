import { expect, test } from 'vitest'
import { onHide, onWake } from './browser-lifecycle.ts'

function createPage() {
  const document = Object.assign(new EventTarget(), { hidden: false })
  return Object.assign(new EventTarget(), { document })
}

test('notices that the page is hidden or left, and not that it is shown', () => {
  const page = createPage()
  let hidden = 0
  const stop = onHide(page as unknown as Window, () => hidden++)
  page.document.dispatchEvent(new Event('visibilitychange'))
  expect(hidden).toBe(0)
  page.document.hidden = true
  page.document.dispatchEvent(new Event('visibilitychange'))
  page.dispatchEvent(new Event('pagehide'))
  stop()
  page.dispatchEvent(new Event('pagehide'))
  expect(hidden).toBe(2)
})

test('notices the network and a return from the back/forward cache', () => {
  const page = createPage()
  let woken = 0
  const stop = onWake(page as unknown as Window, () => woken++)
  page.dispatchEvent(new Event('online'))
  page.dispatchEvent(new Event('pageshow'))
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  stop()
  page.dispatchEvent(new Event('online'))
  expect(woken).toBe(2)
})
