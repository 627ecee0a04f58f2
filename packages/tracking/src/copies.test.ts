import { afterEach, expect, test, vi } from 'vitest'
import { observeCopies } from './copies.ts'
import { createMemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

test('tells how much was copied and from where, and not what', () => {
  const memory = createMemoryEmit()
  document.body.innerHTML = '<main><p>Promo code SPRING</p><p data-private>Jane</p></main>'
  stop = observeCopies(memory.emit)
  vi.spyOn(document, 'getSelection')
  const [open, hidden] = document.querySelectorAll('p')
  if (!open || !hidden) throw new Error('The test has no paragraphs.')
  const copy = (element: Element): void =>
    void element.dispatchEvent(new Event('copy', { bubbles: true, composed: true }))
  copy(open)
  expect(memory.seen).toEqual([])
  getSelection()?.selectAllChildren(open)
  copy(open)
  copy(hidden)
  expect(memory.seen).toEqual([
    {
      type: 'track',
      event: 'Text Copied',
      properties: { length: 17, selector: 'main > p:nth-of-type(1)' },
    },
  ])
})
