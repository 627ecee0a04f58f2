import { expect, test, vi } from 'vitest'
import { keepOnPage } from './keep-on-page.ts'

test('an element comes back where the page clears all of itself, until it is taken off', async () => {
  const element = document.createElement('div')
  let placed = 0
  const remove = keepOnPage(element, () => {
    placed += 1
  })
  const { documentElement: root, body, head } = document
  for (let round = 2; round < 4; round++) {
    root.replaceChildren(head, body)
    await vi.waitFor(() => expect(element.isConnected).toBe(true))
    expect(placed).toBe(round)
  }
  remove()
  root.replaceChildren(head, body)
  await Promise.resolve()
  expect([element.isConnected, placed]).toEqual([false, 3])
})
